import type { Claim } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { claimsAt } from '../fields.ts';
import { compare } from '../order.ts';
import { boundsOf, sum } from './bounds.ts';
import { standing, valueOrRefusal, type Derived, type Figure, type Input, type LeftOut } from './figure.ts';

/** Amounts to be added, and those that are not to be, with the reason. */
export interface Counting {
  readonly counted: readonly Input[];
  readonly leftOut: readonly LeftOut[];
}

/** Bases of money from the firmest to the least. Closed and drawn money has moved, so the two are one status. */
const statuses = ['closed or drawn', 'approved', 'announced', 'public', 'mobilised', 'ceiling', 'reported'];

const noBasis = 'basis not stated';

/** What sort of money a claim speaks of. Money of unlike statuses is never added together. */
export function statusOf({ basis, planned }: Pick<Claim, 'basis' | 'planned'>): string {
  const words = basis.map((word) => (word === 'closed' || word === 'drawn' ? 'closed or drawn' : word));
  return [...(words.length === 0 ? [noBasis] : [...new Set(words)].sort()), ...(planned ? ['planned'] : [])].join(', ');
}

/** Place of a status in the order of firmness, as text that sorts. What is planned comes after all that is not. */
export function firmness(status: string): string {
  const index = statuses.findIndex((word) => status.startsWith(word));
  return `${status.endsWith('planned') ? '1' : '0'}${index < 0 ? '~' : String(index)} ${status}`;
}

/** Called off: a `cancelled` milestone that is not merely planned. */
export function isOff(entry: Entry): boolean {
  return claimsAt(entry, 'milestones.cancelled').some(({ value, planned }) => value !== undefined && !planned);
}

/** Whether an entry's amount can be counted at all: known, of the whole, and not called off. */
export function isCountable(entry: Entry, field: string): boolean {
  const { claim } = standing(claimsAt(entry, field), entry, field);
  return claim !== undefined && claim.of === undefined && !isOff(entry);
}

/** One amount for each entry, by the headline rule. `wholeOf` finds a counted entry whose amount holds this one's. */
export function countAmounts(
  entries: readonly Entry[],
  field: string,
  wholeOf: (entry: Entry) => Entry | undefined,
): Counting {
  const counted: Input[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const { claim, passed } = standing(claimsAt(entry, field), entry, field);
    const whole = wholeOf(entry);
    const leave = (why: string) => leftOut.push({ entry, field, ...(claim ? { claim } : {}), why });
    if (!claim) leave('no amount is known');
    else if (isOff(entry)) leave('it was called off');
    else if (claim.of !== undefined) leave(`only a part of the amount is stated: ${claim.of}`);
    else if (whole) leave(`it is part of “${whole.data.name}”, which is counted`);
    else {
      counted.push({ entry, field, claim });
      leftOut.push(...passed);
    }
  }
  return { counted, leftOut };
}

export interface Telling {
  /** What the sums are of, for those of an entry that has sums of several things. */
  readonly title?: string;
  readonly formula: string;
  /** What the amounts of an entry are called. Amounts under unlike labels are not added together. */
  readonly labelOf: (entry: Entry) => string;
}

/**
 * One sum for each label, status and currency. What was left out stands with the sum that it would have been in; if
 * there is none, in a last figure that says so.
 */
export function sumsOf({ counted, leftOut }: Counting, { title, formula, labelOf }: Telling): Derived[] {
  const keyOf = (entry: Entry, claim: Figure) =>
    [labelOf(entry), firmness(statusOf(claim)), claim.value.unit].join('\n');
  const sums = [...Map.groupBy(counted, ({ entry, claim }) => keyOf(entry, claim))].sort(([a], [b]) => compare(a, b));
  const keys = new Set(sums.map(([key]) => key));
  const homeOf = ({ entry, claim }: LeftOut) => (claim && keys.has(keyOf(entry, claim)) ? keyOf(entry, claim) : '');
  const homes = Map.groupBy(leftOut, homeOf);
  const figures = sums.flatMap(([key, inputs]): Derived[] => {
    const [first] = inputs;
    if (!first) return [];
    return [
      {
        label: `${labelOf(first.entry)}, ${statusOf(first.claim)}`,
        unit: first.claim.value.unit,
        ...valueOrRefusal(sum(inputs.map(({ claim }) => boundsOf(claim.value)))),
        formula,
        inputs: [...inputs].sort((a, b) => compare(a.entry.id, b.entry.id)),
        leftOut: homes.get(key) ?? [],
      },
    ];
  });
  const homeless = homes.get('') ?? [];
  if (homeless.length === 0) return figures;
  const label = title === undefined ? 'Not counted' : `${title}, not counted`;
  const refused = 'each of these is left out for a reason of its own';
  return [...figures, { label, unit: '', refused, formula, inputs: [], leftOut: homeless }];
}
