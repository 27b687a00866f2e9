import { ofKind, type Graph } from '../../graph/build.ts';
import { yearKey } from '../../graph/derived/totals.ts';
import { compare } from '../../graph/order.ts';
import { listId, type Family, type ReadingList } from './list.ts';
import { above, holds, limitWords, ofYear, type ListRule } from './rules.ts';

const columns = { before: ['type', 'parties'], figure: 'amount', after: ['milestones.announced'] };

const money =
  'The amount of the whole deal decides, whether it is only announced or was paid; that is told beside it. One that is “up to” something may be less and is left out, and so is what was called off. What is in another currency is compared in dollars, approximately. An investment may be part of a round that stands here too, so that these figures are not to be added.';

function deals(id: string, says: string, rule: ListRule, how: string): ReadingList {
  return { id: listId('deals', id), kind: 'deals', subject: 'deals', says, rule, how, columns, most: 'The largest is' };
}

function over(amount: string): ReadingList {
  return deals(`over ${amount}`, `are of more than ${limitWords(amount)}`, above('amount', amount), money);
}

/** Deals of one year over an amount. */
function overIn(year: string, amount: string): ReadingList {
  const how = `${money} The year is that of the first milestone.`;
  const rule = ofYear(year, above('amount', amount));
  const list = deals(`${year} over ${amount}`, `of ${year} are of more than ${limitWords(amount)}`, rule, how);
  return { ...list, featured: amount === 'USD 10B' };
}

function years(graph: Graph): string[] {
  const found = new Set(ofKind(graph, 'deals').map((deal) => yearKey(graph, deal)));
  return [...found].filter((year) => year !== '').sort((a, b) => compare(b, a));
}

/** Type → its deals, in the plural. */
export const dealTypes: Readonly<Record<string, string>> = {
  'funding round': 'funding rounds',
  investment: 'investments',
  acquisition: 'acquisitions',
  licence: 'licences',
  'supply contract': 'supply contracts',
  debt: 'loans and other debts',
  grant: 'grants',
  listing: 'listings',
  'share sale': 'sales of shares',
  partnership: 'partnerships',
};

function type([word, subject]: readonly [string, string]): ReadingList {
  const how = 'The type of the entry decides. What was called off stands here too.';
  return {
    ...deals(word, 'are on record', holds('type', word), how),
    subject,
    columns: { ...columns, before: ['parties'] },
  };
}

/** Lists of deals. A new one is a line. */
export const dealLists: readonly Family[] = [
  {
    title: 'Deals by size',
    lists: (graph) => [
      ...['USD 1B', 'USD 10B'].map(over),
      ...years(graph).flatMap((year) => ['USD 1B', 'USD 10B'].map((amount) => overIn(year, amount))),
    ],
  },
  { title: 'Deals by type', lists: () => Object.entries(dealTypes).map(type) },
];
