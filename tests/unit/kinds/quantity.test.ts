import { expect, test } from 'vitest';
import { parseQuantity } from '../../../src/kinds/quantity.ts';
import type { DimensionName } from '../../../src/kinds/units.ts';

type Row = [
  written: string,
  dimension: DimensionName,
  unit: string,
  low: number | null,
  high: number | null,
  about?: true,
];

const read: Row[] = [
  ['USD 350M', 'money', 'USD', 350e6, 350e6],
  ['EUR 1.2B', 'money', 'EUR', 1.2e9, 1.2e9],
  ['USD 2.2 billion', 'money', 'USD', 2.2e9, 2.2e9],
  ['USD 2-3M', 'money', 'USD', 2e6, 3e6],
  ['USD 900M-1B', 'money', 'USD', 900e6, 1e9],
  ['USD 5B to USD 7B', 'money', 'USD', 5e9, 7e9],
  ['up to USD 100B', 'money', 'USD', null, 100e9],
  ['936 GB/s', 'bandwidth', 'B/s', 936e9, 936e9],
  ['19.6 TB/s', 'bandwidth', 'B/s', 19.6e12, 19.6e12],
  ['400 Gb/s', 'bandwidth', 'B/s', 50e9, 50e9],
  ['192 GB', 'bytes', 'B', 192e9, 192e9],
  ['16 GiB', 'bytes', 'B', 16 * 2 ** 30, 16 * 2 ** 30],
  ['1,979 TFLOPS', 'flops', 'FLOPS', 1.979e15, 1.979e15],
  ['209 TOPS', 'ops', 'OPS', 209e12, 209e12],
  ['350 W', 'power', 'W', 350, 350],
  ['1.5 GW', 'power', 'W', 1.5e9, 1.5e9],
  ['5–7 GW', 'power', 'W', 5e9, 7e9],
  ['~120 kW', 'power', 'W', 120e3, 120e3, true],
  ['more than 250 MW', 'power', 'W', 250e6, null],
  ['>250 W', 'power', 'W', 250, null],
  ['4 nm', 'length', 'm', 4e-9, 4e-9],
  ['814 mm²', 'area', 'm²', 814e-6, 814e-6],
  ['100 krad', 'dose', 'Gy', 1000, 1000],
  ['38,231', 'count', '', 38231, 38231],
  ['208B', 'count', '', 208e9, 208e9],
  ['5-7', 'count', '', 5, 7],
];

test.each(read)('%s reads as %s', (written, dimension, unit, low, high, about) => {
  expect(parseQuantity(written, dimension)).toEqual({
    value: { type: 'quantity', written, dimension, unit, low, high, about: about ?? false },
  });
});

const refused: [string, DimensionName][] = [
  ['$350M', 'money'],
  ['350M', 'money'],
  ['XYZ 350M', 'money'],
  ['USD 1M to EUR 2M', 'money'],
  ['USD 5 GW', 'money'],
  ['350 GB', 'power'],
  ['USD 5B', 'power'],
  ['3 pflops', 'flops'],
  ['350', 'power'],
  ['12 parsecs', 'length'],
  ['7-5', 'count'],
  ['1,23 W', 'power'],
  ['lots', 'count'],
];

test('what is refused, and what is said', () => {
  const told = refused.map(([written, dimension]) => {
    const result = parseQuantity(written, dimension);
    return 'fault' in result ? `${result.fault.reason} → ${result.fault.remedy}` : `${written} was read`;
  });
  expect(told).toMatchInlineSnapshot(`
    [
      ""$350M" names its currency by a sign → write the ISO code: "USD 350M"",
      ""350M" names no currency → write it like "USD 350M"",
      ""XYZ" is not an ISO 4217 currency code → write it like "USD 350M"",
      ""USD 1M to EUR 2M" mixes currencies → write one claim for each currency",
      ""GW" does not belong in an amount → put what it says into note",
      ""350 GB" is a capacity in bytes; this field takes a power → write it like "350 W"",
      ""USD 5B" is an amount of money; this field takes a power → write it like "350 W"",
      ""pflops" is not a unit of floating-point rate → write "3 PFLOPS"",
      ""350" has no unit; this field takes a power → write it like "350 W"",
      ""parsecs" is not a unit of length → write it like "4 nm"",
      ""7-5" runs from the larger figure to the smaller → put the smaller one first",
      ""1,23 W" is not a power → write the decimal sign as a point: "1.23 W"",
      ""lots" is not a number without a unit → write it like "1,024"",
    ]
  `);
});
