import type { Entry } from '../../parse/entry.ts';
import type { Graph } from '../build.ts';
import { fieldsOfKind, isCountry, isRef, valueAt } from '../fields.ts';
import { compare } from '../order.ts';
import { partiesOf, taking } from '../parties.ts';
import { datesOf, equity, typeOf } from './deal.ts';
import type { Derived } from './figure.ts';
import { countedRoundOf } from './rounds.ts';
import { countAmounts, isCountable, sumsOf, type Counting, type Telling } from './sums.ts';

/** The sums of the entries that share a key: a year, or country codes joined by spaces. "" if it is not known. */
export interface Group {
  readonly key: string;
  readonly entries: number;
  readonly figures: readonly Derived[];
}

function ownCountries(entry: Entry): string[] {
  const values = fieldsOfKind(entry.kind).flatMap(({ path }) => valueAt(entry, path));
  return values.filter(isCountry).map(({ code }) => code);
}

function countriesOfAll(graph: Graph, ids: readonly string[]): string[] {
  return ids.flatMap((id) => graph.byId.get(id) ?? []).flatMap(ownCountries);
}

/**
 * Codes of the countries that an entry's money goes to, sorted and joined: its own; else those of the parties that
 * receive the money; else those of what it concerns. Money for several countries is not divided among them.
 */
export function countryKey(graph: Graph, entry: Entry): string {
  const receivers = partiesOf(entry).flatMap(({ part, party }) =>
    taking.includes(part) && isRef(party) ? [party.id] : [],
  );
  const concerns = valueAt(entry, 'concerns');
  const concerned = Array.isArray(concerns) ? concerns.filter(isRef).map(({ id }) => id) : [];
  const choices = [ownCountries(entry), countriesOfAll(graph, receivers), countriesOfAll(graph, concerned)];
  const codes = choices.find((found) => found.length > 0) ?? [];
  return [...new Set(codes)].sort(compare).join(' ');
}

/** The year of the first thing that happened; "" if nothing is dated, or not to a year. */
export function yearKey(_graph: Graph, entry: Entry): string {
  const [first] = datesOf(entry).sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  const year = first?.from.slice(0, 4) ?? '';
  return first?.to.startsWith(year) ? year : '';
}

/** Commitments of programmes. What belongs to a programme whose own commitment is counted is left out. */
export function countCommitments(graph: Graph, programmes: readonly Entry[]): Counting {
  const wholes = (entry: Entry): Entry[] => {
    const refs = valueAt(entry, 'partOf');
    return Array.isArray(refs) ? refs.filter(isRef).flatMap(({ id }) => graph.byId.get(id) ?? []) : [];
  };
  const countedAbove = (entry: Entry, seen: readonly Entry[]): Entry | undefined => {
    const above = wholes(entry).filter((whole) => !seen.includes(whole));
    const direct = above.find((whole) => programmes.includes(whole) && isCountable(whole, 'commitment'));
    return direct ?? above.map((whole) => countedAbove(whole, [...seen, whole])).find((whole) => whole !== undefined);
  };
  return countAmounts(programmes, 'commitment', (entry) => countedAbove(entry, [entry]));
}

/** Amounts of deals. An investment that is part of a counted round is left out. */
export function countDeals(graph: Graph, deals: readonly Entry[]): Counting {
  return countAmounts(deals, 'amount', (deal) => countedRoundOf(graph, deal));
}

/** Rounds and investments are one sort of money; takeovers, loans, supplies and grants are each another. */
export function sortOfDeal(deal: Entry): string {
  const type = typeOf(deal);
  const name = equity.includes(type) ? 'funding rounds and investments' : type;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** A counting taken apart by `keyOf` and summed, each part for itself. The unknown comes last. */
export function totals(
  graph: Graph,
  { counted, leftOut }: Counting,
  keyOf: (graph: Graph, entry: Entry) => string,
  telling: Telling,
): Group[] {
  const keyed = new Map([...counted, ...leftOut].map(({ entry }) => [entry, keyOf(graph, entry)]));
  const keys = [...new Set(keyed.values())].sort((a, b) => Number(a === '') - Number(b === '') || compare(a, b));
  return keys.map((key) => {
    const within = ({ entry }: { readonly entry: Entry }) => keyed.get(entry) === key;
    const part = { counted: counted.filter(within), leftOut: leftOut.filter(within) };
    const entries = new Set([...part.counted, ...part.leftOut].map(({ entry }) => entry)).size;
    return { key, entries, figures: sumsOf(part, telling) };
  });
}
