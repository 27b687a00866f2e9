import { expect, test } from 'vitest';
import { parseQuantity } from '../../../../src/kinds/quantity.ts';
import type { DimensionName } from '../../../../src/kinds/units.ts';
import { limitOf } from '../../../../src/views/listing/limit.ts';
import { measureOf, measureWords } from '../../../../src/views/listing/measure.ts';

function measure(written: string, dimension: DimensionName): number | undefined {
  const read = parseQuantity(written, dimension);
  if ('fault' in read) throw new Error(read.fault.reason);
  return measureOf(read.value);
}

test.each([
  ['1.5 TB', 'bytes', 1.5e12],
  ['288 GB', 'bytes', 288e9],
  ['5-7 GW', 'power', 6e9],
  ['more than 250 W', 'power', 250],
  ['up to 2 TB', 'bytes', 2e12],
  ['USD 1.2B', 'money', 1.2e9],
  // The rates of 8 May 2026: EUR 1 = USD 1.1761 = SEK 10.842.
  ['EUR 1B', 'money', 1.1761e9],
  ['SEK 10.842M', 'money', 1.1761e6],
  ['SAR 1B', 'money', undefined],
] as const)('%s is ordered by one number', (written, dimension, expected) => {
  expect(measure(written, dimension)).toBe(expected);
});

test.each([
  [1.5e12, 'bytes', '1.5 TB'],
  [4.6e15, 'flops', '4.6 PFLOPS'],
  [1.7e9, 'money', 'USD 1.7B'],
  [3e-9, 'length', '3 nm'],
  [8.14e-4, 'area', '814 mm²'],
  [1e3, 'dose', '1 kGy'],
  [2e4, 'count', '20K'],
  [0, 'power', '0 W'],
] as const)('%d is put into words', (value, dimension, words) => {
  expect(measureWords(value, dimension).replaceAll('\u00a0', ' ')).toBe(words);
});

test.each([
  ['192 GB', 'bytes', 'from', 192e9],
  ['USD 1B', 'money', 'from', 1e9],
  ['1B', 'money', 'from', 1e9],
  ['5-7 GW', 'power', 'from', 5e9],
  ['5-7 GW', 'power', 'to', 7e9],
  ['>250 W', 'power', 'to', 250],
  ['2024', 'year', 'from', 2024],
] as const)('%s of %s can be typed as an end', (text, measures, end, value) => {
  expect(limitOf(text, measures, end)).toEqual({ value });
});

test('what cannot be read says how to write it', () => {
  expect(limitOf('', 'bytes', 'from')).toBeUndefined();
  expect(limitOf('192', 'bytes', 'from')).toEqual({
    fault: '"192" has no unit; this field takes a capacity in bytes; write it like "288 GB"',
  });
  expect(limitOf('lots', 'money', 'from')).toMatchObject({ fault: expect.stringContaining('write it like') as string });
  expect(limitOf('24', 'year', 'to')).toEqual({ fault: '"24" is not a year; write it like "2024"' });
  expect(limitOf('SAR 1B', 'money', 'to')).toEqual({ fault: 'no rate is known for SAR' });
});
