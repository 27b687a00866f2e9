/** What a row has in one column: what it is ordered by, its words, what it can be chosen by. */
export interface Datum {
  /** A measure in the base unit or a day; `undefined` if it has none. */
  readonly key: number | string | undefined;
  /** "" where nothing is stated. */
  readonly words: string;
  /** Its words say only that it is not known. */
  readonly unknown: boolean;
  readonly tokens: readonly string[];
}

/** What a column is ordered by: figures and days by their keys, everything else by its words. */
export type Ordering = 'key' | 'words';

function isKnown({ key, words, unknown }: Datum, ordering: Ordering): boolean {
  return ordering === 'key' ? key !== undefined : words !== '' && !unknown;
}

function compareData(a: Datum, b: Datum, ordering: Ordering): number {
  if (ordering === 'words') return a.words.localeCompare(b.words, 'en', { numeric: true });
  const [x, y] = [a.key, b.key];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
}

/**
 * Indices of rows in order. What is not known comes last in both directions: first what is said to be unknown, then what
 * is not spoken of. Equal rows keep the order they are given in.
 */
export function ordered(data: readonly Datum[], ordering: Ordering, descending: boolean): number[] {
  const sign = descending ? -1 : 1;
  const rank = (datum: Datum) => (isKnown(datum, ordering) ? 0 : datum.words !== '' ? 1 : 2);
  const indexed = data.map((datum, row) => ({ datum, row, rank: rank(datum) }));
  return indexed
    .sort(
      (a, b) => a.rank - b.rank || (a.rank === 0 ? sign * compareData(a.datum, b.datum, ordering) : 0) || a.row - b.row,
    )
    .map(({ row }) => row);
}

/** Letters as they are compared: without case, accents and no-break spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Whether each folded text holds every word of a query. */
export function holding(texts: readonly string[], query: string): boolean[] {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  return texts.map((text) => words.every((word) => text.includes(word)));
}

/** Whether each row has one of the keys chosen. */
export function havingOneOf(data: readonly Datum[], keys: readonly string[]): boolean[] {
  const wanted = new Set(keys);
  return data.map(({ tokens }) => tokens.some((token) => wanted.has(token)));
}

/** Whether the measure of each row lies between two, both included. What has no measure does not. */
export function within(data: readonly Datum[], from: number | undefined, to: number | undefined): boolean[] {
  return data.map(({ key }) => {
    const value = typeof key === 'number' ? key : Number(key?.slice(0, 4));
    return (from === undefined || value >= from) && (to === undefined || value <= to) && !Number.isNaN(value);
  });
}

/** For each criterion the rows that pass all the others: what its own counts are made from. `undefined` for all of them. */
export function passing(rows: number, criteria: ReadonlyMap<string, readonly boolean[]>, except?: string): boolean[] {
  const held = [...criteria].filter(([name]) => name !== except).map(([, passes]) => passes);
  return Array.from({ length: rows }, (_, row) => held.every((passes) => passes[row] === true));
}

/** How many of the rows that pass have each key. */
export function countsOf(data: readonly Datum[], passes: readonly boolean[]): Map<string, number> {
  const counts = new Map<string, number>();
  data.forEach(({ tokens }, row) => {
    if (passes[row]) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  });
  return counts;
}
