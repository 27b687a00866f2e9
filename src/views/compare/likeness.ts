import type { Axis } from './axes.ts';

/** A figure with all that decides whether it can be set against another. Plain data, for the browser as for the build. */
export interface Measured {
  /** Base unit: "B", "W", "USD"; empty for a count. */
  readonly unit: string;
  /** Least and most that it can mean once rounding is allowed for, in the base unit; `null` is an open end. */
  readonly low: number | null;
  readonly high: number | null;
  /** One figure, not a range and not a bound. */
  readonly point: boolean;
  /** The word on each axis of its field; empty where it states none. */
  readonly basis: readonly string[];
  readonly planned: boolean;
  /** The part it speaks of. */
  readonly of?: string;
  /** First and last day it may speak of, counted from 1970-01-01. Only in fields that change with time. */
  readonly days?: readonly [from: number, to: number];
}

/** How figures of a field are compared. */
export interface Standard {
  readonly axes: readonly Axis[];
  /** Days that two figures may lie apart. Missing for fields that do not change with time. */
  readonly reach?: number;
  readonly better?: 'more' | 'less';
}

/** Figures of one key are measured on the same thing. `undefined` if the figure does not say on what. */
export function keyOf(figure: Measured, { axes, reach }: Standard): string | undefined {
  if (axes.some(({ unstated }, n) => unstated !== undefined && !figure.basis[n])) return undefined;
  if (reach !== undefined && !figure.days) return undefined;
  return JSON.stringify([figure.unit, figure.basis, figure.planned, figure.of ?? null]);
}

/** Whether two figures of a field are measured on the same thing and of times that are not far apart. */
export function alike(a: Measured, b: Measured, standard: Standard): boolean {
  const key = keyOf(a, standard);
  if (key === undefined || key !== keyOf(b, standard)) return false;
  if (standard.reach === undefined || !a.days || !b.days) return true;
  return Math.abs(a.days[1] - b.days[1]) <= standard.reach;
}
