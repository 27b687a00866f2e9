import type { Quantity } from '../../kinds/values.ts';

/** What a figure may be, in its base unit. `null` is an open end: "more than 2" has no upper one. Never negative. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  /** One of the figures behind it was given as "about". */
  readonly about: boolean;
}

export function boundsOf({ low, high, about }: Quantity): Bounds {
  return { low, high, about };
}

/** Smallest first, so that the noise of binary fractions does not depend on the order of files. */
function total(ends: readonly number[]): number {
  return Number(
    [...ends]
      .sort((a, b) => a - b)
      .reduce((sum, end) => sum + end, 0)
      .toPrecision(15),
  );
}

/** Interval sum: `[Σ low, Σ high]`. An end that is open in one term is open in the sum. */
export function sum(terms: readonly Bounds[]): Bounds {
  const end = (side: 'low' | 'high') => {
    const ends = terms.map((term) => term[side]);
    return ends.every((value) => value !== null) ? total(ends) : null;
  };
  return { low: end('low'), high: end('high'), about: terms.some(({ about }) => about) };
}

/**
 * Interval quotient of figures that are not negative: `[a.low ÷ b.high, a.high ÷ b.low]`. A divisor that is "more than
 * 2" leaves the lower end open, one that is "up to 2", or may be nothing, the upper.
 */
export function quotient(a: Bounds, b: Bounds): Bounds {
  const ratio = (x: number | null, y: number | null) => (x === null || y === null || y === 0 ? null : x / y);
  return { low: ratio(a.low, b.high), high: ratio(a.high, b.low), about: a.about || b.about };
}

/** The same figure in a unit that is `factor` times smaller. */
export function scaled({ low, high, about }: Bounds, factor: number): Bounds {
  return { low: low === null ? null : low * factor, high: high === null ? null : high * factor, about };
}

/** One figure for all that it may be: the middle of a range, the known end of an open one. */
export function middle({ low, high }: Bounds): number | null {
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}

/** Nothing is known of it: both ends are open. */
export function isOpen({ low, high }: Bounds): boolean {
  return low === null && high === null;
}
