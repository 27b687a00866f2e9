import type { Quantity } from '../kinds/values.ts';
import type { Fact, FactsIndex } from '../views/facts-index.ts';
import type { AskedFigure } from './palette-question.ts';

/** How near two figures may lie, as a share of the one that is asked for: as good as equal, in the region, the nearest there are. */
export const nearness = [0.01, 0.1, 0.4] as const;

/** What each of two figures is to be multiplied by before they are compared; `undefined` if they cannot be. */
function factorsOf(
  unit: string,
  asked: Quantity,
  exact: boolean,
  dollars: FactsIndex['dollars'],
): readonly [number, number] | undefined {
  if (asked.dimension !== 'money' || unit === asked.unit) return [1, 1];
  const rate = (currency: string) => (currency === 'USD' ? 1 : dollars[currency]);
  const [one, other] = [rate(unit), rate(asked.unit)];
  return exact || one === undefined || other === undefined ? undefined : [one, other];
}

/** What is asked for, in the dimension of a figure. A number without a unit is in the one that its field is written in, or in dollars. */
function readingFor([, , dimension]: Fact, { readings, bare }: AskedFigure, scale: number): Quantity | undefined {
  const same = readings.find((reading) => reading.dimension === dimension);
  const number = readings.find((reading) => reading.dimension === 'count');
  if (same || !bare || !number) return same;
  const inUnit = (end: number | null) => (end === null ? null : end * scale);
  const unit = dimension === 'money' ? 'USD' : '';
  return { ...number, dimension, unit, low: inUnit(number.low), high: inUnit(number.high) };
}

/**
 * How far a figure is from one that is asked for, as a share of it, or what it is worth where the largest or smallest
 * comes first. Smaller is better; `undefined`: it does not answer. `scale` is what 1 means where no unit was typed: 1e9 for
 * a field of gigabytes. `near` is one of `nearness`.
 */
export function distance(
  fact: Fact,
  figure: AskedFigure,
  { dollars, scale, near }: { dollars: FactsIndex['dollars']; scale: number; near: number },
): number | undefined {
  const { side, currency } = figure;
  const asked = readingFor(fact, figure, scale);
  if (!asked) return undefined;
  const [, , , low, high, unit] = fact;
  const factors = factorsOf(unit, asked, currency && (side === 'at' || side === 'about'), dollars);
  if (!factors) return undefined;
  const [bottom, top] = [(low ?? high ?? 0) * factors[0], (high ?? low ?? 0) * factors[0]];
  const [least, most] = [asked.low, asked.high].map((end) => (end === null ? null : end * factors[1]));
  switch (side) {
    case 'above':
      return least != null && top > least ? -top : undefined;
    case 'from':
      return least != null && top >= least ? -top : undefined;
    case 'below':
      return most != null && bottom < most ? bottom : undefined;
    case 'up to':
      return most != null && bottom <= most ? bottom : undefined;
    case 'between':
      return least != null && most != null && top >= least && bottom <= most ? -top : undefined;
    case 'about':
    case 'at': {
      const wanted = least ?? 0;
      const off = wanted >= bottom && wanted <= top ? 0 : Math.min(Math.abs(bottom - wanted), Math.abs(top - wanted));
      const share = wanted === 0 ? off : off / wanted;
      return share <= (side === 'about' ? Math.max(near, nearness[1]) : near) ? share : undefined;
    }
  }
}
