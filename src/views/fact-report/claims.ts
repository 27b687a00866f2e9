import { claimAnchor } from '../../graph/claim-address.ts';
import type { Graph } from '../../graph/build.ts';
import { claimsOf, fieldsOfKind, type PlacedClaim } from '../../graph/fields.ts';
import {
  claimWords,
  factKey,
  factsOf,
  labelOf,
  partsOf,
  sourcesOfPlaced,
  spotOf,
  type ClaimFacts,
} from './claim-facts.ts';
import { sourceWords, urlsOf } from './cited.ts';
import { changedParts, type PartChange } from './parts.ts';
import type { Pair } from './states.ts';

/** A claim that an entry makes now and did not, made and makes no more, or makes otherwise. */
export interface ClaimChange {
  readonly what: 'added' | 'removed' | 'changed';
  /** Dotted path of the field. */
  readonly field: string;
  /** "Valuation", "Amount (lead) of Vista Equity Partners". */
  readonly label: string;
  readonly before?: ClaimFacts;
  readonly after?: ClaimFacts;
  /** What of a changed claim differs, each part by itself. */
  readonly parts: readonly PartChange[];
}

type Sameness = (before: PlacedClaim, after: PlacedClaim) => boolean;

const sameDate: Sameness = (a, b) => a.claim.asOf !== undefined && a.claim.asOf.written === b.claim.asOf?.written;
const sameValue: Sameness = (a, b) => claimWords(a) === claimWords(b);
const sameSources: Sameness = (a, b) => urlsOf(sourcesOfPlaced(a)) === urlsOf(sourcesOfPlaced(b));

/** What was not known is known now, or the other way round. */
const oneUnknown: Sameness = (a, b) => (a.claim.value === undefined) !== (b.claim.value === undefined);

/**
 * How a claim is known again, the surest first: by all that it says; by its address; by two of value, sources and date;
 * by taking the place of an unknown. A claim that keeps less is another claim: one was removed and one was added.
 */
const samenesses: readonly Sameness[] = [
  (a, b) => factKey(a) === factKey(b),
  (a, b) => claimAnchor(a) === claimAnchor(b),
  (a, b) => sameValue(a, b) && sameSources(a, b),
  (a, b) => sameSources(a, b) && sameDate(a, b),
  (a, b) => sameValue(a, b) && sameDate(a, b),
  oneUnknown,
];

/** Nothing changed: it says the same, at the same place. */
function isKept(before: PlacedClaim, after: PlacedClaim): boolean {
  return factKey(before) === factKey(after) && claimAnchor(before) === claimAnchor(after);
}

function changeOf(before: PlacedClaim, after: PlacedClaim, graph: Graph): ClaimChange {
  const [from, to] = sourceWords(sourcesOfPlaced(before), sourcesOfPlaced(after));
  return {
    what: 'changed',
    field: after.field,
    label: labelOf(after, graph),
    before: factsOf(before),
    after: factsOf(after),
    parts: changedParts(partsOf(before, from), partsOf(after, to)),
  };
}

/** Claims of one spot, each with the one that it was. */
function known(before: readonly PlacedClaim[], after: readonly PlacedClaim[]): Map<PlacedClaim, PlacedClaim> {
  const was = new Map<PlacedClaim, PlacedClaim>();
  const free = new Set(before);
  for (const same of samenesses) {
    for (const claim of after.filter((placed) => !was.has(placed))) {
      const match = [...free].find((other) => same(other, claim));
      if (!match) continue;
      was.set(claim, match);
      free.delete(match);
    }
  }
  return was;
}

function changesAt(
  before: readonly PlacedClaim[],
  after: readonly PlacedClaim[],
  old: Graph,
  now: Graph,
): ClaimChange[] {
  const was = known(before, after);
  const kept = new Set(was.values());
  const gone = before.filter((placed) => !kept.has(placed));
  return [
    ...gone.map((placed): ClaimChange => {
      return { what: 'removed', field: placed.field, label: labelOf(placed, old), before: factsOf(placed), parts: [] };
    }),
    ...after.flatMap((placed): ClaimChange[] => {
      const match = was.get(placed);
      if (match) return isKept(match, placed) ? [] : [changeOf(match, placed, now)];
      return [{ what: 'added', field: placed.field, label: labelOf(placed, now), after: factsOf(placed), parts: [] }];
    }),
  ];
}

/** Claims that were added, removed or changed, in the order of the schema. */
export function claimChanges({ before, after }: Pair, old: Graph, now: Graph): ClaimChange[] {
  const entry = after ?? before;
  if (!entry) return [];
  const [then, today] = [before, after].map((side) => Map.groupBy(side ? claimsOf(side) : [], spotOf));
  const spots = [...new Set([...(today?.keys() ?? []), ...(then?.keys() ?? [])])];
  const order = fieldsOfKind(entry.kind).map(({ path }) => path);
  const rank = (spot: string) => order.findIndex((path) => spot === path || spot.startsWith(`${path}.`));
  return spots
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((spot) => changesAt(then?.get(spot) ?? [], today?.get(spot) ?? [], old, now));
}
