import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { comparedKind, comparedKinds } from '../../../../src/views/compare/kind-data.ts';
import { presets } from '../../../../src/views/compare/presets.ts';
import { comparison, mostCompared, type Comparison } from '../../../../src/views/compare/table.ts';
import { entry } from '../../graph/fixture.ts';

const nbsp = '\u00a0';

function compared(fields: readonly string[]): Comparison {
  const entries = fields.map((text, n) => entry(`chips/c${String(n)}`, text));
  return comparison(
    comparedKind(buildGraph(entries), 'chips'),
    entries.map(({ id }) => id),
  );
}

function row(table: Comparison, path: string) {
  const found = table.groups.flatMap(({ rows }) => rows).find((one) => one.path === path);
  if (!found) throw new Error(`no row ${path}`);
  return found;
}

const memory = (value: string, more = '') => `{ value: ${value}, basis: chip, source: g${more} }`;

test('a cell words its figure, its basis, its date and its source, and leads to the claim', () => {
  const table = compared([
    `memory: { capacity: ${memory('192 GB', ', asOf: 2026-02, note: usable')} }`,
    `memory: { capacity: ${memory('288 GB')} }`,
  ]);
  const { notes, cells } = row(table, 'memory.capacity');
  expect(notes).toEqual(['compared: chip']);
  expect(cells[0]?.statements).toEqual([
    {
      pieces: [{ text: `192${nbsp}GB`, href: 'chips/c0.html#memory-capacity-2026-02-chip' }],
      known: true,
      terms: ['chip'],
      dated: `as of Feb${nbsp}2026`,
      note: 'usable',
      sources: [{ text: `P${nbsp}[1]`, href: 'sources/p-example-t.html' }],
    },
  ]);
  expect(cells[1]?.statements[0]).toMatchObject({ best: 'highest', dated: 'undated' });
  expect(table.sources).toMatchObject([{ number: 1, publisher: 'P', url: 'https://p.example/t' }]);
});

test('what is not known is said in words, and what nobody states is listed', () => {
  const table = compared([
    'power: { unknown: undisclosed, source: g }',
    'power: { value: 350 W, basis: board, source: g }',
    '',
  ]);
  const { cells, nothing } = row(table, 'power');
  expect(cells.map(({ statements }) => statements.map(({ pieces }) => pieces[0]?.text))).toEqual([
    ['not disclosed'],
    [`350${nbsp}W`],
    [],
  ]);
  expect(cells[0]?.statements[0]?.known).toBe(false);
  expect(nothing).toBe('not stated');
  expect(table.silent).toContain('FP8');
  expect(table.silent).not.toContain('Power');
});

test('sources that differ are several values, and unlike figures are folded away below those that are compared', () => {
  const several = `[${memory('192 GB')}, ${memory('180 GB', ', id: b')}, { value: 13 TB, basis: rack, source: g }]`;
  const table = compared([`memory: { capacity: ${several} }`, `memory: { capacity: ${memory('288 GB')} }`]);
  const [cell] = row(table, 'memory.capacity').cells;
  expect(cell).toMatchObject({ disputed: true, moreWords: '1 more, not compared' });
  expect(cell?.statements.map(({ pieces }) => pieces[0]?.text)).toEqual([`180${nbsp}GB`, `192${nbsp}GB`]);
  expect(cell?.more).toMatchObject([{ why: 'rack, not chip' }]);
});

test('a figure that is compared with none stands in its cell with the reason', () => {
  const dense = '{ value: 5 PFLOPS, basis: [dense, chip], source: g }';
  const sparse = '{ value: 9 PFLOPS, basis: [sparse, chip], source: g }';
  const { notes, cells } = row(compared([`compute: { fp8: ${dense} }`, `compute: { fp8: ${sparse} }`]), 'compute.fp8');
  expect(notes).toEqual(['no two are measured alike']);
  expect(cells.map(({ statements }) => statements[0]?.why)).toEqual(['dense, not sparse', 'sparse, not dense']);
});

test('rows come in the order of the schema, in its groups', () => {
  const table = compared([
    'power: { value: 350 W, basis: board, source: g }\nmemory: { type: { value: HBM4, source: g } }\nvendor: { name: Acme }',
  ]);
  expect(table.groups.map(({ label, rows }) => [label, rows.map(({ path }) => path)])).toEqual([
    [undefined, ['vendor', 'category']],
    ['Memory', ['memory.type']],
    [undefined, ['power']],
  ]);
});

test('where a figure on another basis is in the row, the best is told to be so of the others', () => {
  const capacity = (value: string, basis: string) =>
    `memory: { capacity: { value: ${value}, basis: ${basis}, source: g } }`;
  const table = compared([capacity('192 GB', 'chip'), capacity('288 GB', 'chip'), capacity('20 TB', 'rack')]);
  const { cells } = row(table, 'memory.capacity');
  expect(cells.map(({ statements }) => statements[0]?.best)).toEqual([undefined, 'highest of 2', undefined]);
});

test('derived figures are compared where what is behind them is alike', () => {
  const chip = (rate: string, watts: string, basis = 'dense, chip') =>
    `compute: { fp8: { value: ${rate}, basis: [${basis}], source: g } }\npower: { value: ${watts}, basis: chip, source: g }`;
  const table = compared([chip('4 PFLOPS', '1000 W'), chip('3 PFLOPS', '500 W'), chip('9 PFLOPS', '100 W', 'chip')]);
  const { cells, nothing } = row(table, 'derived: FP8 per watt, dense, chip');
  expect(cells.map(({ statements }) => statements[0]?.best)).toEqual([undefined, 'highest', undefined]);
  expect(nothing).toBe('not derived');
  expect(cells[2]?.statements).toEqual([]);
  expect(table.groups.at(-1)?.rows.some(({ path }) => path.includes('not stated'))).toBe(false);
});

test('no more than fit on a page, each once, and only those that there are', () => {
  const entries = Array.from({ length: 8 }, (_, n) => entry(`chips/c${String(n)}`, ''));
  const data = comparedKind(buildGraph(entries), 'chips');
  const ids = ['c3', 'nobody', 'c3', ...entries.map(({ id }) => id)];
  expect(comparison(data, ids).heads.map(({ id }) => id)).toEqual(['c3', 'c0', 'c1', 'c2', 'c4', 'c5']);
  expect(mostCompared).toBe(6);
});

test('kinds without figures are not compared', () => {
  expect(comparedKinds()).not.toContain('briefings');
  expect(comparedKinds()).toContain('chips');
});

test('ready comparisons are found by what their entries share, whatever the order of files', () => {
  const chips = [
    entry('chips/a', `memory: { capacity: ${memory('1 GB')}, bandwidth: ${memory('1 TB/s')} }`),
    entry('chips/b', `memory: { capacity: ${memory('2 GB')}, bandwidth: ${memory('2 TB/s')} }`),
    entry('chips/c', 'memory: { capacity: { value: 3 GB, basis: rack, source: g } }'),
    entry('chips/d', `memory: { capacity: ${memory('4 GB')} }`),
  ];
  const found = presets(buildGraph(chips));
  expect(found).toEqual([{ slug: 'chips-gpu', kind: 'chips', sort: 'GPU', ids: ['a', 'b', 'd'] }]);
  expect(presets(buildGraph(chips.toReversed()))).toEqual(found);
});
