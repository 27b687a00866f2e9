import { slugOf } from '../../graph/addresses.ts';
import { ofKind, type Graph } from '../../graph/build.ts';
import { compare } from '../../graph/order.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Claim } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { amountOf, type ListRule } from './rules.ts';
import { figureOf, type Columns, type Shown } from './table.ts';

/** A question that the base can answer with a list of entries. */
export interface ReadingList {
  /** Ends its address. */
  readonly id: string;
  readonly kind: KindName;
  /** What is asked for, in the plural: "chips". */
  readonly subject: string;
  /** What those of the list do: "have more than 192 GB of memory". Question and answer are made of it. */
  readonly says: string;
  /** The question, where "Which chips have …?" is not it. */
  readonly asks?: string;
  readonly rule: ListRule;
  /** How the rule decides, in a sentence or two. */
  readonly how: string;
  readonly columns: Columns;
  /** Begins the sentence on the first row: "The largest is". Without it the rows are not ranked in words. */
  readonly most?: string;
  /** One that the front page shows. */
  readonly featured?: boolean;
  /** The smallest figure comes first. */
  readonly upwards?: boolean;
  /** What a figure is measured on, in words. Unlike figures are kept apart: each basis is a part of the table. */
  readonly apart?: (claim: Claim) => string;
}

/** Lists that belong together. Which there are may depend on what the base holds: one for each year, say. */
export interface Family {
  readonly title: string;
  readonly lists: (graph: Graph) => readonly ReadingList[];
}

/** An entry that comes close, and why it is not in the list. */
export interface Passed {
  readonly entry: Entry;
  readonly field: string;
  readonly claim?: Claim;
  readonly why: string;
}

/** A list with what it holds, in the order in which it is shown. */
export interface Answered {
  readonly list: ReadingList;
  readonly family: string;
  /** Groups of rows whose figures may be ranked against each other; one without a name if all may. */
  readonly groups: readonly { readonly name?: string; readonly shown: readonly Shown[] }[];
  readonly count: number;
  readonly leftOut: readonly Passed[];
}

/** A list of fewer entries is no list: it is read faster on their pages. */
export const fewest = 3;

/** The question that a list answers. */
export function questionOf({ asks, subject, says }: ReadingList): string {
  return asks ?? `Which ${subject} ${says}?`;
}

/** An id out of what a list is of: `chips`, `memory over 192 GB` → `chips-memory-over-192-gb`. */
export function listId(...of: readonly string[]): string {
  return slugOf(of.join(' '));
}

/** Rows by their figure, the largest first, or the smallest; what is not known comes last; ties by name. */
export function ordered(rows: readonly Shown[], upwards = false): Shown[] {
  const order = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0) * (upwards ? 1 : -1);
  return [...rows].sort((a, b) => {
    const [x, y] = [a, b].map(({ claim }) => (claim ? amountOf(claim) : undefined));
    const known = Number(x === undefined) - Number(y === undefined);
    const figures = x === undefined || y === undefined ? known : order(x, y);
    return figures || a.entry.data.name.localeCompare(b.entry.data.name, 'en') || compare(a.entry.id, b.entry.id);
  });
}

function groupsOf(shown: readonly Shown[], { apart, upwards = false }: ReadingList): Answered['groups'] {
  if (!apart) return [{ shown: ordered(shown, upwards) }];
  return [...Map.groupBy(shown, ({ claim }) => (claim ? apart(claim) : 'not known'))]
    .sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))
    .map(([name, rows]) => ({ name, shown: ordered(rows, upwards) }));
}

/** Puts a list's question to the base. */
export function answered(graph: Graph, list: ReadingList, family: string): Answered {
  const shown: Shown[] = [];
  const leftOut: Passed[] = [];
  for (const entry of ofKind(graph, list.kind)) {
    const verdict = list.rule(graph, entry);
    if (verdict?.belongs) shown.push({ entry, claim: verdict.claim ?? figureOf(entry, list.columns.figure) });
    else if (verdict) {
      const { field, claim, why } = verdict;
      leftOut.push({ entry, field, why, ...(claim ? { claim } : {}) });
    }
  }
  return { list, family, groups: groupsOf(shown, list), count: shown.length, leftOut };
}
