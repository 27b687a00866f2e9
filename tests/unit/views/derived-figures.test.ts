import { expect, test } from 'vitest';
import { rates } from '../../../src/data/rates.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { derivedFigures } from '../../../src/views/derived-figures.ts';
import { boundsWords } from '../../../src/views/derived/figure-words.ts';
import { totalsPage } from '../../../src/views/totals-page.ts';
import { amount, announced, deal, parties } from '../graph/derived/world.ts';
import { entry } from '../graph/fixture.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [128.6e9, 128.6e9, 'USD', 'USD 128.6B'],
  [13.165e9, 13.165e9, 'EUR', 'EUR 13.165B'],
  [999_999_999_999, 999_999_999_999, 'USD', 'USD 1T'],
  [950, 950, 'USD', 'USD 950'],
  [2e9, null, 'USD', 'more than USD 2B'],
  [null, 95e9, 'SEK', 'up to SEK 95B'],
  [2e9, 3e9, 'USD', 'USD 2B to USD 3B'],
  [50e6, 50e6, 'USD/MW', 'USD 50M per MW'],
  [126_666_666, 126_666_666, 'SEK/MW', 'SEK 127M per MW'],
  [2.827e12, 2.827e12, 'FLOPS/W', '2.83 TFLOPS/W'],
  [0.001693, 0.001693, 'B/FLOP', '0.00169 B/FLOP'],
  [168, 168, 'B/OP', '168 B/OP'],
])('%j to %j %s is shown as %s', (low, high, unit, words) => {
  expect(spaced(boundsWords({ low, high, about: false }, unit))).toBe(words);
});

test('about is said once, and before the figure that it is about', () => {
  expect(spaced(boundsWords({ low: 1e9, high: 2e9, about: true }, 'USD'))).toBe('about USD 1B to USD 2B');
  expect(spaced(boundsWords({ low: null, high: 2e9, about: true }, 'USD'))).toBe('up to about USD 2B');
});

const lab = entry('companies/lab', 'country: SE');
const bank = entry('companies/bank', '');
const round = deal('round', 'funding round', [
  parties('recipient lab', 'investor bank'),
  amount('EUR 1.2B', 'announced', ', asOf: 2026-02-11, note: by both'),
  announced('2026-02-11'),
]);
const graph = buildGraph([lab, bank, round]);

test('a figure leads to the claims that it was made from, and names the rate behind its dollars', () => {
  const [row] = derivedFigures(graph, lab);
  expect(row).toMatchObject({ label: 'Total disclosed funding, announced', words: 'EUR\u00a01.2B' });
  expect(row?.inputs).toEqual([
    {
      link: { text: 'ROUND', href: '../deals/round.html#amount-2026-02-11-announced' },
      value: 'EUR\u00a01.2B',
      terms: ['announced', 'as of 11\u00a0Feb\u00a02026'],
      note: 'by both',
    },
  ]);
  expect(row?.dollars && spaced(row.dollars.words)).toBe('about USD 1.41B');
  expect(row?.dollars && spaced(row.dollars.rate)).toBe('EUR 1 = USD 1.1761, 8 May 2026');
});

test('what was left out leads to its field, and says why', () => {
  const [row] = derivedFigures(graph, bank);
  expect(row).toMatchObject({ label: 'Disclosed commitments, not counted', words: '1 left out' });
  expect(row?.leftOut).toEqual([
    {
      link: { text: 'ROUND', href: '../deals/round.html#parties' },
      terms: [],
      why: 'others may have given too, and its own share is not stated',
    },
  ]);
});

test('on its own page a claim is named by its field', () => {
  const plan = entry(
    'programmes/plan',
    'commitment: { value: USD 5B, basis: announced, source: g }\npower: { value: 1 GW, basis: planned, source: g }',
  );
  const [row] = derivedFigures(buildGraph([plan]), plan);
  expect(row?.words).toBe('USD\u00a05M\u00a0per\u00a0MW');
  expect(row?.inputs.map(({ link }) => link)).toEqual([
    { text: 'Commitment', href: '#commitment-announced' },
    { text: 'Power', href: '#power-planned' },
  ]);
});

test('dollars have no dollars, nor has a currency without a rate', () => {
  const riyals = deal('riyals', 'investment', [parties('recipient lab', 'investor bank'), amount('SAR 1B', 'closed')]);
  const rows = derivedFigures(buildGraph([lab, bank, riyals]), lab);
  expect(rows.map(({ words, dollars }) => [spaced(words), dollars])).toEqual([['SAR 1B', undefined]]);
  expect(rates.has('USD')).toBe(false);
});

test('every rate is dated, sourced and positive', () => {
  for (const [currency, rate] of rates) {
    expect(rate.currency).toBe(currency);
    expect(rate.dollars).toBeGreaterThan(0);
    expect(rate.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(rate.printed).toContain(`EUR 1 = USD`);
    expect(rate.source.url).toMatch(/^https:/);
  }
});

test('totals: countries by name, years in order, each row with an address of its own', () => {
  const { tables } = totalsPage(graph);
  expect(tables.map(({ caption, rows }) => [caption, rows.map(({ name }) => name)])).toEqual([
    ['Commitments of programmes by country', []],
    ['Commitments of programmes by year', []],
    ['Amounts of deals by country', ['Sweden']],
    ['Amounts of deals by year', ['2026']],
  ]);
  expect(tables[2]?.rows[0]).toMatchObject({ anchor: 'amounts-of-deals-by-country-sweden', entries: '1\u00a0entry' });
  expect(tables[2]?.rows[0]?.figures[0]?.inputs[0]?.link.href).toBe('deals/round.html#amount-2026-02-11-announced');
});
