import type { Graph } from '../../graph/build.ts';
import { spanOfClaim } from '../../graph/claim-time.ts';
import { isFigure } from '../../graph/derived/figure.ts';
import { claimsOf, type PlacedClaim } from '../../graph/fields.ts';
import { newestDate } from '../../graph/freshness.ts';
import { compare } from '../../graph/order.ts';

/** The newest claim of an entry, and the day it is of. */
export interface NewestClaim {
  readonly placed: PlacedClaim;
  /** `YYYY-MM-DD`; of a month or a year its first day. */
  readonly day: string;
}

/**
 * The newest claim of each entry, the newest entry first. Newest is what is true of the latest day, or was published on
 * it: nothing is known here of when a file was changed. Plans, and what is not known, are left out.
 */
export function newestClaims(graph: Graph): NewestClaim[] {
  const newest = newestDate(graph) ?? '';
  const dated = graph.entries.flatMap((entry) => {
    const [first] = claimsOf(entry)
      .filter(({ claim }) => claim.value !== undefined && !claim.planned)
      .flatMap((placed): NewestClaim[] => {
        const day = spanOfClaim(entry, placed.claim)?.from;
        return day === undefined || day > newest ? [] : [{ placed, day }];
      })
      // Of one day, a figure says more than a word.
      .sort((a, b) => compare(b.day, a.day) || Number(isFigure(b.placed.claim)) - Number(isFigure(a.placed.claim)));
    return first ? [first] : [];
  });
  return dated.sort((a, b) => compare(b.day, a.day) || compare(a.placed.entry.id, b.placed.entry.id));
}
