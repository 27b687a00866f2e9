/** One part of a thing that changed, in words. Empty: there was none. */
export interface PartChange {
  /** "value", "as of", "source" … */
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** The parts that differ, in the order of the first list. Both lists name the same parts. */
export function changedParts(
  before: readonly (readonly [part: string, words: string])[],
  after: readonly (readonly [part: string, words: string])[],
): PartChange[] {
  const now = new Map(after);
  return before.flatMap(([part, words]) => {
    const then = now.get(part) ?? '';
    return words === then ? [] : [{ part, before: words, after: then }];
  });
}

/** What one list holds beyond another. What stands twice counts twice. */
export function beyond<T>(list: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  const spare = new Map<string, number>();
  for (const item of other) spare.set(keyOf(item), (spare.get(keyOf(item)) ?? 0) + 1);
  return list.filter((item) => {
    const left = spare.get(keyOf(item)) ?? 0;
    spare.set(keyOf(item), left - 1);
    return left <= 0;
  });
}
