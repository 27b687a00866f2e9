import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instantSearch } from '../../../src/client/palette-found.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';
import { factsIndex } from '../../../src/views/facts-index.ts';
import { namesIndex } from '../../../src/views/names-index.ts';
import { placeOf, queriesIn, score } from '../../search/queries.ts';

const { graph } = fromDisk(join(import.meta.dirname, '../../..'));
const search = instantSearch({ names: namesIndex(graph), facts: factsIndex(graph), pages: [] });

/** The places of those queries that names and figures can answer. */
function placesOf(file: 'queries' | 'held-out') {
  const asked = queriesIn(file).filter(({ text }) => text !== true);
  return new Map(
    asked.map((query) => [
      query,
      placeOf(
        query,
        search(query.query).flatMap(({ choices }) => choices.map(({ path }) => path)),
      ),
    ]),
  );
}

test('every query expects an entry that there is', () => {
  const known = new Set(graph.entries.map(({ kind, id }) => `${kind}/${id}`));
  for (const file of ['queries', 'held-out'] as const)
    expect(queriesIn(file).filter(({ first }) => !known.has(first))).toEqual([]);
  expect(queriesIn('queries')).toHaveLength(60);
});

test('names and figures answer what readers type: nearly all first, all within the first three', () => {
  const { of, first, firstThree, missed } = score(placesOf('queries'));
  console.log(`queries: ${first} of ${of} first, ${firstThree} within the first three`, missed);
  expect(of - first).toBeLessThanOrEqual(3);
  expect(firstThree).toBe(of);
});
