import { expect, test } from 'vitest';
import { buildGraph, type Graph } from '../../../../src/graph/build.ts';
import {
  countCommitments,
  countDeals,
  countryKey,
  sortOfDeal,
  totals,
  yearKey,
} from '../../../../src/graph/derived/totals.ts';
import type { Counting } from '../../../../src/graph/derived/sums.ts';
import type { Entry } from '../../../../src/parse/entry.ts';
import { entry } from '../fixture.ts';
import { amount, announced, deal, out, parties, sums } from './world.ts';

const telling = {
  formula: 'Sum',
  labelOf: (item: Entry) => (item.file.includes('/deals/') ? sortOfDeal(item) : 'Commitments'),
};

function table(graph: Graph, counting: Counting, keyOf: typeof yearKey): [string, string[]][] {
  return totals(graph, counting, keyOf, telling).map(({ key, figures }) => [key, sums(figures)]);
}

const commitment = (value: string, basis: string) => `commitment: { value: ${value}, basis: ${basis}, source: g }`;
const plan = entry(
  'programmes/plan',
  `countries: [FR]\n${commitment('EUR 109B', 'announced')}\n${announced('2025-02')}`,
);
const campus = entry('programmes/campus', `countries: [FR]\npartOf: [middle]\n${commitment('EUR 8B', 'announced')}`);
const middle = entry('programmes/middle', 'countries: [FR]\npartOf: [plan]');
const zone = entry(
  'programmes/zone',
  `countries: [SE, "NO"]\n${commitment('EUR 1B', 'drawn')}\n${announced('2026-02-11')}`,
);
const swedish = entry('programmes/swedish', `countries: [SE]\n${commitment('up to SEK 95B', 'announced')}`);
const planned = entry('programmes/planned', 'milestones: { operating: { value: 2028, planned: true, source: g } }');

test('programmes: by country and year, a part counted with its whole, countries not divided', () => {
  const programmes = [plan, campus, middle, zone, swedish, planned];
  const graph = buildGraph(programmes);
  const counting = countCommitments(graph, programmes);
  expect(table(graph, counting, countryKey)).toEqual([
    ['FR', ['Commitments, announced: EUR 109000000000..109000000000']],
    ['NO SE', ['Commitments, closed or drawn: EUR 1000000000..1000000000']],
    ['SE', ['Commitments, announced: SEK null..95000000000']],
    ['', []],
  ]);
  expect(table(graph, counting, yearKey).map(([key]) => key)).toEqual(['2025', '2026', '']);
  expect(out(totals(graph, counting, yearKey, telling).flatMap(({ figures }) => figures))).toEqual([
    ['campus', 'it is part of “PLAN”, which is counted'],
    ['middle', 'no amount is known'],
    ['planned', 'no amount is known'],
  ]);
});

test('programmes that name each other as their whole do not hang the sum', () => {
  const a = entry('programmes/a', `partOf: [b]\n${commitment('USD 1B', 'announced')}`);
  const b = entry('programmes/b', 'partOf: [a]');
  const graph = buildGraph([a, b]);
  expect(countCommitments(graph, [a, b]).counted.map(({ entry: { id } }) => id)).toEqual(['a']);
});

test('deals: to those who receive the money, else to what they concern; sorts apart; a stake counted once', () => {
  const lab = entry('companies/lab', 'country: US');
  const fund = entry('companies/fund', 'country: SA');
  const round = deal('round', 'funding round', [
    parties('recipient lab', 'investor fund'),
    amount('USD 20B', 'closed'),
    announced('2026-01-06'),
  ]);
  const stake = deal('stake', 'investment', [
    parties('recipient lab', 'investor fund'),
    amount('USD 3B', 'closed'),
    announced('2025-12-20'),
  ]);
  const site = deal('site', 'investment', [
    parties('investor fund'),
    amount('EUR 1B', 'announced'),
    'concerns: [swedish]',
  ]);
  const takeover = deal('takeover', 'acquisition', [parties('buyer fund', 'target lab'), amount('USD 5B', 'closed')]);
  const nowhere = deal('nowhere', 'debt', [
    parties('lender fund'),
    amount('USD 1B'),
    'milestones: { signed: { value: 2025-12-01/2026-01-10, source: g } }',
  ]);
  const deals = [round, stake, site, takeover, nowhere];
  const graph = buildGraph([lab, fund, swedish, ...deals]);
  const counting = countDeals(graph, deals);
  expect(table(graph, counting, countryKey)).toEqual([
    ['SE', ['Funding rounds and investments, announced: EUR 1000000000..1000000000']],
    [
      'US',
      [
        'Acquisition, closed or drawn: USD 5000000000..5000000000',
        'Funding rounds and investments, closed or drawn: USD 20000000000..20000000000',
      ],
    ],
    ['', ['Debt, basis not stated: USD 1000000000..1000000000']],
  ]);
  expect(table(graph, counting, yearKey).map(([key, found]) => [key, found.length])).toEqual([
    ['2025', 0],
    ['2026', 1],
    ['', 3],
  ]);
});
