import { expect, test } from 'vitest';
import { barsPath, countsIn, picture } from '../../../../src/views/listing/histogram.ts';

test('a step holds its lower edge, and the last one its upper edge too', () => {
  expect(countsIn([1, 2, 5, 10], [1, 2, 4.9, 5, 10])).toEqual([1, 2, 2]);
  expect(countsIn([1, 2, 5, 10], [0.5, 11])).toEqual([0, 0, 0]);
  expect(countsIn([], [])).toEqual([]);
});

test('the highest bar fills the room, a low one can be seen, and an empty step has none', () => {
  expect(barsPath([100, 1, 0, 50], 100)).toBe('M0 36v-36h47v36zM48 36v-2h47v2zM144 36v-18h47v18z');
});

test('bars of those that pass stand where bars of all do', () => {
  const left = (path: string) => [...path.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
  const all = left(barsPath(Array<number>(7).fill(9), 9));
  expect(all).toHaveLength(7);
  expect(left(barsPath([0, 2, 0, 0, 1, 0, 0], 9))).toEqual([all[1], all[4]]);
  expect(Math.max(...all)).toBeLessThan(picture.width);
});
