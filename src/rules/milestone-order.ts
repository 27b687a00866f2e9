import { claimsAt } from '../graph/fields.ts';
import { compare } from '../graph/order.ts';
import type { When } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import type { Rule } from './rule.ts';
import { whenOf } from './typed-value.ts';

const order = ['reported', 'announced', 'signed', 'financed', 'construction', 'operating', 'closed'];

/** Steps by which a thing becomes known. */
const known = ['reported', 'announced'];

/** Steps that are taken between the parties alone. Humain made public in February what it had closed in January. */
const behindDoors = ['signed', 'closed'];

/** Each milestone with all that may come after it, not only the next: between two there may be one that is unknown. */
const pairs: readonly (readonly [earlier: string, later: string])[] = [
  ...order
    .flatMap((earlier, index) => order.slice(index + 1).map((later) => [earlier, later] as const))
    .filter(([earlier, later]) => !(known.includes(earlier) && behindDoors.includes(later))),
  ['announced', 'cancelled'],
];

/** A date of a milestone, and which of its claims gives it. */
interface Dated {
  readonly when: When;
  readonly index: number;
}

/**
 * Dates of one milestone by what they speak of. A plan may be missed, and the second phase of a site is built while
 * the first runs: only like is held against like.
 */
function datesOf(entry: Entry, milestone: string): Map<string, Dated[]> {
  const dates = new Map<string, Dated[]>();
  for (const [index, claim] of claimsAt(entry, `milestones.${milestone}`).entries()) {
    const when = whenOf(claim);
    const subject = `${claim.planned ? 'planned' : 'done'} ${claim.of ?? ''}`;
    if (when) dates.set(subject, [...(dates.get(subject) ?? []), { when, index }]);
  }
  return dates;
}

/** The last date of `later` and the first of `earlier`, where even these stand the wrong way round. */
function contradictions(entry: Entry, earlier: string, later: string): { last: Dated; first: Dated }[] {
  const before = datesOf(entry, earlier);
  return [...datesOf(entry, later)].flatMap(([subject, after]) => {
    const last = [...after].sort((a, b) => compare(b.when.to, a.when.to))[0];
    const first = [...(before.get(subject) ?? [])].sort((a, b) => compare(a.when.from, b.when.from))[0];
    return last && first && last.when.to < first.when.from ? [{ last, first }] : [];
  });
}

export const milestoneOrder: Rule = {
  name: 'milestone-order',
  states: 'What comes later is not dated earlier.',
  check: (graph) =>
    graph.entries.flatMap((entry) =>
      pairs.flatMap(([earlier, later]) =>
        contradictions(entry, earlier, later).map(({ last, first }) => ({
          file: entry.file,
          at: { field: ['milestones', later, last.index, 'value'] },
          reason: `${later} is dated "${last.when.written}", before ${earlier}, "${first.when.written}"`,
          remedy: 'correct the date that is wrong; if a source says otherwise of one of them, add its claim',
        })),
      ),
    ),
};
