import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, isOpen, quotient, scaled, sum, type Bounds } from '../../../../src/graph/derived/bounds.ts';
import type { DimensionName } from '../../../../src/kinds/units.ts';
import { parseQuantity } from '../../../../src/kinds/quantity.ts';

function of(written: string, dimension: DimensionName = 'money'): Bounds {
  const result = parseQuantity(written, dimension);
  if (!('value' in result)) throw new Error(written);
  return boundsOf(result.value);
}

test.each([
  [['USD 122B', 'USD 6.6B'], { low: 128.6e9, high: 128.6e9, about: false }],
  [['USD 2-3M', 'USD 1M'], { low: 3e6, high: 4e6, about: false }],
  [['more than USD 2M', 'USD 1M'], { low: 3e6, high: null, about: false }],
  [['up to USD 2M', '~USD 1M'], { low: null, high: 3e6, about: true }],
  [['up to USD 2M', 'more than USD 1M'], { low: null, high: null, about: false }],
])('%j add up to %j', (written, expected) => {
  expect(sum(written.map((text) => of(text)))).toEqual(expected);
});

test.each([
  ['USD 500B', '10 GW', { low: 50, high: 50, about: false }],
  ['USD 100-200', '2-4 W', { low: 25, high: 100, about: false }],
  ['USD 100', 'more than 2 W', { low: null, high: 50, about: false }],
  ['USD 100', 'up to 2 W', { low: 50, high: null, about: false }],
  ['more than USD 100', 'more than 2 W', { low: null, high: null, about: false }],
  ['~USD 100', '0 W', { low: null, high: null, about: true }],
])('%s by %s is %j', (money, power, expected) => {
  expect(quotient(of(money), of(power, 'power'))).toEqual(expected);
});

/** Bounds, and a figure that they allow. */
const withPoint = fc
  .record({
    low: fc.integer({ min: 1, max: 1_000_000 }),
    width: fc.integer({ min: 0, max: 1_000_000 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    openLow: fc.boolean(),
    openHigh: fc.boolean(),
    about: fc.boolean(),
  })
  .map(({ low, width, at, openLow, openHigh, about }) => ({
    bounds: { low: openLow ? null : low, high: openHigh ? null : low + width, about },
    point: low + Math.round(at * width),
  }));

function holds({ low, high }: Bounds, point: number): boolean {
  return (low === null || low <= point) && (high === null || point <= high);
}

test('a sum holds the sum of any figures that its terms hold', () => {
  fc.assert(
    fc.property(fc.array(withPoint, { minLength: 1, maxLength: 8 }), (terms) => {
      const point = terms.reduce((total, term) => total + term.point, 0);
      expect(holds(sum(terms.map(({ bounds }) => bounds)), point)).toBe(true);
    }),
  );
});

test('a quotient holds the quotient of any figures that its terms hold', () => {
  fc.assert(
    fc.property(withPoint, withPoint, (a, b) => {
      expect(holds(quotient(a.bounds, b.bounds), a.point / b.point)).toBe(true);
    }),
  );
});

test('the order of terms does not matter, to the last bit', () => {
  const terms = fc.array(fc.double({ min: 0, max: 1e15, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      terms.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const exact = (value: number): Bounds => ({ low: value, high: value, about: false });
        expect(sum(shuffled.map(exact))).toEqual(sum(all.map(exact)));
      },
    ),
  );
});

test('open ends stay open', () => {
  expect(isOpen({ low: null, high: null, about: false })).toBe(true);
  expect(isOpen({ low: 1, high: null, about: false })).toBe(false);
  expect(scaled({ low: null, high: 2, about: true }, 3)).toEqual({ low: null, high: 6, about: true });
});
