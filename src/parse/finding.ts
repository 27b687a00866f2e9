import type { RuleName } from '../data/problem-codes.ts';

/** Where in a file something is wrong: a field of the frontmatter by its path, or a span of the text. */
export type Place =
  { readonly field: readonly PropertyKey[]; readonly key?: boolean } | { readonly start: number; readonly end: number };

/** A change of the text that mends a problem: what stands at a place is replaced. */
export interface Edit {
  readonly at: Place;
  readonly text: string;
}

/** One thing wrong in one file, before it is given a line and a column. */
export interface Finding {
  readonly rule: RuleName;
  readonly file: string;
  readonly at: Place;
  readonly reason: string;
  readonly remedy: string;
  /** What was wanted and what stood there, where a word or two can name them. */
  readonly expected?: string;
  readonly found?: string;
  /** Edits that mend it without a guess at a fact. */
  readonly edits?: readonly Edit[];
}
