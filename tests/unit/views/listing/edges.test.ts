import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf } from '../../../../src/views/listing/edges.ts';
import { countsIn } from '../../../../src/views/listing/histogram.ts';

test('figures of one size have steps of one width', () => {
  expect(edgesOf([2, 3, 9, 20])).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
});

test('figures of many sizes have steps that grow with them', () => {
  expect(edgesOf([30, 400, 9000])).toEqual([20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]);
  expect(edgesOf([3e9, 2e12, 7e15])).toEqual([1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16]);
});

test('years are never cut in two', () => {
  expect(edgesOf([2023, 2024, 2026], { whole: true })).toEqual([2023, 2024, 2025, 2026, 2027]);
  expect(edgesOf([2023, 2024, 2024], { whole: true })).toEqual([2023, 2024, 2025]);
});

test('equal figures, or none, have no steps', () => {
  expect(edgesOf([5, 5])).toEqual([]);
  expect(edgesOf([])).toEqual([]);
});

test('whatever the figures, each is in one step, and steps follow each other without a gap', () => {
  // As precise as figures are written.
  const figure = fc.oneof(
    fc.integer({ min: 1, max: 1e6 }),
    fc.double({ min: 1e-9, max: 1e18, noNaN: true }).map((value) => Number(value.toPrecision(6))),
  );
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), (values) => {
      const edges = edgesOf(values);
      if (Math.min(...values) === Math.max(...values)) return edges.length === 0;
      const held = countsIn(edges, values).reduce((sum, count) => sum + count, 0);
      const rising = edges.every((edge, n) => n === 0 || (edges[n - 1] ?? 0) < edge);
      return held === values.length && rising && edges.length <= 17;
    }),
  );
});
