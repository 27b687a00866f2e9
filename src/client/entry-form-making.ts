import type { Meaning, Shape } from '../kinds/shape.ts';
import type { PartWords } from '../views/part-words.ts';

/** Steps from a control into what it reads: keys of groups, numbers of items. */
export type Path = readonly PropertyKey[];

/** Where on the page something is filled in, and where it is said what is wrong with it. */
export interface Spot {
  readonly label: string;
  /** What gets the focus when someone is led here. */
  readonly target: HTMLElement;
  /** Whether the person has been here and gone on. */
  readonly visited: boolean;
  readonly tell: (messages: readonly string[]) => void;
}

/** Something that asks for a value and reads it as an author would write it; `undefined` if nothing was said. */
export interface Control {
  readonly element: HTMLElement;
  readonly read: () => unknown;
  /** The innermost place on a path. */
  readonly spot: (path: Path) => Spot;
  readonly rename: (label: string) => void;
  /** Puts a value in, if it is a control of one value. */
  readonly fill?: (value: string) => void;
  /** The control of a member, if it is one of a group. */
  readonly member?: (key: string) => Control | undefined;
}

/** What is asked for. */
export interface Asked {
  readonly shape: Shape;
  readonly words: PartWords;
  readonly required: boolean;
  /** It stands within another frame and needs none of its own. */
  readonly bare?: boolean;
}

/** A source as claims choose it. */
export interface Declared {
  /** Stands for the source while its address is still being typed. */
  readonly id: string;
  readonly url: string;
  readonly label: string;
}

/** What controls are made with. */
export interface Making {
  readonly nextId: () => string;
  readonly make: (asked: Asked) => Control;
  /** Something was added or taken away. */
  readonly changed: () => void;
  readonly declared: () => readonly Declared[];
  /** Calls back whenever the declared sources have changed, and once at once. */
  readonly onDeclared: (draw: () => void) => void;
  /** A list of suggestions for a text of that meaning. */
  readonly suggestions: (meaning: Meaning) => string | undefined;
  /** The id of the entry that bears the name that was typed, or what was typed. */
  readonly idOf: (typed: string, kinds: readonly string[]) => string;
}
