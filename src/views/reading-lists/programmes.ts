import { listId, type Family, type ReadingList } from './list.ts';
import { above, limitWords } from './rules.ts';

const whole =
  'Only figures of the whole programme are compared, planned ones too; what each is measured on is told beside it. A programme that is part of another stands here with it, so that these figures are not to be added.';

function over(field: string, size: string, says: string, what: string): ReadingList {
  return {
    id: listId('programmes', what, 'over', size),
    kind: 'programmes',
    subject: 'programmes',
    says: `${says} more than ${limitWords(size)}`,
    rule: above(field, size),
    how: whole,
    columns: { before: ['countries', 'sponsors'], figure: field, after: ['milestones.announced'] },
    most: 'The most is',
  };
}

/** Lists of programmes. A new one is a line. */
export const programmeLists: readonly Family[] = [
  {
    title: 'Programmes by size',
    lists: () => [
      ...['USD 1B', 'USD 10B', 'USD 100B'].map((size) => over('commitment', size, 'commit', 'commitment')),
      ...['500 MW', '1 GW'].map((size) => over('power', size, 'plan or run', 'power')),
      ...['5,000', '50,000'].map((size): ReadingList => {
        const list = over('accelerators', size, 'plan or run', 'accelerators');
        return { ...list, says: `${list.says} accelerators` };
      }),
    ],
  },
];
