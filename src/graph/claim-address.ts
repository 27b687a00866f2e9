import { slugOf } from './addresses.ts';
import { isNamed, isParty, valueAt, type PlacedClaim } from './fields.ts';

/** Fragment of a field on its entry's page: `memory.onChip` → `memory-on-chip`. */
export function fieldAnchor(path: string): string {
  return path.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The party whose amount a claim states, as part of an address. */
function partyOf({ entry, path, field }: PlacedClaim): string[] {
  if (!field.endsWith('.amount')) return [];
  const parties: unknown = valueAt(entry, String(path[0]));
  const party: unknown = Array.isArray(parties) ? parties[Number(path[1])] : undefined;
  if (!isParty(party)) return [];
  return [isNamed(party.party) ? slugOf(party.party.name) : party.party.id];
}

/** What a claim's address ends in when its author gave no id: its date, its basis and its part, else its first source. */
function ownWords({ claim }: PlacedClaim): string[] {
  const { asOf, basis, planned, of } = claim;
  const words = [
    ...(asOf ? [asOf.written] : []),
    ...basis,
    ...(planned && !basis.includes('planned') ? ['planned'] : []),
    ...(of ? [of] : []),
  ];
  return words.length > 0 ? words : [claim.sources[0] ?? claim.unknown ?? 'stated'];
}

/**
 * Permanent fragment of a claim on its entry's page: `valuation-2026-02-post-money`. It is made from the claim alone, so
 * that editing its neighbours never changes it; a rule sees to it that no two claims of an entry share one.
 */
export function claimAnchor(placed: PlacedClaim): string {
  const { claim, field } = placed;
  const end = claim.id === undefined ? ownWords(placed) : [claim.id];
  return slugOf([fieldAnchor(field.replace(/\.amount$/, '')), ...partyOf(placed), ...end].join(' '));
}
