import type { Graph } from '../graph/build.ts';
import { chipLists } from './reading-lists/chips.ts';
import { companyLists } from './reading-lists/companies.ts';
import { dealLists } from './reading-lists/deals.ts';
import { answered, fewest, type Answered, type Family } from './reading-lists/list.ts';
import { programmeLists } from './reading-lists/programmes.ts';
import { technologyLists } from './reading-lists/technologies.ts';
import { once } from '../graph/once.ts';

/** Every reading list, in the order in which the site shows them. */
export const families: readonly Family[] = [
  ...programmeLists,
  ...dealLists,
  ...chipLists,
  ...companyLists,
  ...technologyLists,
];

/** The lists that the base has enough entries for, with what they hold. Asked once for each graph. */
export const readingLists = once((graph: Graph): readonly Answered[] =>
  families
    .flatMap(({ title, lists }) => lists(graph).map((list) => answered(graph, list, title)))
    .filter(({ count }) => count >= fewest),
);
