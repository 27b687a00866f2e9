import type { SeedClaim } from '../kinds/seed.ts';
import type { Seed } from '../parse/seed.ts';
import { isRef } from './fields.ts';

/** A claim of a document, and the document. */
export interface SeedMention {
  readonly seed: Seed;
  readonly claim: SeedClaim;
}

/** Ids of the entries that a claim is about. */
export function subjectsOf(claim: SeedClaim): string[] {
  return (claim.about ?? []).filter(isRef).map(({ id }) => id);
}

/** Claims by the entries they are about, in the order of their document. */
export function mentionsByEntry(seeds: readonly Seed[]): Map<string, SeedMention[]> {
  const mentions = new Map<string, SeedMention[]>();
  for (const seed of seeds) {
    for (const claim of seed.data.claims) {
      for (const id of new Set(subjectsOf(claim))) mentions.set(id, [...(mentions.get(id) ?? []), { seed, claim }]);
    }
  }
  return mentions;
}
