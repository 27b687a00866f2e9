import type { Measured, Standard } from './likeness.ts';

function listed(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' or ');
}

/** What sets a figure apart from the others on one axis; `undefined` if one of them is like it there. */
function unlike(mine: string, theirs: readonly string[]): string | undefined {
  if (theirs.length === 0 || theirs.includes(mine)) return undefined;
  const stated = theirs.filter((word) => word !== '');
  if (stated.length === 0) return mine;
  return mine === '' ? `not ${listed(stated)}` : `${mine}, not ${listed(stated)}`;
}

/** Why a figure is not set against others, in words, all reasons there are. */
export function whyNot(mine: Measured, theirs: readonly Measured[], { axes, reach }: Standard): string {
  const reasons = [
    unlike(
      mine.unit,
      theirs.map(({ unit }) => unit),
    ),
    ...axes.map(({ unstated }, n) => {
      const word = mine.basis[n] ?? '';
      if (word === '' && unstated !== undefined) return unstated;
      return unlike(
        word,
        theirs.map(({ basis }) => basis[n] ?? '').filter((other) => unstated === undefined || other !== ''),
      );
    }),
    mine.of === undefined
      ? theirs.every(({ of }) => of !== undefined)
        ? 'of the whole, not of a part'
        : undefined
      : theirs.some(({ of }) => of === mine.of)
        ? undefined
        : `only a part: ${mine.of}`,
    reach !== undefined && !mine.days ? 'neither it nor its source is dated' : undefined,
  ].filter((reason) => reason !== undefined);
  if (theirs.every(({ planned }) => planned !== mine.planned) && !reasons.some((reason) => reason.includes('planned')))
    reasons.push(mine.planned ? 'planned, the others are not' : 'not planned, as the others are');
  const apart = (other: Measured) =>
    other.days && mine.days && Math.abs(other.days[1] - mine.days[1]) > (reach ?? Infinity);
  if (reasons.length === 0 && theirs.some(apart))
    reasons.push(`more than ${(reach ?? 0) > 366 ? 'two years' : 'a year'} from the others`);
  return reasons.length > 0 ? reasons.join('; ') : 'no other is measured on the same';
}
