import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';

/** `npm run fuzz` does many more. */
const mutants = 300;

test('whatever is changed in an entry, it is sound and can be drawn, or refused with a place and a remedy', () => {
  const met = [...fuzz(join(import.meta.dirname, '../..'), 1, mutants)];
  expect(
    met.filter(({ faults }) => faults.length > 0).map(({ number, path, by, faults }) => [number, path, by, faults]),
  ).toEqual([]);
  // Mutations that always, or never, break something would test little.
  expect(met.filter(({ codes }) => codes.length > 0).length).toBeGreaterThan(mutants / 3);
  expect(met.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(mutants / 10);
}, 60_000);

test('mutants are the same for the same seed', () => {
  const texts = () => [...fuzz(join(import.meta.dirname, '../..'), 7, 5)].map(({ text }) => text);
  expect(texts()).toEqual(texts());
}, 60_000);
