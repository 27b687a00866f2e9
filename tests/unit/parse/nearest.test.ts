import { expect, test } from 'vitest';
import { nearest } from '../../../src/parse/nearest.ts';

test.each([
  ['valuaton', ['name', 'valuation', 'raised'], 'valuation'],
  ['NAME', ['name'], 'name'],
  ['xyz', ['valuation'], undefined],
  ['ab', ['aa', 'ac'], 'aa'],
])('%s among %j is %s', (word, known, found) => {
  expect(nearest(word, known)).toBe(found);
});
