import { extensionOf, kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, type Member } from '../kinds/shape.ts';
import { idFrom, type Answers, type SourceAnswer } from '../views/entry-answers.ts';
import { wordsOf } from '../views/part-words.ts';
import { element } from './elements.ts';
import type { Told } from './entry-form-check.ts';
import { controlFor } from './entry-form-controls.ts';
import { askedOf } from './entry-form-groups.ts';
import type { Control, Making, Spot } from './entry-form-making.ts';
import { textControl } from './entry-form-scalars.ts';
import { sourceListControl, type SourcesControl } from './entry-form-sources.ts';
import type { Suggestions } from './entry-form-suggestions.ts';

/** Everything that is asked for, and what has been answered. */
export interface Fields {
  readonly elements: readonly HTMLElement[];
  readonly answers: () => Answers;
  readonly spotOf: (at: Told['at']) => Spot;
  /** Lets claims choose from the sources as they are now. */
  readonly redraw: () => void;
}

/** What the fields need of the page that they stand on. */
export interface Surroundings {
  readonly nextId: () => string;
  readonly changed: () => void;
  readonly known: (address: string) => SourceAnswer | undefined;
  readonly suggestions: Suggestions;
  /** Stands behind the name. */
  readonly near: HTMLElement;
}

const text = { type: 'text', numeric: false } as const;

const ofFileName =
  'The id of the entry and part of its address: lower-case letters, digits and hyphens. It follows the name until you change it.';

const ofText =
  '60 to 200 words of plain prose of your own. [[id]] or [[id|words]] links to another entry; [^key] behind a sentence cites a source by the key that stands below it.';

const ofComponents = 'No figure is typed: <Figure of="openai.valuation" /> shows the one that an entry has.';

const inOutline =
  'Of the text only links and citations are looked at here: its Markdown is read by a program that does not run in a browser. The check of the pull request reads it whole.';

/** The name of the file: made from the name of the entry until someone writes another. */
function fileNameControl(making: Making): { readonly control: Control; readonly follow: (name: unknown) => string } {
  const control = textControl(making, {
    shape: text,
    required: true,
    words: { label: 'File name', about: ofFileName },
  });
  const input = control.spot([]).target;
  let own = false;
  input.addEventListener('input', () => {
    own = typedIn(control) !== '';
  });
  return {
    control,
    follow: (name) => {
      if (!own) control.fill?.(typeof name === 'string' ? idFrom(name) : '');
      return typedIn(control);
    },
  };
}

function typedIn(control: Control): string {
  const value = control.read();
  return typeof value === 'string' ? value.trim() : '';
}

/** The fields of a kind: what is needed first, then what else may be stated, then the text. */
export function fieldsOf(kind: KindName, { nextId, changed, known, suggestions, near }: Surroundings): Fields {
  const watchers: (() => void)[] = [];
  const controls = new Map<string, Control>();
  let sources: SourcesControl | undefined;
  const making: Making = {
    nextId,
    make: (asked) => controlFor(making, asked),
    changed,
    declared: () => sources?.declared() ?? [],
    onDeclared: (draw) => {
      watchers.push(draw);
    },
    suggestions: suggestions.listFor,
    idOf: suggestions.idOf,
  };
  const make = (member: Member): HTMLElement => {
    const asked = askedOf(member, undefined);
    const { shape } = asked;
    if (shape.type === 'record') sources = sourceListControl(making, { ...asked, shape }, known);
    const control = shape.type === 'record' && sources ? sources : making.make(asked);
    controls.set(member.key, control);
    return control.element;
  };
  const optional = (member: Member): HTMLElement =>
    element('details', { class: 'optional' }, element('summary', {}, wordsOf(member).label), make(member));

  const { control: fileName, follow } = fileNameControl(making);
  const about = extensionOf(kind) === 'md' ? ofText : `${ofText} ${ofComponents}`;
  const body = textControl(making, {
    shape: { ...text, longest: Infinity },
    required: true,
    words: { label: 'Text', about },
  });
  const members = membersOfKind(kindOf(kind).schema);
  const [first, ...needed] = members.filter(({ required }) => required);
  const said = (words: string) => element('p', { class: 'about' }, words);
  return {
    elements: [
      element('h3', {}, 'What every one needs'),
      ...(first ? [make(first)] : []),
      near,
      fileName.element,
      ...needed.map(make),
      element('h3', {}, 'What else is known of it'),
      said('Leave out what you do not know. A figure or a date is a claim: it takes a source.'),
      ...members.filter(({ required }) => !required).map(optional),
      element('h3', {}, 'In words'),
      body.element,
      said(inOutline),
      suggestions.element,
    ],
    answers: () => {
      const fields = Object.fromEntries([...controls].map(([key, control]) => [key, control.read()]));
      return { kind, id: follow(fields['name']), fields, sources: sources?.answers() ?? [], text: typedIn(body) };
    },
    spotOf: (at) => {
      if (at === 'text') return body.spot([]);
      const [key, ...rest] = at === 'file' ? [] : at;
      return controls.get(String(key))?.spot(rest) ?? fileName.spot([]);
    },
    redraw: () => {
      for (const draw of watchers) draw();
    },
  };
}
