import { sourceTypes } from '../kinds/source.ts';
import type { Claim } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { basisKey, infoOfField, sourcesOfClaim, spanOfClaim } from './claim-time.ts';
import { claimsAt } from './fields.ts';
import { compare } from './order.ts';
import { originOf } from './sources.ts';

/** One step of the rule: what it looks at, and how it says that it decided. Smaller keys come first. */
interface Step {
  readonly says: string;
  readonly key: (claim: Claim, entry: Entry, field: string) => string;
}

const latest = '~';

/** Turns "later first" into "smaller first" for ISO dates: every digit becomes its complement. */
function laterFirst(day: string | undefined): string {
  return day === undefined ? latest : day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function padded(n: number): string {
  return String(n).padStart(3, '0');
}

/** How strong the best source of a claim is: 0 is the party itself; one that was only read second-hand counts less. */
function strength(claim: Claim, entry: Entry): number {
  const ranks = sourcesOfClaim(entry, claim).map(
    ({ type, read }) => sourceTypes.indexOf(type) + (read === 'second-hand' ? sourceTypes.length : 0),
  );
  return Math.min(...ranks, 2 * sourceTypes.length);
}

/** Independent origins behind a claim: copies of one report are one. */
export function originsOf(claim: Claim, entry: Entry): number {
  return new Set(sourcesOfClaim(entry, claim).map(originOf)).size;
}

/** Where a claim's basis stands in the field's order of preference. Of equals, the one that says more of itself. */
function basisRank({ basis }: Claim, entry: Entry, field: string): number {
  const bases = infoOfField(entry, field)?.bases ?? [];
  const ranks = basis.map((word) => bases.indexOf(word)).filter((rank) => rank >= 0);
  if (ranks.length === 0) return bases.length * 2;
  return ranks.reduce((sum, rank) => sum + rank, 0) - ranks.length / 10;
}

/**
 * The rule that chooses which claim of a field stands for it, step by step. The first step that tells two claims apart
 * decides. The last step compares what was written, so that the rule always decides, and never by order in the file.
 */
export const headlineRule: readonly Step[] = [
  { says: 'a figure over an unknown', key: (claim) => (claim.value === undefined ? '1' : '0') },
  { says: 'the whole over a part of it', key: (claim) => (claim.of === undefined ? '0' : '1') },
  { says: 'what has happened over what is planned', key: (claim) => (claim.planned ? '1' : '0') },
  {
    says: 'the later month, in a field that changes with time',
    key: (claim, entry, field) =>
      infoOfField(entry, field)?.ages === 'never' ? '' : laterFirst(spanOfClaim(entry, claim)?.to.slice(0, 7)),
  },
  {
    says: 'the basis that the field prefers',
    key: (claim, entry, field) => padded(Math.round(basisRank(claim, entry, field) * 10) + 10),
  },
  {
    says: 'the stronger source: the party itself over the press',
    key: (claim, entry) => padded(strength(claim, entry)),
  },
  { says: 'the later date', key: (claim, entry) => laterFirst(spanOfClaim(entry, claim)?.to) },
  { says: 'more independent origins over fewer', key: (claim, entry) => padded(999 - originsOf(claim, entry)) },
  {
    says: 'alphabetical order of what was written, as nothing else decides',
    key: (claim) =>
      JSON.stringify([claim.value ?? claim.unknown, basisKey(claim), claim.sources, claim.note ?? '', claim.id ?? '']),
  },
];

/** Orders two claims of one field by the rule: negative if `a` comes first. `step` is the one that decided. */
export function compareClaims(
  a: Claim,
  b: Claim,
  entry: Entry,
  field: string,
): { order: number; step: Step | undefined } {
  for (const step of headlineRule) {
    const order = compare(step.key(a, entry, field), step.key(b, entry, field));
    if (order !== 0) return { order, step };
  }
  return { order: 0, step: undefined };
}

/** Claims of one field by the rule, the headline first. */
export function ranked(claims: readonly Claim[], entry: Entry, field: string): Claim[] {
  return [...claims].sort((a, b) => compareClaims(a, b, entry, field).order);
}

/** The claim that stands for a field where there is room for one; `undefined` if nothing is known. */
export function headline(entry: Entry, field: string): Claim | undefined {
  const [first] = ranked(claimsAt(entry, field), entry, field);
  return first?.value === undefined ? undefined : first;
}
