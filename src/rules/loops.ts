import { compare } from '../graph/order.ts';
import type { Entry } from '../parse/entry.ts';

/** One step of a chain from entry to entry, and the field that says so. It may stand in the entry at either end. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly entry: Entry;
  readonly field: string;
}

/** The shortest way from `start` back to it. Breadth first, so that what is told is no longer than it must be. */
function wayBack(start: string, stepsFrom: ReadonlyMap<string, readonly Step[]>): readonly Step[] | undefined {
  const seen = new Set<string>();
  let ways: (readonly Step[])[] = (stepsFrom.get(start) ?? []).map((step) => [step]);
  while (ways.length > 0) {
    const home = ways.find((way) => way.at(-1)?.to === start);
    if (home) return home;
    ways = ways.flatMap((way) => {
      const end = way.at(-1)?.to ?? start;
      if (seen.has(end)) return [];
      seen.add(end);
      return (stepsFrom.get(end) ?? []).map((step) => [...way, step]);
    });
  }
  return undefined;
}

/** The chains that lead back to where they began. Each is told once, from the entry whose id comes first. */
export function loopsOf(steps: readonly Step[]): (readonly Step[])[] {
  const stepsFrom = new Map<string, Step[]>();
  for (const step of steps) stepsFrom.set(step.from, [...(stepsFrom.get(step.from) ?? []), step]);
  return [...stepsFrom.keys()].sort(compare).flatMap((start) => {
    const way = wayBack(start, stepsFrom);
    return way?.every(({ from }) => compare(start, from) <= 0) ? [way] : [];
  });
}

/** A loop in words: `a → b → a`. */
export function loopInWords(loop: readonly Step[]): string {
  return [...loop.map(({ from }) => from), loop[0]?.from ?? ''].join(' → ');
}
