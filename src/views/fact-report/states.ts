import type { Graph } from '../../graph/build.ts';
import { addressOf } from '../../graph/moved.ts';
import { compare } from '../../graph/order.ts';
import type { Problem } from '../../graph/problem.ts';
import type { Entry } from '../../parse/entry.ts';

/** The base at one moment: what was read, and what is wrong with it. */
export interface State {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
}

/** How an entry comes to be in a report. A file that cannot be read is not gone: its facts are only out of sight. */
export type EntryFate = 'same' | 'added' | 'removed' | 'renamed' | 'unreadable' | 'readable again';

/** One entry in both states. At least one of the two is there. */
export interface Pair {
  readonly fate: EntryFate;
  /** `kind/id` today, or the last one that it had. */
  readonly address: string;
  readonly before?: Entry;
  readonly after?: Entry;
  /** Where the address of a removed entry leads now, if anywhere. */
  readonly movedTo?: string;
}

function byAddress({ entries }: Graph): Map<string, Entry> {
  return new Map(entries.map((entry) => [addressOf(entry), entry]));
}

function hasProblem({ problems }: State, { file }: Entry): boolean {
  return problems.some((problem) => problem.file === file);
}

/**
 * Every entry of both states, by address. One whose old address leads to a new entry, by the ledger of addresses, was
 * renamed; of several that lead to one, the first was renamed and the others were removed.
 */
export function pairsOf(before: State, after: State): Pair[] {
  const [old, now] = [byAddress(before.graph), byAddress(after.graph)];
  const taken = new Set<string>();
  const pairs = [...old]
    .sort(([a], [b]) => compare(a, b))
    .map(([address, entry]): Pair => {
      const same = now.get(address);
      if (same) return { fate: 'same', address, before: entry, after: same };
      const movedTo = after.graph.redirects.get(address);
      const target = movedTo === undefined ? undefined : now.get(movedTo);
      if (movedTo !== undefined && target && !old.has(movedTo) && !taken.has(movedTo)) {
        taken.add(movedTo);
        return { fate: 'renamed', address: movedTo, before: entry, after: target };
      }
      const fate = hasProblem(after, entry) ? 'unreadable' : 'removed';
      return { fate, address, before: entry, ...(movedTo === undefined ? {} : { movedTo }) };
    });
  const fresh = [...now].filter(([address]) => !old.has(address) && !taken.has(address));
  const added = fresh.map(([address, entry]): Pair => {
    return { fate: hasProblem(before, entry) ? 'readable again' : 'added', address, after: entry };
  });
  return [...pairs, ...added].sort((a, b) => compare(a.address, b.address));
}
