import { kinds } from '../kinds/index.ts';
import type { Ageing } from '../kinds/field.ts';
import type { Source } from '../kinds/source.ts';
import type { Claim } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { slugOf } from './addresses.ts';
import { dayNumber } from './agreement.ts';
import { ofKind, type Graph } from './build.ts';
import { infoOfField, sourcesOfClaim, spanOfClaim } from './claim-time.ts';
import { claimsAt, claimsOf, fieldsOfKind, isNamed, isParty, isRef, isWhen, valueAt } from './fields.ts';
import { headline, originsOf } from './headline.ts';
import { compare } from './order.ts';

/**
 * Days after which a field that ages in months wants a new look. Firms report by the quarter or the half-year, so that
 * after half a year something newer was most likely said.
 */
export const monthsLimit = 180;

/** Days after which a field that ages in years wants a new look: by then two annual reports have come out. */
export const yearsLimit = 730;

const limits: Readonly<Record<Ageing, number>> = { never: Infinity, months: monthsLimit, years: yearsLimit };

/**
 * The day to which ages are counted, `YYYY-MM-DD`: the newest on which something was said, by the dates of claims and the
 * publication of sources. Of a date known to a month or a year the first day counts, so that it never runs ahead of
 * what is known. Plans do not count, nor do dates as values: a horizon of 2035 says nothing of today. `undefined` if
 * nothing is dated.
 */
export function newestDate(graph: Graph): string | undefined {
  const stated = graph.entries.flatMap((entry) =>
    claimsOf(entry).flatMap(({ claim }) => (claim.asOf && !claim.planned ? [claim.asOf.from] : [])),
  );
  const published = graph.sources.flatMap((source) => (source.published ? [source.published.from] : []));
  return [...stated, ...published].sort().at(-1);
}

/** The last day on which a claim may have been said. A plan as of a day to come was said when its sources came out. */
function saidOn(claim: Claim, entry: Entry, newest: string): string | undefined {
  if (!claim.asOf || claim.asOf.from <= newest) return spanOfClaim(entry, claim)?.to;
  const { type, sources, basis, planned } = claim;
  return spanOfClaim(entry, { type, sources, basis, planned })?.to;
}

/**
 * Age of a claim in days on the day `newest`. It is counted from the last day the claim may speak of, so that "2026" is
 * not taken to be older than it need be, and is never below 0. `undefined` if neither it nor any source of it is dated.
 */
export function ageOf(claim: Claim, entry: Entry, newest: string): number | undefined {
  const said = saidOn(claim, entry, newest);
  return said === undefined ? undefined : Math.max(0, dayNumber(newest) - dayNumber(said));
}

/** A date that has come is closed: "operating since 2024" stays true, whatever its field. */
function isPast({ value, planned }: Claim, newest: string): boolean {
  return !planned && isWhen(value) && value.from <= newest;
}

/** Days that a claim stays fresh; infinite if its field never ages or it speaks of a closed past. */
export function limitOf(claim: Claim, entry: Entry, field: string, newest: string): number {
  return isPast(claim, newest) ? Infinity : limits[infoOfField(entry, field)?.ages ?? 'never'];
}

/** Whether a claim is older than its field lets it be. What has no date is never called stale. */
export function isStale(claim: Claim, entry: Entry, field: string, newest: string): boolean {
  return (ageOf(claim, entry, newest) ?? 0) > limitOf(claim, entry, field, newest);
}

/** A field of an entry that wants work, with the claim that is looked at if it states one. */
export interface Spot {
  readonly entry: Entry;
  /** Dotted path. */
  readonly field: string;
  readonly label: string;
  readonly claim?: Claim;
}

/** All fields of all entries for which `pick` gives something, in the order of the graph and of the schema. */
function spots<T>(graph: Graph, pick: (spot: Spot) => T | undefined): T[] {
  return graph.entries.flatMap((entry) =>
    fieldsOfKind(entry.kind).flatMap(({ path, info }) => pick({ entry, field: path, label: info.label }) ?? []),
  );
}

/** A field whose headline claim is stale. Age and limit in days. */
export interface StaleField extends Spot {
  readonly claim: Claim;
  readonly age: number;
  readonly limit: number;
}

/** Every stale field. Only the headline claim is looked at: the claims that it outdates are history. */
export function staleFields(graph: Graph): StaleField[] {
  const newest = newestDate(graph);
  if (newest === undefined) return [];
  return spots(graph, (spot) => {
    const { entry, field } = spot;
    const claim = headline(entry, field);
    if (!claim || !isStale(claim, entry, field, newest)) return undefined;
    return { ...spot, claim, age: ageOf(claim, entry, newest) ?? 0, limit: limitOf(claim, entry, field, newest) };
  });
}

/** Those who repeat or judge what others found out. */
const weakTypes: ReadonlySet<Source['type']> = new Set(['analysis', 'reference', 'blog']);

/** Fields whose headline claim has one origin, and none of its sources is both strong and read. */
export function weakFields(graph: Graph): Spot[] {
  return spots(graph, (spot) => {
    const claim = headline(spot.entry, spot.field);
    if (!claim || originsOf(claim, spot.entry) !== 1) return undefined;
    const weak = ({ type, read }: Source) => weakTypes.has(type) || read === 'second-hand';
    return sourcesOfClaim(spot.entry, claim).every(weak) ? { ...spot, claim } : undefined;
  });
}

/** Fields of which nothing is known because it was looked for in vain. */
export function notFoundFields(graph: Graph): Spot[] {
  return spots(graph, (spot) => {
    if (headline(spot.entry, spot.field)) return undefined;
    const claim = claimsAt(spot.entry, spot.field).find(({ unknown }) => unknown === 'not-found');
    return claim && { ...spot, claim };
  });
}

/** Everything that a field of an entry holds, parties without their parts. */
function itemsAt(entry: Entry, field: string): unknown[] {
  return [valueAt(entry, field)].flat().map((item: unknown) => (isParty(item) ? item.party : item));
}

/** Whether at least half of these entries know the field: state it, and not as unknown. */
function halfKnow(entries: readonly Entry[], field: string): boolean {
  const known = entries.filter((entry) =>
    claimsAt(entry, field).length > 0 ? headline(entry, field) : valueAt(entry, field) !== undefined,
  );
  return known.length * 2 >= entries.length;
}

/** What sort of its kind an entry is: a round has a series, a takeover has none. */
function sortOf(entry: Entry): string {
  const [first] = ['category', 'type', 'roles'].flatMap((field) => valueAt(entry, field) ?? []);
  return JSON.stringify([entry.kind, first]);
}

/**
 * Fields of which an entry says nothing although at least half of its kind know them, and at least half of the others of
 * its sort. Fields of links are left out: that a chip follows none cannot be written, so that the gap could not close.
 */
export function neverAskedFields(graph: Graph): Spot[] {
  const usual = new Map(
    kinds.map(({ name }): [string, ReadonlySet<string>] => {
      const entries = ofKind(graph, name);
      const links = (field: string) =>
        entries.some((entry) => itemsAt(entry, field).some((item) => isRef(item) || isNamed(item)));
      const fields = fieldsOfKind(name).map(({ path }) => path);
      return [name, new Set(fields.filter((field) => halfKnow(entries, field) && !links(field)))];
    }),
  );
  const bySort = Map.groupBy(graph.entries, sortOf);
  return spots(graph, (spot) => {
    const { entry, field } = spot;
    if (valueAt(entry, field) !== undefined || !usual.get(entry.kind)?.has(field)) return undefined;
    const others = (bySort.get(sortOf(entry)) ?? []).filter((other) => other !== entry);
    return halfKnow(others, field) ? spot : undefined;
  });
}

/** A party that has no entry, and one field of each entry that names it. */
export interface Missed {
  readonly name: string;
  readonly spots: readonly Spot[];
}

/** Parties without an entry, by name. Spellings that differ only in case, accents or punctuation are one. */
export function missedParties(graph: Graph): Missed[] {
  const named = spots(graph, (spot) => {
    const names = itemsAt(spot.entry, spot.field).filter(isNamed);
    return names.map(({ name }) => ({ name, spot }));
  }).flat();
  return [...Map.groupBy(named, ({ name }) => slugOf(name) || name)]
    .sort(([a], [b]) => compare(a, b))
    .map(([, mentions]) => ({
      name: [...new Set(mentions.map(({ name }) => name))].join(' / '),
      spots: [...new Map(mentions.map(({ spot }) => [spot.entry, spot])).values()],
    }));
}
