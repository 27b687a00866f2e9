import type { Claim, Party, When } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { intervalOfWhen, type Interval } from '../agreement.ts';
import type { Graph } from '../build.ts';
import { claimsAt, fieldsOfKind, isParty, valueAt } from '../fields.ts';

const giving = ['lead', 'investor', 'lender', 'buyer', 'grantor'];

export const equity = ['funding round', 'investment'];

export function typeOf(deal: Entry): string {
  const type = valueAt(deal, 'type');
  return typeof type === 'string' ? type : '';
}

export function partiesOf(deal: Entry): readonly Party[] {
  const parties = valueAt(deal, 'parties');
  return Array.isArray(parties) ? parties.filter(isParty) : [];
}

/** Tells a party from others: its entry's id, or its name where it has no entry. */
export function keyOf({ party }: Party): string {
  return party.type === 'ref' ? party.id : `"${party.name.toLowerCase()}"`;
}

/** Keys of those who gave money in a deal. */
export function givers(deal: Entry): ReadonlySet<string> {
  return new Set(
    partiesOf(deal)
      .filter(({ part }) => giving.includes(part))
      .map(keyOf),
  );
}

/** Keys of those whom a deal gave money to. */
export function recipients(deal: Entry): ReadonlySet<string> {
  return new Set(
    partiesOf(deal)
      .filter(({ part }) => part === 'recipient')
      .map(keyOf),
  );
}

/** Deals in which an entry takes one of the parts. */
export function dealsOf(graph: Graph, id: string, parts: readonly string[]): Entry[] {
  const relations = new Set(parts.map((part) => `parties.${part}`));
  const links = (graph.linksTo.get(id) ?? []).filter(({ relation }) => relations.has(relation));
  return [...new Set(links.map(({ from }) => from))].flatMap((from) => graph.byId.get(from) ?? []);
}

function isWhen(claim: Claim): claim is Claim & { readonly value: When } {
  return typeof claim.value === 'object' && 'from' in claim.value;
}

/** Dates of what has happened: all milestones save planned ones, delays and cancellations. */
export function datesOf(entry: Entry): When[] {
  return fieldsOfKind(entry.kind)
    .filter(({ path }) => /^milestones\.(?!delayed|cancelled)/.test(path))
    .flatMap(({ path }) => claimsAt(entry, path))
    .filter((claim) => !claim.planned)
    .filter(isWhen)
    .map(({ value }) => value);
}

/** From the first to the last of its dates, in days since 1970. */
export function timeOf(entry: Entry): Interval | undefined {
  const days = datesOf(entry).map(intervalOfWhen);
  if (days.length === 0) return undefined;
  return { low: Math.min(...days.map(({ low }) => low)), high: Math.max(...days.map(({ high }) => high)) };
}
