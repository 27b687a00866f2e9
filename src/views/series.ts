import { extent, line, scaleLinear, scaleUtc } from 'd3';
import { basisKey } from '../graph/claim-time.ts';
import { middle } from '../graph/derived/bounds.ts';
import { claimsAt, isQuantity } from '../graph/fields.ts';
import type { Claim } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { valueWords, whenWords } from './words.ts';

/** A small picture of how a figure changed: one line, a dot for each claim. Its numbers stand in the table beside it. */
export interface SeriesPicture {
  readonly basis: string;
  readonly width: number;
  readonly height: number;
  /** `d` of the line. */
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** What the picture shows, in a sentence. */
  readonly label: string;
}

const [width, height, margin] = [240, 56, 6];

interface Point {
  readonly day: Date;
  readonly amount: number;
  readonly words: string;
}

function pointsOf(claims: readonly Claim[]): Point[] {
  return claims
    .flatMap(({ value, asOf }): Point[] => {
      const amount = isQuantity(value) ? middle(value) : null;
      if (!isQuantity(value) || amount === null || !asOf) return [];
      return [{ day: new Date(asOf.to), amount, words: `${valueWords(value)}, ${whenWords(asOf)}` }];
    })
    .sort((a, b) => a.day.getTime() - b.day.getTime() || a.amount - b.amount);
}

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}

function pictureOf(points: readonly Point[], basis: string): SeriesPicture {
  const [from = new Date(0), to = new Date(0)] = extent(points, ({ day }) => day);
  const x = scaleUtc([from, to], [margin, width - margin]);
  const y = scaleLinear([0, Math.max(...points.map(({ amount }) => amount))], [height - margin, margin]);
  const dots = points.map(({ day, amount, words }) => ({ x: rounded(x(day)), y: rounded(y(amount)), label: words }));
  const [first, last] = [points[0]?.words ?? '', points[points.length - 1]?.words ?? ''];
  return {
    basis,
    width,
    height,
    path: line()(dots.map((dot): [number, number] => [dot.x, dot.y])) ?? '',
    dots,
    label: `${points.length} figures${basis === '' ? '' : ` (${basis})`}: from ${first} to ${last}`,
  };
}

/** Pictures of a field that changed over time: one for each basis and unit with three or more dates. */
export function seriesOf(entry: Entry, field: string): SeriesPicture[] {
  const dated = claimsAt(entry, field).filter(({ value, asOf }) => isQuantity(value) && asOf);
  const groups = Map.groupBy(dated, (claim) => `${basisKey(claim)}|${isQuantity(claim.value) ? claim.value.unit : ''}`);
  return [...groups].flatMap(([key, claims]) => {
    const points = pointsOf(claims);
    const days = new Set(points.map(({ day }) => day.getTime()));
    return days.size >= 3 ? [pictureOf(points, key.split('|')[0] ?? '')] : [];
  });
}
