import type { Bounds } from '../../graph/derived/bounds.ts';

const nbsp = '\u00a0';

const magnitudes = [
  ['T', 1e12],
  ['B', 1e9],
  ['M', 1e6],
  ['K', 1e3],
] as const;

const prefixes = [
  ['E', 1e18],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const;

/** Digits shown of a sum, which is exact, and of a quotient, which is not. */
const digitsOf = { sum: 9, quotient: 3 } as const;

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** The largest step that the figure reaches, and the figure in it: 128.6 and "B". */
function stepped(value: number, digits: number, steps: readonly (readonly [string, number])[]): [string, string] {
  const shown = rounded(value, digits);
  const [name, factor] = steps.find(([, size]) => shown >= size) ?? ['', 1];
  return [String(rounded(shown / factor, digits)), name];
}

/** One figure: "USD 128.6B", "USD 50M per MW", "2.83 TFLOPS/W", "0.00169 B/FLOP". */
function oneFigure(value: number, unit: string): string {
  const money = /^([A-Z]{3})(?:\/(MW))?$/.exec(unit);
  if (money) {
    const [, currency = '', per] = money;
    const [digits, step] = stepped(value, per === undefined ? digitsOf.sum : digitsOf.quotient, magnitudes);
    return [currency, digits + step, ...(per === undefined ? [] : ['per', per])].join(nbsp);
  }
  const [digits, step] = stepped(value, digitsOf.quotient, unit.startsWith('B/') ? [] : prefixes);
  return `${digits}${nbsp}${step}${unit}`;
}

/** A derived figure in words: "up to USD 2B", "about USD 128.6B", "USD 830M to USD 1.2B". */
export function boundsWords({ low, high, about }: Bounds, unit: string): string {
  const words = (value: number) => `${about ? `about${nbsp}` : ''}${oneFigure(value, unit)}`;
  if (low === null) return high === null ? 'not known' : `up to ${words(high)}`;
  if (high === null) return `more than ${words(low)}`;
  const [from, to] = [words(low), words(high)];
  return from === to ? from : `${from} to ${oneFigure(high, unit)}`;
}
