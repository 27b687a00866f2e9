import { max, scaleLinear } from 'd3';

/** One bar: what it is of, what it says, where it leads. */
export interface Bar {
  readonly label: string;
  readonly words: string;
  readonly value: number;
  readonly href?: string;
  readonly mark?: string;
}

/** A bar picture set in a table, so that picture and table are one. */
export interface Bars {
  readonly caption: string;
  /** Room for the longest bar, in pixels. */
  readonly width: number;
  readonly bars: readonly (Bar & { readonly width: number })[];
}

const width = 240;

/** Gives bars their lengths, from zero, the longest over the whole width, in the order given. */
export function barsOf(caption: string, bars: readonly Bar[]): Bars {
  const length = scaleLinear([0, max(bars, ({ value }) => value) ?? 1], [0, width]);
  return { caption, width, bars: bars.map((bar) => ({ ...bar, width: Math.round(length(bar.value) * 10) / 10 })) };
}
