import { listId, type Family, type ReadingList } from './list.ts';
import { above, holds, limitWords, since, type ListRule } from './rules.ts';

function companies(id: string, says: string, rule: ListRule, how: string, figure: string): ReadingList {
  const before = ['country', 'roles'];
  return {
    id: listId('companies', id),
    kind: 'companies',
    subject: 'companies',
    says,
    rule,
    how,
    columns: { before, figure },
  };
}

/** Role → what companies of that role do. */
export const companyRoles: Readonly<Record<string, string>> = {
  'chip designer': 'design chips',
  foundry: 'make chips for others',
  'systems maker': 'build servers and racks',
  cloud: 'sell computing as a cloud',
  'data-centre operator': 'run data centres',
  'model lab': 'train models of their own',
  software: 'make software',
  robotics: 'build robots or vehicles that drive themselves',
  investor: 'invest in others',
  conglomerate: 'are conglomerates',
  foundation: 'are foundations',
  agency: 'are public agencies',
  space: 'work in space',
  'component maker': 'make components',
};

function role([word, says]: readonly [string, string]): ReadingList {
  const how = `The roles of the entry decide; a company has several. Counted is one that is called “${word}”.`;
  return companies(word, says, holds('roles', word), how, word === 'investor' ? 'assets' : 'valuation');
}

const money =
  'The figure that stands for the field decides, whatever it is measured on; that is told beside it. What is in another currency is compared in dollars, approximately.';

function valued(amount: string): ReadingList {
  const says = `are valued at more than ${limitWords(amount)}`;
  return {
    ...companies(`valued over ${amount}`, says, above('valuation', amount), money, 'valuation'),
    most: 'The highest valuation is',
  };
}

function raised(amount: string): ReadingList {
  const says = `have raised more than ${limitWords(amount)}`;
  return { ...companies(`raised over ${amount}`, says, above('raised', amount), money, 'raised'), most: 'The most is' };
}

function founded(year: number): ReadingList {
  const how = 'The year of founding decides.';
  return companies(`founded since ${year}`, `were founded in ${year} or later`, since('founded', year), how, 'founded');
}

/** Lists of companies. A new one is a line. */
export const companyLists: readonly Family[] = [
  { title: 'Companies by what they do', lists: () => Object.entries(companyRoles).map(role) },
  {
    title: 'Companies by worth and age',
    lists: () => [
      ...['USD 1B', 'USD 10B', 'USD 100B', 'USD 1T'].map(valued),
      ...['USD 500M', 'USD 1B'].map(raised),
      ...[2015, 2020].map(founded),
    ],
  },
];
