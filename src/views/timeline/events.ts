import type { Graph } from '../../graph/build.ts';
import { claimsAt, fieldsOfKind, isWhen } from '../../graph/fields.ts';
import { ranked } from '../../graph/headline.ts';
import { compare } from '../../graph/order.ts';
import type { Claim, When } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';

/** Something that happened, or is planned, on a date that a source gives. */
export interface Event {
  readonly entry: Entry;
  readonly field: string;
  /** What happened: "Announced", "Closed", "Released". */
  readonly label: string;
  readonly claim: Claim;
  readonly when: When;
}

/** Dates that are no news: a founding is of another age than the rest, a horizon is the end of a plan. */
const noEvents = new Set(['founded', 'horizon']);

function eventsOf(entry: Entry): Event[] {
  return fieldsOfKind(entry.kind)
    .filter(({ path }) => !noEvents.has(path))
    .flatMap(({ path, info }) => {
      // Of several dates for one thing, that which the headline rule puts first; each part of an entry is a thing.
      const groups = Map.groupBy(
        claimsAt(entry, path).filter(({ value }) => isWhen(value)),
        ({ of }) => of,
      );
      return [...groups.values()].flatMap((claims): Event[] => {
        const [claim] = ranked(claims, entry, path);
        if (!claim || !isWhen(claim.value)) return [];
        return [{ entry, field: path, label: info.label, claim, when: claim.value }];
      });
    });
}

/** All events of the base in order of time. What is known to a quarter or a year comes before what is known to its days. */
export function allEvents(graph: Graph): Event[] {
  return graph.entries
    .flatMap(eventsOf)
    .sort(
      (a, b) =>
        compare(a.when.from, b.when.from) ||
        compare(b.when.to, a.when.to) ||
        a.entry.data.name.localeCompare(b.entry.data.name, 'en') ||
        compare(a.field, b.field) ||
        compare(a.claim.of ?? '', b.claim.of ?? ''),
    );
}

/** The year in which an event falls, or begins. */
export function yearOfEvent({ when }: Event): string {
  return when.from.slice(0, 4);
}

/** Its month, `YYYY-MM`; `undefined` if it is known to less than a month. */
export function monthOfEvent({ when }: Event): string | undefined {
  const month = when.from.slice(0, 7);
  return when.to.startsWith(month) ? month : undefined;
}
