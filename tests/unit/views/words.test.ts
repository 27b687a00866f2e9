import { expect, test } from 'vitest';
import { parseQuantity } from '../../../src/kinds/quantity.ts';
import { parseWhen } from '../../../src/kinds/when.ts';
import { counted, valueWords, whenWords } from '../../../src/views/words.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['2026-02-24', '24 Feb 2026'],
  ['2026-02', 'Feb 2026'],
  ['2026', '2026'],
  ['2026-Q3', 'Q3 2026'],
  ['2026-H2', 'second half of 2026'],
  ['2026-02/2026-05', '1 Feb 2026 to 31 May 2026'],
])('%s is shown as %s', (written, shown) => {
  const result = parseWhen(written);
  expect('value' in result && spaced(whenWords(result.value))).toBe(shown);
});

test.each([
  ['USD 2-3M', 'money', 'USD_2–3M'],
  ['more than USD 2B', 'money', 'more than USD_2B'],
  ['more than 2,000 W', 'power', 'more than 2,000_W'],
  ['19.6 TB/s', 'bandwidth', '19.6_TB/s'],
] as const)('a figure stays on one line, words before it may part: %s', (written, dimension, shown) => {
  const result = parseQuantity(written, dimension);
  expect('value' in result && valueWords(result.value).replaceAll('\u00a0', '_')).toBe(shown);
});

test('words, lists, counts', () => {
  expect(valueWords(['Ann', 'Bob'])).toBe('Ann, Bob');
  expect(valueWords('gpu')).toBe('GPU');
  expect(spaced(counted(1, 'entry', 'entries'))).toBe('1 entry');
  expect(spaced(counted(1234, 'entry', 'entries'))).toBe('1,234 entries');
});
