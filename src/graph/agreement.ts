import type { ClaimValue, Quantity, When } from '../kinds/values.ts';
import { isQuantity, isWhen } from './fields.ts';

/** From the least to the most a value can mean. Open bounds are infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Rounding never hides more than this share of a figure: "30B" is not taken to mean 25B to 35B. */
const mostRounding = 0.025;

/** What "about" is taken to mean. */
const aboutMargin = 0.05;

/** Half a unit in the last digit that was written: 0.05 for "5.1", 500 for "15,000". */
function halfUnit(written: string, value: number): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0].replaceAll(',', '') ?? '';
  const number = Number(digits);
  if (number === 0) return 0;
  const decimals = digits.includes('.') ? (digits.split('.')[1]?.length ?? 0) : -(/0*$/.exec(digits)?.[0].length ?? 0);
  return (0.5 * 10 ** -decimals * value) / number;
}

/** What a figure can mean once rounding and "about" are allowed for. A range holds all its points. */
export function intervalOfQuantity({ written, low, high, about }: Quantity): Interval {
  const margin = (value: number) => {
    const rounding = Math.min(halfUnit(written, value), mostRounding * value);
    return about ? Math.max(rounding, aboutMargin * value) : rounding;
  };
  return {
    low: low === null ? -Infinity : low - (low === high ? margin(low) : 0),
    high: high === null ? Infinity : high + (low === high ? margin(high) : 0),
  };
}

/** Days from 1970-01-01 to a day, `YYYY-MM-DD`. Counted in UTC, where all days are equally long. */
export function dayNumber(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

export function intervalOfWhen({ from, to }: When): Interval {
  return { low: dayNumber(from), high: dayNumber(to) };
}

/** The interval of a value that can be compared with others in its field, and its unit; `undefined` for words. */
export function comparable(
  value: ClaimValue | undefined,
): { readonly interval: Interval; readonly unit: string } | undefined {
  if (value === undefined) return undefined;
  if (isWhen(value)) return { interval: intervalOfWhen(value), unit: 'day' };
  if (isQuantity(value)) return { interval: intervalOfQuantity(value), unit: value.unit };
  return undefined;
}

/** Two values agree if one could be the other. Values that cannot be compared are not said to disagree. */
export function agree(a: ClaimValue | undefined, b: ClaimValue | undefined): boolean {
  const [x, y] = [comparable(a), comparable(b)];
  if (x?.unit !== y?.unit || !x || !y) return true;
  return x.interval.low < y.interval.high && y.interval.low < x.interval.high ? true : sameDay(x.interval, y.interval);
}

/** Days are points: two equal ones overlap although neither has width. */
function sameDay(x: Interval, y: Interval): boolean {
  return x.low <= y.high && y.low <= x.high && (x.low === x.high || y.low === y.high);
}
