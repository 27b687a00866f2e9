import type { Party, When } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { intervalOfWhen, type Interval } from '../agreement.ts';
import type { Graph } from '../build.ts';
import { claimsAt, fieldsOfKind, isWhen, valueAt } from '../fields.ts';
import { giving, partiesOf } from '../parties.ts';

/** Who pays for a licence buys rights, and gives no money to be counted. */
const giversParts = giving.filter((part) => part !== 'licensee');

export const equity = ['funding round', 'investment'];

export function typeOf(deal: Entry): string {
  const type = valueAt(deal, 'type');
  return typeof type === 'string' ? type : '';
}

/** Tells a party from others: its entry's id, or its name where it has no entry. */
export function keyOf({ party }: Party): string {
  return party.type === 'ref' ? party.id : `"${party.name.toLowerCase()}"`;
}

/** Keys of those who gave money in a deal. */
export function givers(deal: Entry): ReadonlySet<string> {
  return new Set(
    partiesOf(deal)
      .filter(({ part }) => giversParts.includes(part))
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

/** Dates of what has happened: all milestones save planned ones, delays and cancellations. */
export function datesOf(entry: Entry): When[] {
  return fieldsOfKind(entry.kind)
    .filter(({ path }) => /^milestones\.(?!delayed|cancelled)/.test(path))
    .flatMap(({ path }) => claimsAt(entry, path))
    .filter(({ planned }) => !planned)
    .map(({ value }) => value)
    .filter(isWhen);
}

/** From the first to the last of its dates, in days since 1970. */
export function timeOf(entry: Entry): Interval | undefined {
  const days = datesOf(entry).map(intervalOfWhen);
  if (days.length === 0) return undefined;
  return { low: Math.min(...days.map(({ low }) => low)), high: Math.max(...days.map(({ high }) => high)) };
}
