import { expect, test } from 'vitest';
import type { Engine } from '../../../src/client/engine.ts';
import { withoutOne } from '../../../src/client/palette-text.ts';

/** Finds the texts that have all the words, as full text does. */
function engineOf(texts: Readonly<Record<string, string>>): Engine {
  return {
    search: (query, _chosen, limit) => {
      const words = query.replaceAll('"', '').split(' ');
      const paths = Object.keys(texts).filter((path) => words.every((word) => texts[path]?.includes(word)));
      const hits = paths.slice(0, limit).map((path) => ({ path, title: path, summary: '', kind: '', excerpt: '' }));
      return Promise.resolve({ total: paths.length, hits, counts: {} });
    },
  };
}
const engine = engineOf({
  fjord: 'a data centre in Narvik',
  delta: 'a data centre in Abu Dhabi',
  oasis: 'a campus in Abu Dhabi',
  dune: 'a campus in Abu Dhabi',
});
async function found(query: string): Promise<[string | undefined, string[]] | undefined> {
  const some = await withoutOne(engine, query, {}, 2);
  return some && [some.without, some.hits.map(({ path }) => path)];
}

test('the word that no entry has is left out', async () => {
  expect(await found('gigawatt Narvik')).toEqual(['gigawatt', ['fjord']]);
});

test('of words that no entry has together, the one is left out without which the fewest are found', async () => {
  expect(await found('Narvik campus')).toEqual(['campus', ['fjord']]);
  expect(await found('campus Abu Dhabi centre')).toEqual(['campus', ['delta']]);
});

test('words in quotes are left out together', async () => {
  expect(await found('Narvik "Abu Dhabi"')).toEqual(['"Abu Dhabi"', ['fjord']]);
});

test('a word by itself, and a text that somebody pasted, are not taken apart', async () => {
  expect(await found('gigawatt')).toBeUndefined();
  expect(await found('Narvik a b c d e f g h')).toBeUndefined();
});

test('nothing is found where two words are lacking', async () => {
  expect(await found('gigawatt oil Narvik')).toBeUndefined();
});
