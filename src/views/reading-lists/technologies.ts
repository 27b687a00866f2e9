import { listId, type Family, type ReadingList } from './list.ts';
import { holds } from './rules.ts';

/** Category → its technologies, in the plural. */
export const technologyCategories: Readonly<Record<string, string>> = {
  model: 'models',
  software: 'programs and libraries',
  method: 'methods',
  component: 'components',
  service: 'services',
  dataset: 'data sets',
};

function category([word, subject]: readonly [string, string]): ReadingList {
  return {
    id: listId('technologies', word),
    kind: 'technologies',
    subject,
    says: 'are described',
    rule: holds('category', word),
    how: 'The category of the entry decides.',
    columns: { before: ['developers'], figure: 'released', after: ['licence', 'runsOn'] },
  };
}

/** Lists of technologies. A new one is a line. */
export const technologyLists: readonly Family[] = [
  { title: 'Technologies', lists: () => Object.entries(technologyCategories).map(category) },
];
