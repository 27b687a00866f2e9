import { describe, expect, test } from 'vitest';
import { foundWords, instantSearch, type Chosen } from '../../../src/client/palette-found.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { factsIndex } from '../../../src/views/facts-index.ts';
import { namesIndex } from '../../../src/views/names-index.ts';
import { entry } from '../graph/fixture.ts';

const graph = buildGraph([
  entry('companies/nordlys', "aliases: [Polar Lights]\ncountry: NO\nidentifiers: { ticker: 'OSLO:NLY' }"),
  entry('companies/aurora-labs', 'country: FR\nraised: { value: EUR 2B, source: g }'),
  entry(
    'companies/boreal',
    'raised: [{ value: USD 900M, asOf: 2024, source: g }, { value: USD 600M, asOf: 2020, source: g }]',
  ),
  entry(
    'chips/n100',
    'vendor: nordlys\nmemory: { type: { value: HBM3e, source: g }, capacity: { value: 192 GB, source: g } }',
  ),
  entry(
    'chips/n200',
    'vendor: nordlys\nmemory: { type: { value: HBM4, source: g }, capacity: { value: 288 GB, source: g } }',
  ),
  entry(
    'programmes/fjord',
    'power: [{ value: 200 MW, basis: operating, source: g }, { value: up to 3 GW, basis: planned, planned: true, source: g }]',
  ),
  entry(
    'deals/round',
    'parties: [{ party: boreal, part: recipient }, { party: { name: Big Fund }, part: lead, amount: { value: USD 300M, source: g } }]\namount: { value: USD 500M, source: g }\nvaluation: { value: USD 9B, source: g }',
  ),
]);
const known = { names: namesIndex(graph), facts: factsIndex(graph), pages: [{ text: 'Chips', path: 'chips.html' }] };
const search = instantSearch(known);

function found(query: string, chosen?: Chosen): string[] {
  return search(query, chosen).flatMap(({ choices }) => choices.map(({ path }) => path.replace('.html', '')));
}

describe('names', () => {
  test.each([
    ['nordlys', 'companies/nordlys'],
    ['NORDLÝS', 'companies/nordlys'],
    ['polar lights', 'companies/nordlys'],
    ['lights polar', 'companies/nordlys'],
    ['polarlights', 'companies/nordlys'],
    ['nly', 'companies/nordlys'],
    ['oslo:nly', 'companies/nordlys'],
    ['nordlis', 'companies/nordlys'],
    ['nrodlys', 'companies/nordlys'],
    ['polar ligths', 'companies/nordlys'],
    ['auror', 'companies/aurora-labs'],
    ['n 200', 'chips/n200'],
    ['company norway', 'companies/nordlys'],
  ])('%s', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  test('a number with another digit is another number', () => {
    expect(found('n300')).toEqual([]);
    expect(found('n100')).not.toContain('chips/n200');
  });

  test('one that was found by another name says by which', () => {
    expect(search('polar')[0]?.choices[0]).toMatchObject({ name: 'NORDLYS', also: 'Polar Lights' });
  });
});

test('where nothing is called all that was typed, what is called a part of it is named as such', () => {
  expect(search('boreal quarterly')).toMatchObject([{ name: 'entries', partly: true }]);
  expect(found('boreal quarterly')).toEqual(['companies/boreal']);
  expect(found('boreal quarterly earnings')).toEqual(['companies/boreal']);
  // A word may be missing or mistyped, not both; and of four, one that fits is too little.
  expect(found('boraal quarterly')).toEqual([]);
  expect(found('bore quarterly')).toEqual([]);
  expect(found('boreal quarterly earnings call')).toEqual([]);
  expect(search('boreal raised').map(({ name }) => name)).toEqual(['figures']);
});

test('a word that is known was not mistyped', () => {
  const twins = namesIndex(buildGraph([entry('companies/carbon', ''), entry('companies/carton', '')]));
  const names = instantSearch({ names: twins, facts: undefined, pages: [] });
  expect(names('carton')[0]?.choices.map(({ name }) => name)).toEqual(['CARTON']);
  expect(names('carpon')[0]?.choices).toHaveLength(2);
});

describe('figures', () => {
  test.each([
    ['over 1 GW', ['programmes/fjord#power-planned']],
    ['under 1 GW', ['programmes/fjord#power-operating']],
    ['HBM3e 192 GB', ['chips/n100#memory-capacity-g']],
    ['HBM4 192 GB', []],
    ['more than 192 GB', ['chips/n200#memory-capacity-g']],
    ['at least 192 GB', ['chips/n200#memory-capacity-g', 'chips/n100#memory-capacity-g']],
    ['chips at most 200 GB', ['chips/n100#memory-capacity-g']],
    // In dollars two thousand million euros are the larger.
    ['raised > 500M', ['companies/aurora-labs#raised-g', 'companies/boreal#raised-2024']],
    ['raised USD 2B', []],
    ['raised EUR 2B', ['companies/aurora-labs#raised-g']],
    ['big fund 300M', ['deals/round#parties-big-fund-g']],
    ['deals over 100M', ['deals/round#amount-g', 'deals/round#valuation-g', 'deals/round#parties-big-fund-g']],
    ['memory 192', ['chips/n100#memory-capacity-g']],
    ['valuation over 5', ['deals/round#valuation-g']],
    ['memory over 192', ['chips/n200#memory-capacity-g']],
    ['n200 memory', ['chips/n200#memory-capacity-g']],
    ['boreal raised', ['companies/boreal#raised-2024']],
    ['boraal raised', ['companies/boreal#raised-2024']],
  ])('%s', (query, paths) => {
    const figures = search(query).find(({ name }) => name === 'figures');
    expect((figures?.choices ?? []).map(({ path }) => path.replace('.html', ''))).toEqual(paths);
  });
});

test('where no figure is of the size that is asked for, the nearest are named as such', () => {
  const [group] = search('memory of 240 GB');
  expect(group).toMatchObject({ name: 'figures', near: true });
  expect(group?.choices.map(({ name }) => name)).toEqual(['N100', 'N200']);
  expect(foundWords(group ? [group] : [], { total: 0 }, 'N100')).toBe('2 figures near that. Enter opens N100.');
  expect(search('memory of 192 GB')[0]?.near).toBeUndefined();
});

test('facets narrow both, and pages come first under their own name', () => {
  expect(found('nordlys', { kind: ['Chips'] })).toEqual([]);
  expect(found('raised > 500M', { country: ['France'] })).toEqual(['companies/aurora-labs#raised-g']);
  expect(found('chips')[0]).toBe('chips');
});

test('without figures names are still found', () => {
  const names = instantSearch({ ...known, facts: undefined });
  expect(names('over 1 GW')).toEqual([]);
  expect(names('boreal')[0]?.choices[0]?.path).toBe('companies/boreal.html');
});

test('what was found is said in one sentence', () => {
  expect(foundWords(search('boreal'), { total: 3 }, 'BOREAL')).toBe(
    '3 entries in the text, 1 by name. Enter opens BOREAL.',
  );
  expect(foundWords(search('over 1 GW'), undefined, 'FJORD')).toBe('1 figure. Enter opens FJORD.');
  expect(foundWords([], { total: 2, without: '"deep sea"' }, 'FJORD')).toBe(
    '2 entries in the text, without “deep sea”. Enter opens FJORD.',
  );
  expect(foundWords([], { total: 0 }, undefined)).toMatch(/^Nothing found\. Try/);
});
