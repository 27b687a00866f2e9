import { claimsOf, type DataPath, type PlacedClaim } from '../graph/fields.ts';
import { compare } from '../graph/order.ts';
import { sourcesOf } from '../graph/sources.ts';
import type { When } from '../kinds/values.ts';
import type { Rule } from './rule.ts';
import { whenOf } from './typed-value.ts';

/** Fields whose dates lie ahead by their meaning. */
const ahead = new Set(['horizon']);

/** The day by which all that a claim cites was published; `undefined` if that cannot be said. */
function latestSource({ entry, claim }: PlacedClaim): When | undefined {
  const sources = sourcesOf(entry);
  const published = claim.sources.map((key) => sources.get(key)?.published);
  const known = published.filter((when) => when !== undefined);
  if (known.length < published.length) return undefined;
  return known.sort((a, b) => compare(b.to, a.to))[0];
}

/** The days that a claim speaks of as past. An unknown is our own finding, of the day on which we looked. */
function daysOf({ claim, field, path }: PlacedClaim): { when: When; at: DataPath }[] {
  if (claim.planned || claim.value === undefined) return [];
  const value = ahead.has(field) ? undefined : whenOf(claim);
  return [
    ...(claim.asOf ? [{ when: claim.asOf, at: [...path, 'asOf'] }] : []),
    ...(value ? [{ when: value, at: [...path, 'value'] }] : []),
  ];
}

export const datedAfterSource: Rule = {
  name: 'dated-after-source',
  states: 'No source is cited for a day that came after it, unless as a plan.',
  check: (graph) =>
    graph.entries.flatMap((entry) =>
      claimsOf(entry).flatMap((placed) => {
        const latest = latestSource(placed);
        if (!latest) return [];
        return daysOf(placed)
          .filter(({ when }) => when.from > latest.to)
          .map(({ when, at }) => ({
            file: entry.file,
            at: { field: at },
            reason: `"${when.written}" is later than the latest source cited, published "${latest.written}"`,
            remedy: 'add planned: true if the source looks ahead; otherwise correct the date, or cite a later source',
          }));
      }),
    ),
};
