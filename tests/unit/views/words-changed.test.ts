import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { wordsChanged } from '../../../src/views/fact-report/words-changed.ts';

function changed(before: string, after: string) {
  return wordsChanged(before.split(' '), after.split(' '));
}

test('equal texts', () => {
  expect(changed('one two three', 'one two three')).toEqual({ added: 0, removed: 0, runs: [] });
});

test('a place for each run of words', () => {
  expect(changed('it was founded in Oslo and sells chips', 'it was built in Oslo in 2017 and sells')).toEqual({
    removed: 2,
    added: 3,
    runs: [
      { removed: 'founded', added: 'built' },
      { removed: '', added: 'in 2017' },
      { removed: 'chips', added: '' },
    ],
  });
});

test('a text that appears, and one that goes', () => {
  expect(wordsChanged([], ['a', 'b'])).toEqual({ added: 2, removed: 0, runs: [{ removed: '', added: 'a b' }] });
  expect(wordsChanged(['a', 'b'], [])).toEqual({ added: 0, removed: 2, runs: [{ removed: 'a b', added: '' }] });
});

test('very long texts are told as one replacement, without the parts that they begin and end with', () => {
  const words = (mark: string) => Array.from({ length: 3000 }, (_, n) => `${mark}${n}`);
  const { added, removed, runs } = wordsChanged(['x', ...words('a'), 'y'], ['x', ...words('b'), 'y']);
  expect([added, removed, runs.length]).toEqual([3000, 3000, 1]);
});

/** Length of the longest common subsequence, by the definition and slowly. */
function longest(a: readonly string[], b: readonly string[]): number {
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === undefined || y === undefined) return 0;
  return x === y ? 1 + longest(restA, restB) : Math.max(longest(restA, b), longest(a, restB));
}

test('no fewer words could have changed', () => {
  const text = array(constantFrom('a', 'b', 'c'), { maxLength: 7 });
  assert(
    property(text, text, (before, after) => {
      const { added, removed, runs } = wordsChanged(before, after);
      expect(before.length - removed).toBe(longest(before, after));
      expect(after.length - added).toBe(longest(before, after));
      const count = (side: 'added' | 'removed') => runs.flatMap((run) => run[side].split(' ').filter(Boolean)).length;
      expect([count('added'), count('removed')]).toEqual([added, removed]);
    }),
    { seed: 1 },
  );
});
