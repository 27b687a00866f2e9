import { valueAt } from '../graph/fields.ts';
import type { Party } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import type { Rule } from './rule.ts';
import { giving, partiesOf, taking } from '../graph/parties.ts';

/** How many parties a deal needs at least with one of these parts. */
interface Side {
  readonly parts: readonly string[];
  readonly atLeast: number;
}

const one = (...parts: string[]): Side => ({ parts, atLeast: 1 });

/**
 * The sides without which a deal is not of its type. Those that are often kept back (who lends, who buys shares, who
 * backs a round) are not asked for; a listing has the market as its other side.
 */
const sidesOfType: ReadonlyMap<unknown, readonly Side[]> = new Map([
  ['funding round', [one('recipient')]],
  ['investment', [one('investor', 'lead'), one('recipient')]],
  ['acquisition', [one('buyer'), one('target')]],
  ['licence', [one('licensor'), one('licensee')]],
  ['supply contract', [one('buyer'), one('supplier')]],
  ['debt', [one('borrower')]],
  ['grant', [one('grantor'), one('recipient')]],
  ['share sale', [one('seller')]],
  ['partnership', [{ parts: ['partner'], atLeast: 2 }]],
]);

function missingSides(entry: Entry) {
  const type = valueAt(entry, 'type');
  const parties = partiesOf(entry);
  return (sidesOfType.get(type) ?? []).flatMap(({ parts, atLeast }) => {
    const found = parties.filter(({ part }) => parts.includes(part)).length;
    if (found >= atLeast) return [];
    const few = found === 0 ? 'no party has' : 'only one party has';
    return [
      {
        file: entry.file,
        at: parties.length > 0 ? { field: ['parties'], key: true } : { field: ['type'] },
        reason: `this is a deal of type "${String(type)}", but ${few} the part ${parts.join(' or ')}`,
        remedy: `add { party: …, part: ${parts[0] ?? ''} }, correct a part, or choose the type that fits`,
      },
    ];
  });
}

function nameOf({ party }: Party): string {
  return party.type === 'ref' ? party.id : party.name;
}

/** Who stands on both sides has dealt with no one: one of the two parts is wrong. */
function onBothSides(entry: Entry) {
  const parties = partiesOf(entry);
  return parties.flatMap((taker, index) => {
    const giver = parties.find((other) => giving.includes(other.part) && nameOf(other) === nameOf(taker));
    if (!giver || !taking.includes(taker.part)) return [];
    return [
      {
        file: entry.file,
        at: { field: ['parties', index, 'part'] },
        reason: `"${nameOf(taker)}" is ${taker.part} and ${giver.part} of one deal`,
        remedy: 'keep the part that the source gives it; two deals that hang together are two entries',
      },
    ];
  });
}

export const dealSides: Rule = {
  name: 'deal-sides',
  states: 'A deal has the sides that its type needs, and nobody stands on both.',
  check: (graph) => graph.entries.flatMap((entry) => [...missingSides(entry), ...onBothSides(entry)]),
};
