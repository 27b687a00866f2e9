import { pathOf } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { fieldAnchor } from '../../graph/claim-address.ts';
import { basisKey, sourcesOfClaim } from '../../graph/claim-time.ts';
import { disagreementsOf, type Disagreement } from '../../graph/disagreement.ts';
import type { PlacedClaim } from '../../graph/fields.ts';
import { spreadWords } from '../disagreements-page.ts';
import { termsOf } from '../statements.ts';
import { claimWords, factKey, labelOf, spotOf } from './claim-facts.ts';
import type { Pair } from './states.ts';

/** A disagreement that opened, was settled, or has other sides than before. */
export interface DisagreementChange {
  readonly what: 'opened' | 'settled' | 'changed';
  readonly entry: string;
  readonly label: string;
  /** "USD 5.1B, as of 2021-04, The Next Platform". Of a settled one, those that it had. */
  readonly sides: readonly string[];
  readonly before: readonly string[];
  /** "largest 2.32 times the smallest". */
  readonly spread: string;
  /** Page and fragment of the field. */
  readonly address: string;
}

function sideWords(placed: PlacedClaim): string {
  const { claim, entry } = placed;
  const asOf = claim.asOf ? [`as of ${claim.asOf.written}`] : [];
  const publishers = sourcesOfClaim(entry, claim).map(({ publisher }) => publisher);
  return [claimWords(placed), ...termsOf(claim), ...asOf, ...publishers].join(', ');
}

function told(
  open: Disagreement,
  what: DisagreementChange['what'],
  before: readonly string[],
  graph: Graph,
): DisagreementChange {
  const { entry, field, claims } = open;
  const [first] = claims;
  return {
    what,
    entry: entry.data.name,
    label: first ? labelOf(first, graph) : open.label,
    sides: claims.map(sideWords),
    before,
    spread: spreadWords(open),
    address: `${pathOf.entry(entry.kind, entry.id)}#${fieldAnchor(field.replace(/\.amount$/, ''))}`,
  };
}

/** Claims of one field, or one party, on one basis: what two disagreements must be about to be the same one. */
function subjectOf({ claims: [first] }: Disagreement): string {
  return first ? `${spotOf(first)}\n${basisKey(first.claim)}` : '';
}

function sharesAClaim(a: Disagreement, b: Disagreement): boolean {
  const keys = new Set(a.claims.map(factKey));
  return subjectOf(a) === subjectOf(b) && b.claims.some((claim) => keys.has(factKey(claim)));
}

/** What became of the open disagreements of one entry. */
export function disagreementChanges({ before, after }: Pair, old: Graph, now: Graph): DisagreementChange[] {
  const then = before ? disagreementsOf(before) : [];
  const today = after ? disagreementsOf(after) : [];
  const free = new Set(then);
  const kept = today.map((open) => {
    const was = [...free].find((other) => sharesAClaim(other, open));
    if (was) free.delete(was);
    return { open, was };
  });
  return [
    ...kept.flatMap(({ open, was }) => {
      if (!was) return [told(open, 'opened', [], now)];
      const sides = was.claims.map(sideWords);
      return sides.join('\n') === open.claims.map(sideWords).join('\n') ? [] : [told(open, 'changed', sides, now)];
    }),
    ...[...free].map((open) => told(open, 'settled', [], old)),
  ];
}
