import type { Measured } from './likeness.ts';

/** From the least to the most that an entry's compared figures can mean. */
export interface Reach {
  readonly low: number;
  readonly high: number;
  readonly point: boolean;
}

function overlap(a: Reach, b: Reach): boolean {
  return a.low < b.high && b.low < a.high ? true : a.low === b.low && a.high === b.high;
}

/** All that is stated of an entry: where its own sources differ, the mark must hold for each of them. */
export function hull(figures: readonly Measured[], better: 'more' | 'less'): Reach {
  const sign = better === 'more' ? 1 : -1;
  const ends = figures.map(({ low, high, point }): Reach => {
    const [from, to] = [low ?? -Infinity, high ?? Infinity];
    return sign > 0 ? { low: from, high: to, point } : { low: -to, high: -from, point };
  });
  return {
    low: Math.min(...ends.map(({ low }) => low)),
    high: Math.max(...ends.map(({ high }) => high)),
    point: ends.every((end) => end.point && ends.every((other) => overlap(end, other))),
  };
}

/** Surely not worse: at least as much, or the same but for rounding. */
function holds(a: Reach, b: Reach): boolean {
  return a.low >= b.high || (a.point && b.point && overlap(a, b));
}

/** Indices of the best among them; none if they are all equal or if it cannot be told. */
export function bestOf(reaches: readonly Reach[]): { best: ReadonlySet<number>; outcome: 'best' | 'equal' | 'open' } {
  const leading = reaches.flatMap((mine, n) => (reaches.every((other, m) => m === n || holds(mine, other)) ? [n] : []));
  if (leading.length === reaches.length) return { best: new Set(), outcome: 'equal' };
  return { best: new Set(leading), outcome: leading.length > 0 ? 'best' : 'open' };
}
