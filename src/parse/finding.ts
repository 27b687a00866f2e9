/** Where in a file something is wrong: a field of the frontmatter by its path, or a span of the text. */
export type Place =
  { readonly field: readonly PropertyKey[]; readonly key?: boolean } | { readonly start: number; readonly end: number };

/** One thing wrong in one file, before it is given a line and a column. */
export interface Finding {
  /** Name of the rule, kebab-case. */
  readonly rule: string;
  readonly file: string;
  readonly at: Place;
  readonly reason: string;
  readonly remedy: string;
}
