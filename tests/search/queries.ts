import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query, and the entry that is to come first, as `kind/id`. */
export interface Query {
  readonly query: string;
  readonly first: string;
  /** Only full text can find it. */
  readonly text?: boolean;
}

/** Reads a set of queries. */
export function queriesIn(file: 'queries' | 'held-out'): Query[] {
  return load(readFileSync(join(import.meta.dirname, `${file}.yaml`), 'utf8')) as Query[];
}

/** The place of the expected entry among those that were found, counted from 1; 0 if it is not there. */
export function placeOf({ first }: Query, paths: readonly string[]): number {
  const entries = paths.map((path) => path.replace(/\.html(?:#.*)?$/, ''));
  return [...new Set(entries)].indexOf(first) + 1;
}

/** How many came first and within the first three, and those that did not come first. */
export function score(places: ReadonlyMap<Query, number>) {
  const within = (last: number) => [...places.values()].filter((place) => place >= 1 && place <= last).length;
  const missed = [...places].filter(([, place]) => place !== 1);
  return {
    of: places.size,
    first: within(1),
    firstThree: within(3),
    missed: missed.map(([{ query, first }, place]) => `${query}: ${first} ${place === 0 ? 'missing' : `at ${place}`}`),
  };
}
