import { compare } from '../../graph/order.ts';
import { dimensions, type DimensionName } from '../../kinds/units.ts';
import type { Cell } from './cells.ts';
import type { Column } from './columns.ts';
import { edgesOf } from './edges.ts';
import { barsPath, countsIn, picture } from './histogram.ts';

/** A word to choose by, and how many entries have it. */
export interface Option {
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

/** Where the lowest or the highest figure stands. */
export interface End {
  readonly text: string;
  readonly href?: string;
}

interface Sort {
  readonly path: string;
  readonly label: string;
  /** Shown before the reader asks for more. */
  readonly usual: boolean;
}

/** A choice of words, the most frequent first. `more` counts the words that are left out. */
export interface Options extends Sort {
  readonly type: 'options';
  readonly options: readonly Option[];
  readonly more: number;
}

/** A span of figures or years, with a picture of how they are spread. */
export interface Range extends Sort {
  readonly type: 'range';
  /** What its figures measure; "year" for dates. */
  readonly measures: string;
  readonly known: number;
  readonly low: End;
  readonly high: End;
  /** A figure as it can be typed: "288 GB". */
  readonly example: string;
  /** Of the steps of its picture. */
  readonly edges: readonly number[];
  /** Of its picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture as the `d` of an SVG path, and in words. */
  readonly bars: string;
  readonly words: string;
}

export type Filter = Options | Range;

/** Words of a list that are offered. The rest is found by the text filter. */
const mostOptions = 40;

/** Years that are offered one by one; more become a range. */
const mostYears = 12;

/** Figures from which on a range can be chosen. */
const fewestFigures = 3;

/** What tells one entry from the others is nothing to choose by. */
const own: readonly string[] = ['aliases', 'summary'];

/** Sorts of columns whose every word is offered; of the others those that two entries share. */
const closed: readonly Column['holds'][] = ['choice', 'country', 'date'];

function optionsOf(column: Column, words: readonly { key: string; text: string }[][], sort: Sort): Filter[] {
  const counts = new Map<string, { key: string; text: string; count: number }>();
  for (const { key, text } of words.flatMap((tokens) => [...new Map(tokens.map((t) => [t.key, t])).values()])) {
    const known = counts.get(key);
    counts.set(key, { key, text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  }
  const ordered = [...counts.values()].sort((a, b) =>
    column.holds === 'date' ? compare(b.key, a.key) : b.count - a.count || compare(a.text, b.text),
  );
  const offered = (closed.includes(column.holds) ? ordered : ordered.filter(({ count }) => count > 1)).slice(
    0,
    mostOptions,
  );
  if (offered.length === 0 || ordered.length === 1) return [];
  return [{ type: 'options', ...sort, options: offered, more: ordered.length - offered.length }];
}

interface Known {
  readonly value: number;
  readonly end: End;
}

function rangeOf(
  known: readonly Known[],
  measures: string,
  sort: Sort,
  bounds: (from: number, to: number) => string,
): Filter[] {
  const ordered = [...known].sort((a, b) => a.value - b.value || compare(a.end.text, b.end.text));
  const [low, high] = [ordered[0], ordered.at(-1)];
  const values = ordered.map(({ value }) => value);
  const edges = edgesOf(values, { whole: measures === 'year' });
  if (!low || !high || known.length < fewestFigures || edges.length === 0) return [];
  const counts = countsIn(edges, values);
  const steps = counts.flatMap((count, n) =>
    count > 0 ? [`${count}: ${bounds(edges[n] ?? 0, edges[n + 1] ?? 0)}`] : [],
  );
  const words = `How ${sort.label.toLowerCase()} is spread. ${steps.join('; ')}.`;
  const bars = barsPath(counts, Math.max(...counts));
  const example = measures in dimensions ? dimensions[measures as DimensionName].example : '2024';
  const ends = { low: low.end, high: high.end, example };
  const { width, height } = picture;
  return [{ type: 'range', ...sort, measures, known: known.length, ...ends, edges, width, height, bars, words }];
}

/** The year of a day, as a filter knows it. */
export function yearOfDay(day: string): string {
  return day.slice(0, 4);
}

function dateFilter(column: Column, days: readonly string[], sort: Sort): Filter[] {
  const years = days.map(yearOfDay);
  if (new Set(years).size <= mostYears) {
    return optionsOf(
      column,
      years.map((year) => [{ key: year, text: year }]),
      sort,
    );
  }
  const known = years.map((year) => ({ value: Number(year), end: { text: year } }));
  return rangeOf(known, 'year', sort, (from, to) => (to - from === 1 ? String(from) : `${from} to ${to - 1}`));
}

/** What can be chosen in a column, if its entries differ in it. `figure` puts a measure into words. */
function filterOf(
  column: Column,
  cells: readonly Cell[],
  usual: boolean,
  figure: (value: number, column: Column) => string,
): Filter[] {
  const { path, label, holds, measures } = column;
  const sort = { path, label, usual };
  if (measures) {
    const known = cells.flatMap(({ key, pieces: [piece] }): Known[] =>
      typeof key === 'number' && piece ? [{ value: key, end: piece }] : [],
    );
    return rangeOf(known, measures, sort, (from, to) => `${figure(from, column)} to ${figure(to, column)}`);
  }
  if (holds === 'date') {
    const days = cells.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
    return dateFilter(column, days, sort);
  }
  return optionsOf(
    column,
    cells.map(({ tokens }) => [...tokens]),
    sort,
  );
}

/** A column with what every entry has in it, in the order of the rows. */
export interface Filled {
  readonly column: Column;
  readonly cells: readonly Cell[];
}

/**
 * The filters of a listing. Which there are follows from what its columns hold; those of the usual columns, of country,
 * status and of the date that places an entry come first.
 */
export function filtersOf(
  filled: readonly Filled[],
  dated: string,
  figure: (value: number, column: Column) => string,
): Filter[] {
  const filters = filled.flatMap(({ column, cells }) => {
    if (own.includes(column.path)) return [];
    const first = column.usual || column.path === dated || ['country', 'choice'].includes(column.holds);
    return filterOf(column, cells, first, figure);
  });
  return [...filters.filter(({ usual }) => usual), ...filters.filter(({ usual }) => !usual)];
}
