import { dayNumber, intervalOfQuantity } from '../../graph/agreement.ts';
import { spanOfClaim } from '../../graph/claim-time.ts';
import { isQuantity } from '../../graph/fields.ts';
import type { Ageing, FieldInfo } from '../../kinds/field.ts';
import type { Claim } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { axesOf } from './axes.ts';
import type { Measured, Standard } from './likeness.ts';

/**
 * Days that figures of two entries may lie apart and still be set against each other, by how fast their field ages: a
 * valuation moves within a year, what a fund manages within two or three.
 */
const reach: Readonly<Record<Ageing, number | undefined>> = { never: undefined, months: 366, years: 2 * 366 };

/** How figures of a field are compared; `undefined` for fields without figures. */
export function standardOf(info: FieldInfo): Standard | undefined {
  if (info.measures === undefined) return undefined;
  const days = reach[info.ages];
  return {
    axes: axesOf(info.bases ?? []),
    ...(days === undefined ? {} : { reach: days }),
    ...(info.better ? { better: info.better } : {}),
  };
}

function finite(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}

/** A claim as the rule of comparison sees it; `undefined` if it states no figure. */
export function measuredOf(claim: Claim, entry: Entry, { axes, reach: days }: Standard): Measured | undefined {
  const { value, of } = claim;
  if (!isQuantity(value)) return undefined;
  const { low, high } = intervalOfQuantity(value);
  const planned = claim.planned || claim.basis.includes('planned');
  const basis = axes.map(({ words }) => {
    const stated = words.filter((word) => claim.basis.includes(word));
    return stated.length === 0 && planned && words.includes('planned') ? 'planned' : stated.join(', ');
  });
  const span = days === undefined ? undefined : spanOfClaim(entry, claim);
  return {
    unit: value.unit,
    low: finite(low),
    high: finite(high),
    point: value.low !== null && value.low === value.high,
    basis,
    planned,
    ...(of === undefined ? {} : { of }),
    ...(span ? { days: [dayNumber(span.from), dayNumber(span.to)] } : {}),
  };
}
