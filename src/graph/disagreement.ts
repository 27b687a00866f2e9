import type { Entry } from '../parse/entry.ts';
import { agree, comparable } from './agreement.ts';
import type { Graph } from './build.ts';
import { basisKey, groupKey, infoOfField, spanOfClaim } from './claim-time.ts';
import { claimsOf, type PlacedClaim } from './fields.ts';
import { compareClaims } from './headline.ts';
import { compare } from './order.ts';

/** Claims of one field, of the same basis and of overlapping time, that differ by more than rounding. */
export interface Disagreement {
  readonly entry: Entry;
  readonly field: string;
  readonly label: string;
  /** By the headline rule, the one that stands for the field first. */
  readonly claims: readonly PlacedClaim[];
  /** The step of the headline rule that put the first before the second. */
  readonly decidedBy: string;
  /** Largest over smallest figure; for dates, days from the earliest to the latest. */
  readonly spread: number;
  readonly measure: 'times' | 'days';
}

/** Two claims speak of overlapping time if their months overlap. What never changes is always of one time. */
export function sameTime(a: PlacedClaim, b: PlacedClaim): boolean {
  if (infoOfField(a.entry, a.field)?.ages === 'never') return true;
  const [x, y] = [spanOfClaim(a.entry, a.claim), spanOfClaim(b.entry, b.claim)];
  if (!x || !y) return true;
  return x.from.slice(0, 7) <= y.to.slice(0, 7) && y.from.slice(0, 7) <= x.to.slice(0, 7);
}

function conflict(a: PlacedClaim, b: PlacedClaim): boolean {
  return basisKey(a.claim) === basisKey(b.claim) && !agree(a.claim.value, b.claim.value) && sameTime(a, b);
}

/** Connected groups of conflicting claims. */
function components(claims: readonly PlacedClaim[]): PlacedClaim[][] {
  const groups: PlacedClaim[][] = [];
  for (const claim of claims) {
    const touching = groups.filter((group) => group.some((other) => conflict(claim, other)));
    const merged = [claim, ...touching.flat()];
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), merged);
  }
  return groups.filter((group) => group.length > 1);
}

function spreadOf(claims: readonly PlacedClaim[]): Pick<Disagreement, 'spread' | 'measure'> {
  const known = claims.flatMap(({ claim }) => comparable(claim.value) ?? []);
  const ends = known.flatMap(({ interval: { low, high } }) => [low, high]).filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return known[0]?.unit === 'day' ? { spread: high - low, measure: 'days' } : { spread: high / low, measure: 'times' };
}

function disagreement(group: readonly PlacedClaim[]): Disagreement[] {
  const claims = [...group].sort((a, b) => compareClaims(a.claim, b.claim, a.entry, a.field).order);
  const [first, second] = claims;
  if (!first || !second) return [];
  const { step } = compareClaims(first.claim, second.claim, first.entry, first.field);
  const { entry, field, label } = first;
  return [{ entry, field, label, claims, decidedBy: step?.says ?? '', ...spreadOf(claims) }];
}

/** All open disagreements of an entry, in the order of its fields. */
export function disagreementsOf(entry: Entry): Disagreement[] {
  const groups = Map.groupBy(
    claimsOf(entry).filter(({ claim }) => claim.value !== undefined),
    groupKey,
  );
  return [...groups.values()].flatMap(components).flatMap(disagreement);
}

/** All open disagreements of the base: figures before dates, largest first. */
export function allDisagreements(graph: Graph): Disagreement[] {
  return graph.entries
    .flatMap(disagreementsOf)
    .sort(
      (a, b) =>
        compare(b.measure, a.measure) ||
        b.spread - a.spread ||
        compare(a.entry.id, b.entry.id) ||
        compare(a.field, b.field),
    );
}
