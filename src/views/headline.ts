import { claimsAt } from '../graph/fields.ts';
import type { Claim } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';

/** The day a claim speaks of, latest last; undated claims come first. */
function dayOf(claim: Claim): string {
  return claim.asOf?.to ?? '';
}

/**
 * The claim of a field that stands for it where there is room for one: the latest by its as-of date; of equally late
 * ones the first that the author listed. `undefined` if nothing is known.
 */
export function headline(entry: Entry, field: string): Claim | undefined {
  const known = claimsAt(entry, field).filter((claim) => claim.value !== undefined);
  return known.reduce<Claim | undefined>(
    (best, claim) => (!best || dayOf(claim) > dayOf(best) ? claim : best),
    undefined,
  );
}
