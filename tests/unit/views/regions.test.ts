import { join } from 'node:path';
import { expect, test } from 'vitest';
import { regions } from '../../../src/data/regions.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { countries } from '../../../src/kinds/countries.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';
import { placeIndex } from '../../../src/views/regions.ts';
import { placePage } from '../../../src/views/regions/place-page.ts';
import {
  countryPlaces,
  entriesIn,
  knownPlaces,
  placedEntries,
  regionPlaces,
} from '../../../src/views/regions/places.ts';
import { entry } from '../graph/fixture.ts';

const m49 = regions.filter(({ by }) => by.includes('M49'));

test('every country stands in one part and one region of M49, and in no other', () => {
  for (const code of countries.keys()) {
    const inM49 = m49.filter((region) => region.countries.includes(code)).length;
    // Antarctica belongs to none; the European Union is no country, and is told of as a whole with Europe.
    expect([code, inM49]).toEqual([code, code === 'AQ' ? 0 : code === 'EU' ? 1 : 2]);
  }
});

test('no region names what is not a country, or one twice', () => {
  for (const { name, countries: codes } of regions) {
    expect(
      codes.filter((code) => !countries.has(code)),
      name,
    ).toEqual([]);
    expect(new Set(codes).size, name).toBe(codes.length);
  }
});

test('every region says whose list it is and where that can be read', () => {
  for (const { name, by, source } of regions) {
    expect(by, name).toMatch(/\S/);
    expect(source, name).toMatch(/^https:\/\//);
  }
});

test('no two places share an address', () => {
  const paths = [...regionPlaces, ...countryPlaces].map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('every country that the content uses has a region', () => {
  const { graph } = fromDisk(join(import.meta.dirname, '../../..'));
  const used = [...placedEntries(graph).values()].flatMap(({ here, from }) => [...here, ...from]);
  expect(used.length).toBeGreaterThan(50);
  const placed = new Set(regions.flatMap((region) => region.countries));
  expect([...new Set(used)].filter((code) => !placed.has(code))).toEqual([]);
});

const source = 'source: g';

const graph = buildGraph([
  entry('companies/falcon', 'country: AE'),
  entry('companies/oasis', 'country: SA'),
  entry('companies/acme', 'country: US'),
  entry('chips/a1', 'vendor: acme'),
  entry(
    'programmes/dune',
    `countries: [AE]\nsponsors: [falcon, { name: City Council }]\npartners: [acme]\ncommitment: { value: USD 2B, basis: announced, ${source} }`,
  ),
  entry('programmes/two-shores', `sites: [{ name: A, country: SA }, { name: B, country: EG }]\npartners: [acme]`),
  entry('deals/falcon-buys', `parties: [{ party: falcon, part: investor }, { party: acme, part: recipient }]`),
]);

function place(name: string) {
  const found = [...regionPlaces, ...countryPlaces].find((known) => known.name === name);
  if (!found) throw new Error(name);
  return found;
}

function ids(name: string): Record<'here' | 'from', string[]> {
  const { here, from } = entriesIn(graph, place(name));
  return { here: here.map(({ id }) => id), from: from.map(({ id }) => id) };
}

test('an entry belongs to the countries it names, and to those of its sites, its vendor and its money', () => {
  expect(ids('Gulf')).toEqual({ here: ['falcon', 'oasis', 'dune', 'two-shores'], from: ['falcon-buys'] });
  expect(ids('Northern Africa')).toEqual({ here: ['two-shores'], from: [] });
  expect(ids('United States')).toEqual({ here: ['acme', 'a1', 'falcon-buys'], from: [] });
  expect(ids('France')).toEqual({ here: [], from: [] });
});

test('a place with too little has no page, nor has a region of one known country', () => {
  const names = (places: readonly { readonly name: string }[]) => places.map(({ name }) => name);
  const { regions: known, countries: single } = knownPlaces(graph);
  expect(names(known)).toEqual(['Gulf', 'Asia', 'Western Asia']);
  expect(names(single)).toEqual(['United Arab Emirates', 'United States']);
  expect(placeIndex(graph).tables.map(({ rows }) => rows.length)).toEqual([3, 2]);
});

test('the page of a place answers who builds there', () => {
  const page = placePage(graph, place('Gulf'));
  expect(page.question).toBe('Who builds in the Gulf?');
  expect(page.answer.replaceAll('\u00a0', ' ')).toBe(
    '2 programmes on record are in the Gulf, with 3 sponsors and partners. The base also knows 2 companies with a seat there and 1 deal with parties from there.',
  );
  expect(page.builders.map(({ who, seat, parts }) => [who.text, seat, parts.map(({ part }) => part)])).toEqual([
    ['ACME', 'United States', ['partner in', 'partner in']],
    ['City Council', '', ['sponsor of']],
    ['FALCON', 'United Arab Emirates', ['sponsor of']],
  ]);
  expect(page.tables.map(({ table }) => table.anchor)).toEqual(['programmes', 'companies', 'deals-from']);
  expect(page.totals.map(({ words }) => words.replaceAll('\u00a0', ' '))).toEqual(['USD 2B']);
});

test('a column of which nothing is known is left away', () => {
  const [programmes] = placePage(graph, place('Gulf')).tables;
  expect(programmes?.table.columns).toEqual(['Countries', 'Commitment', 'As of', 'Source']);
  expect(programmes?.table.groups[0]?.rows.every(({ cells }) => cells.length === 4)).toBe(true);
});
