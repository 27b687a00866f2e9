import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { csv } from '../../../src/formats/csv.ts';
import { listing, type Filter } from '../../../src/views/listing.ts';
import { tableOf } from '../../../src/views/listing/table.ts';
import { entry } from '../graph/fixture.ts';

const memory = (value: string) => `memory: { capacity: { ${value}, source: g } }`;
const graph = buildGraph([
  entry('companies/acme', 'country: US\nraised: { value: EUR 2M, source: g }'),
  entry('companies/beta', 'country: SE'),
  entry('chips/a1', `vendor: acme\n${memory('value: 288 GB')}\nannounced: { value: 2025-03, source: g }`),
  entry('chips/a2', `vendor: acme\n${memory('value: 1.5 TB, basis: rack')}\nannounced: { value: 2026, source: g }`),
  entry('chips/b1', `vendor: beta\n${memory('unknown: undisclosed')}\nannounced: { value: 2026-01, source: g }`),
  entry('chips/c1', `vendor: { name: Gamma }\n${memory('value: 20-40 GB')}`),
]);
const view = listing(graph, 'chips');
const filter = (path: string): Filter | undefined => view.filters.find((each) => each.path === path);

test('a cell carries what it is ordered and chosen by', () => {
  const at = view.columns.findIndex(({ path }) => path === 'memory.capacity');
  expect(view.rows.map(({ cells }) => cells[at]?.key)).toEqual([288e9, 1.5e12, undefined, 30e9]);
  expect(view.rows[2]?.cells[at]).toMatchObject({ unknown: true, pieces: [{ text: 'not disclosed' }] });
  const announced = view.columns.findIndex(({ path }) => path === 'announced');
  expect(view.rows.map(({ cells }) => cells[announced]?.key)).toEqual([
    '2025-03-01',
    '2026-01-01',
    '2026-01-01',
    undefined,
  ]);
});

test('a choice offers each word with its count, the most frequent first', () => {
  expect(filter('country')).toMatchObject({
    type: 'options',
    options: [
      { key: 'US', text: 'United States', count: 2 },
      { key: 'SE', text: 'Sweden', count: 1 },
    ],
  });
  expect(filter('announced')).toMatchObject({
    options: [
      { key: '2026', count: 2 },
      { key: '2025', count: 1 },
    ],
  });
});

test('of names only those are offered that several entries share; the rest is counted', () => {
  expect(filter('vendor')).toMatchObject({ options: [{ key: 'acme', text: 'ACME', count: 2 }], more: 2 });
});

test('a range says between which claims it lies, and shows how figures are spread', () => {
  const range = filter('memory.capacity');
  expect(range).toMatchObject({
    type: 'range',
    known: 3,
    measures: 'bytes',
    low: { text: '20–40\u00a0GB', href: 'chips/c1.html#memory-capacity' },
    high: { text: '1.5\u00a0TB', href: 'chips/a2.html#memory-capacity' },
  });
  expect(range?.type === 'range' && range.bars.split('M')).toHaveLength(1 + 3);
});

test('nothing is offered that all entries share, and no column is there that none fills', () => {
  expect(filter('category')).toBeUndefined();
  expect(view.columns.map(({ path }) => path)).not.toContain('price');
  expect(view.columns.map(({ path }) => path)).toContain('power');
});

test('how amounts are put in order is said where there are several currencies', () => {
  const notes = (kind: string) => listing(graph, kind).notes.map(({ text }) => text);
  expect(notes('companies').join(' ')).toContain('European Central Bank of 8\u00a0May\u00a02026');
  expect(notes('chips')).toHaveLength(1);
});

test('as a file a listing has all its columns, and names are not cut', () => {
  const parties = Array.from({ length: 9 }, (_, n) => `{ party: { name: P${n} }, part: investor }`).join(', ');
  const deals = buildGraph([entry('deals/round', `parties: [${parties}]`)]);
  const [head, row] = tableOf(deals, 'deals');
  expect(head?.slice(0, 4)).toEqual(['Id', 'Name', 'Type', 'Parties']);
  expect(row?.[3]).toBe('P0, P1, P2, P3, P4, P5, P6, P7, P8');
  expect(csv(tableOf(graph, 'chips'))).toContain('a2,A2,ACME,');
});
