import { rates } from '../../data/rates.ts';
import { boundsOf, middle } from '../../graph/derived/bounds.ts';
import { dimensions, type DimensionName } from '../../kinds/units.ts';
import type { Quantity } from '../../kinds/values.ts';

const nbsp = '\u00a0';

/** Digits of a measure: more than any author writes, fewer than binary fractions are noisy in. */
const digits = 12;

/**
 * One number that a figure is ordered and filtered by, in the base unit of its dimension: the middle of a range, the
 * known end of an open one. Money is in US dollars, at the rates of `data/rates.ts`. `undefined` if there is no rate.
 */
export function measureOf(quantity: Quantity): number | undefined {
  const value = middle(boundsOf(quantity));
  if (value === null) return undefined;
  const dollars = quantity.dimension !== 'money' || quantity.unit === 'USD' ? 1 : rates.get(quantity.unit)?.dollars;
  return dollars === undefined ? undefined : Number((value * dollars).toPrecision(digits));
}

const magnitudes: readonly (readonly [string, number])[] = [
  ['T', 1e12],
  ['B', 1e9],
  ['M', 1e6],
  ['K', 1e3],
];

/** Spellings of units that figures are not put into here: binary prefixes, bits, what another unit says better. */
const unusual = /i|^KB|b\/s$|^um$|^cm|2$|rad$/;

/** A measure in words: "USD 1.5B", "192 GB", "3 nm", "1.2M". */
export function measureWords(value: number, dimension: DimensionName): string {
  const plain = dimension === 'money' || dimension === 'count';
  const units: readonly (readonly [string, number])[] = plain
    ? magnitudes
    : [...dimensions[dimension].units].filter(([unit]) => !unusual.test(unit)).sort((a, b) => b[1] - a[1]);
  const fallback = plain ? (['', 1] as const) : value === 0 ? ([dimensions[dimension].base, 1] as const) : units.at(-1);
  const [unit, factor] = units.find(([, size]) => value >= size * (1 - 1e-9)) ?? fallback ?? (['', 1] as const);
  const digits = String(Number((value / factor).toPrecision(3)));
  if (plain) return (dimension === 'money' ? `USD${nbsp}` : '') + digits + unit;
  return unit === '' ? digits : digits + nbsp + unit;
}
