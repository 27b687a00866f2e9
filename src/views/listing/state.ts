/** Names that the address of a listing uses for itself. No field may bear one of them; a test sees to it. */
export const reserved = ['q', 'sort', 'columns'] as const;

/** How a listing is ordered: by a column, or by name where the path is "". */
export interface Sorting {
  readonly path: string;
  readonly descending: boolean;
}

/** What a reader has chosen in a listing. All of it stands in the address of the page. */
export interface ListingState {
  readonly words: string;
  readonly sorting: Sorting;
  /** Paths of the columns shown; `undefined` for the usual ones. */
  readonly columns?: readonly string[];
  /** Filter of words → keys chosen in it. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Filter of a range → its ends as they were typed; "" for none. */
  readonly ranges: Readonly<Record<string, readonly [from: string, to: string]>>;
}

export const byName: Sorting = { path: '', descending: false };

/** Paths that an address may name, by what can be done with them. */
export interface Known {
  readonly columns: readonly string[];
  readonly options: readonly string[];
  readonly ranges: readonly string[];
}

const [wordsKey, sortKey, columnsKey] = reserved;

/** Between the ends of a range, as in "192 GB..1 TB". */
const between = '..';

function sortingOf(text: string | null, columns: readonly string[]): Sorting {
  const [, minus, path = ''] = /^(-?)(.*)$/s.exec(text ?? '') ?? [];
  const descending = minus === '-';
  return path === 'name' || columns.includes(path) ? { path: path === 'name' ? '' : path, descending } : byName;
}

/** Reads the query of an address. What the listing does not know is left aside, so that old addresses go on working. */
export function readState(query: string, known: Known): ListingState {
  const read = new URLSearchParams(query);
  const chosen = known.options.flatMap((path): [string, string[]][] => {
    const keys = read.getAll(path);
    return keys.length > 0 ? [[path, keys]] : [];
  });
  const ranges = known.ranges.flatMap((path): [string, [string, string]][] => {
    const [from = '', to = ''] = (read.get(path) ?? '').split(between);
    return from === '' && to === '' ? [] : [[path, [from, to]]];
  });
  const columns = read.get(columnsKey);
  return {
    words: read.get(wordsKey) ?? '',
    sorting: sortingOf(read.get(sortKey), known.columns),
    ...(columns === null ? {} : { columns: columns.split(',').filter((path) => known.columns.includes(path)) }),
    chosen: Object.fromEntries(chosen),
    ranges: Object.fromEntries(ranges),
  };
}

/** The query that says the same, with its question mark; "" where nothing was chosen. */
export function writeState({ words, sorting, columns, chosen, ranges }: ListingState): string {
  const written = new URLSearchParams();
  if (words !== '') written.set(wordsKey, words);
  for (const [path, keys] of Object.entries(chosen)) for (const key of keys) written.append(path, key);
  for (const [path, [from, to]] of Object.entries(ranges)) {
    if (from !== '' || to !== '') written.set(path, from + between + to);
  }
  if (sorting.path !== '' || sorting.descending) {
    written.set(sortKey, `${sorting.descending ? '-' : ''}${sorting.path === '' ? 'name' : sorting.path}`);
  }
  if (columns) written.set(columnsKey, columns.join(','));
  const query = written.toString();
  return query === '' ? '' : `?${query}`;
}
