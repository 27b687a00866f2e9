import { pathOf } from '../../graph/addresses.ts';
import { claimAnchor } from '../../graph/claim-address.ts';
import type { Graph } from '../../graph/build.ts';
import { keyOf } from '../../graph/derived/deal.ts';
import { fieldsOfKind, type PlacedClaim } from '../../graph/fields.ts';
import { partiesOf } from '../../graph/parties.ts';
import type { Field } from '../../kinds/field.ts';
import type { Party } from '../../kinds/values.ts';
import { termsOf } from '../statements.ts';
import { unknownWords, valueWords } from '../words.ts';
import { citedBy, urlsOf, type Cited } from './cited.ts';

/** What a claim states, in words. */
export interface ClaimFacts {
  readonly value: string;
  /** As written: "2026-02". */
  readonly asOf?: string;
  /** The part it speaks of, its basis, "planned". */
  readonly terms: readonly string[];
  /** Publishers of its sources. */
  readonly sources: readonly string[];
  readonly note?: string;
  /** Page and fragment: `companies/openai.html#valuation-2026-02`. */
  readonly address: string;
}

/** "Valuation"; a member of a group that does not name its group is told with it: "Milestones (announced)", "Compute (FP8)". */
export function fieldLabel({ info: { label }, group }: Omit<Field, 'path'>): string {
  if (!group || label.toLowerCase().includes(group.label.toLowerCase())) return label;
  return `${group.label} (${/^\p{Lu}\p{Ll}/u.test(label) ? label.toLowerCase() : label})`;
}

/** The party whose amount a claim states. */
function partyOf({ entry, field, path }: PlacedClaim): Party | undefined {
  return field.endsWith('.amount') ? partiesOf(entry)[Number(path[1])] : undefined;
}

/** A field, or a party within it, named so that the order of the parties does not matter. */
export function spotOf(placed: PlacedClaim): string {
  const party = partyOf(placed);
  return party ? [placed.field, party.part, keyOf(party)].join(' ') : placed.field;
}

/** What the field of a claim is called: "Valuation", "Amount (lead) of Vista Equity Partners". */
export function labelOf(placed: PlacedClaim, graph: Graph): string {
  const party = partyOf(placed)?.party;
  if (party) {
    const name = party.type === 'named' ? party.name : (graph.byId.get(party.id)?.data.name ?? party.id);
    return `${placed.label} of ${name}`;
  }
  const field = fieldsOfKind(placed.entry.kind).find(({ path }) => path === placed.field);
  return field ? fieldLabel(field) : placed.label;
}

export function sourcesOfPlaced({ entry, claim }: PlacedClaim): Cited[] {
  return citedBy(entry, claim.sources);
}

/** What a claim says, as far as two claims can be said to say the same. */
export function factKey(placed: PlacedClaim): string {
  const { value, unknown, asOf, basis, of, planned, note } = placed.claim;
  return JSON.stringify([value, unknown, urlsOf(sourcesOfPlaced(placed)), asOf?.written, basis, of, planned, note]);
}

/** The value of a claim, or why it is not known. */
export function claimWords({ claim }: PlacedClaim): string {
  return claim.value === undefined ? unknownWords(claim.unknown ?? 'not-found') : valueWords(claim.value);
}

export function factsOf(placed: PlacedClaim): ClaimFacts {
  const { kind, id } = placed.entry;
  const { asOf, note } = placed.claim;
  return {
    value: claimWords(placed),
    ...(asOf ? { asOf: asOf.written } : {}),
    terms: termsOf(placed.claim),
    sources: sourcesOfPlaced(placed).map(({ publisher }) => publisher),
    ...(note === undefined ? {} : { note }),
    address: `${pathOf.entry(kind, id)}#${claimAnchor(placed)}`,
  };
}

/** The parts of a claim by name, its sources told as `sources`. */
export function partsOf(placed: PlacedClaim, sources: string): [string, string][] {
  const { asOf, basis, of, planned, note } = placed.claim;
  return [
    ['value', claimWords(placed)],
    ['as of', asOf?.written ?? ''],
    ['basis', basis.join(', ')],
    ['of', of ?? ''],
    ['planned', planned ? 'yes' : ''],
    ['source', sources],
    ['note', note ?? ''],
  ];
}
