import type { Graph } from '../graph/build.ts';
import { chipLists } from './reading-lists/chips.ts';
import { companyLists } from './reading-lists/companies.ts';
import { dealLists } from './reading-lists/deals.ts';
import { answered, fewest, type Answered, type Family } from './reading-lists/list.ts';
import { programmeLists } from './reading-lists/programmes.ts';
import { technologyLists } from './reading-lists/technologies.ts';

/** Every reading list, in the order in which the site shows them. */
export const families: readonly Family[] = [
  ...programmeLists,
  ...dealLists,
  ...chipLists,
  ...companyLists,
  ...technologyLists,
];

const known = new WeakMap<Graph, readonly Answered[]>();

/** The lists that the base has enough entries for, with what they hold. Asked once for each graph. */
export function readingLists(graph: Graph): readonly Answered[] {
  const before = known.get(graph);
  if (before) return before;
  const all = families.flatMap(({ title, lists }) => lists(graph).map((list) => answered(graph, list, title)));
  const long = all.filter(({ count }) => count >= fewest);
  known.set(graph, long);
  return long;
}
