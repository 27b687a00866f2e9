import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { fieldsOfKind } from '../../../src/graph/fields.ts';
import { kindOf } from '../../../src/kinds/index.ts';
import { membersOfKind, type Shape } from '../../../src/kinds/shape.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';
import { families, readingLists } from '../../../src/views/reading-lists.ts';
import { chipCategories } from '../../../src/views/reading-lists/chips.ts';
import { companyRoles } from '../../../src/views/reading-lists/companies.ts';
import { dealTypes } from '../../../src/views/reading-lists/deals.ts';
import { answered, fewest, questionOf, type ReadingList } from '../../../src/views/reading-lists/list.ts';
import { listIndex, readingListPage } from '../../../src/views/reading-lists/pages.ts';
import { above, atMost, known, ofYear, reads, since, type ListRule } from '../../../src/views/reading-lists/rules.ts';
import { technologyCategories } from '../../../src/views/reading-lists/technologies.ts';
import { entry } from '../graph/fixture.ts';

const source = 'source: g';

/** What a rule says of one entry: "in", why it is left out, or nothing. */
function said(rule: ListRule, path: string, fields: string): string | undefined {
  const it = entry(path, fields);
  const verdict = rule(buildGraph([it]), it);
  if (!verdict) return undefined;
  return verdict.belongs ? 'in' : verdict.why;
}

describe('more than a limit', () => {
  const memory = (claims: string) =>
    said(above('memory.capacity', '192 GB', 'chip'), 'chips/a1', `memory: { capacity: ${claims} }`);

  test.each([
    ['a larger figure', `{ value: 288 GB, basis: chip, ${source} }`, 'in'],
    ['the limit itself', `{ value: 192 GB, basis: chip, ${source} }`, undefined],
    ['another unit', `{ value: 0.2 TB, basis: chip, ${source} }`, 'in'],
    ['a range above it', `{ value: 200-300 GB, basis: chip, ${source} }`, 'in'],
    ['a range across it', `{ value: 100-300 GB, basis: chip, ${source} }`, 'it may lie on either side of the limit'],
    ['an upper bound', `{ value: up to 300 GB, basis: chip, ${source} }`, 'it is only said to be up to this much'],
    ['a lower bound above it', `{ value: more than 200 GB, basis: chip, ${source} }`, 'in'],
    [
      'a lower bound near it',
      `{ value: more than 150 GB, basis: chip, ${source} }`,
      'it may lie on either side of the limit',
    ],
    ['a lower bound far below it', `{ value: more than 10 GB, basis: chip, ${source} }`, undefined],
    ['a rack', `{ value: 20 TB, basis: rack, ${source} }`, 'the figure is of one rack'],
    ['a small rack', `{ value: 100 GB, basis: rack, ${source} }`, undefined],
    ['nothing said of the scope', `{ value: 288 GB, ${source} }`, 'the source does not say whether it is of one chip'],
    ['a part', `{ value: 288 GB, basis: chip, of: the base die, ${source} }`, 'the figure is of a part: the base die'],
    ['an unknown', `{ unknown: undisclosed, ${source} }`, undefined],
  ])('%s', (_name, claims, expected) => {
    expect(memory(claims)).toBe(expected);
  });

  test('of several figures, the one of the scope that the headline rule puts first', () => {
    const claims = `[{ value: 20 TB, basis: rack, ${source} }, { value: 288 GB, basis: chip, ${source} }]`;
    expect(memory(claims)).toBe('in');
  });

  test('money of another currency is compared at the rates of the base', () => {
    const deal = (amount: string) =>
      said(above('amount', 'USD 1B'), 'deals/a', `amount: { value: ${amount}, ${source} }`);
    expect(deal('EUR 950M')).toBe('in');
    expect(deal('EUR 800M')).toBeUndefined();
    expect(deal('SAR 900B')).toBe('there is no rate for SAR');
  });

  test('what was called off is left out and told', () => {
    const fields = `amount: { value: USD 2B, ${source} }\nmilestones: { cancelled: { value: 2026-01, ${source} } }`;
    expect(said(above('amount', 'USD 1B'), 'deals/a', fields)).toBe('it was called off');
  });

  test('a limit that the field cannot take is a mistake of ours', () => {
    expect(() => said(above('power', 'USD 1B'), 'chips/a1', `power: { value: 5 W, ${source} }`)).toThrow('no limit');
  });
});

test('at most a limit', () => {
  const node = (value: string) =>
    said(atMost('process', '4 nm'), 'chips/a1', `process: { value: ${value}, ${source} }`);
  expect(['3 nm', '4 nm', '5 nm', '3-5 nm'].map(node)).toEqual([
    'in',
    'in',
    undefined,
    'it may lie on either side of the limit',
  ]);
});

test('a known figure, and one that is known not to be told', () => {
  const rate = (claim: string) => said(known('compute.fp8'), 'chips/a1', `compute: { fp8: ${claim} }`);
  expect(rate(`{ value: 1 PFLOPS, ${source} }`)).toBe('in');
  expect(rate(`{ unknown: undisclosed, ${source} }`)).toBe('not disclosed');
  expect(said(known('compute.fp8'), 'chips/a1', '')).toBeUndefined();
});

test('a year: that of a date, and that of the first milestone', () => {
  const founded = (value: string) =>
    said(since('founded', 2020), 'companies/a', `founded: { value: ${value}, ${source} }`);
  expect([`2019`, `2020-05`, `2024`].map(founded)).toEqual([undefined, 'in', 'in']);
  const fields = `amount: { value: USD 2B, ${source} }\nmilestones: { announced: { value: 2025-12, ${source} }, closed: { value: 2026-02, ${source} } }`;
  const of = (year: string) => said(ofYear(year, above('amount', 'USD 1B')), 'deals/a', fields);
  expect([of('2025'), of('2026')]).toEqual(['in', undefined]);
});

test('words, whatever comes behind them, and their absence', () => {
  const type = (rule: ListRule, value: string) =>
    said(rule, 'chips/a1', `memory: { type: { value: "${value}", ${source} } }`);
  expect(type(reads('memory.type', /^HBM3e/i), 'HBM3E')).toBe('in');
  expect(type(reads('memory.type', /^HBM/i, false), 'SRAM; no HBM')).toBe('in');
  expect(said(reads('memory.type', /^HBM/i, false), 'chips/a1', '')).toBeUndefined();
});

function chip(id: string, fp4: string) {
  return entry(`chips/${id}`, `compute: { fp4: { value: ${fp4}, ${source} } }`);
}

const list: ReadingList = {
  id: 'test',
  kind: 'chips',
  subject: 'chips',
  says: 'are known',
  rule: known('compute.fp4'),
  how: 'By a test.',
  columns: { figure: 'compute.fp4' },
  most: 'The fastest is',
};

test('the largest figure comes first, or the smallest; unlike figures are kept apart', () => {
  const graph = buildGraph([
    chip('a', '5 PFLOPS, basis: [dense, chip]'),
    chip('b', '9000 TFLOPS, basis: [dense, chip]'),
    chip('c', '99 PFLOPS, basis: [sparse, chip]'),
  ]);
  const order = (of: ReadingList) =>
    answered(graph, of, 'T').groups.map(({ name, shown }) => [name, ...shown.map((row) => row.entry.id)]);
  expect(order(list)).toEqual([[undefined, 'c', 'b', 'a']]);
  expect(order({ ...list, upwards: true })).toEqual([[undefined, 'a', 'b', 'c']]);
  const apart = (claim: { readonly basis: readonly string[] }) => claim.basis.join(' ');
  expect(order({ ...list, apart })).toEqual([
    ['dense chip', 'b', 'a'],
    ['sparse chip', 'c'],
  ]);
});

test('the page gives the answer in a sentence, whose figure leads to its claim', () => {
  const graph = buildGraph(['a', 'b', 'c'].map((id, index) => chip(id, `${index + 1} PFLOPS, basis: [dense, chip]`)));
  const page = readingListPage(graph, answered(graph, list, 'T'));
  expect(page.question).toBe('Which chips are known?');
  expect(page.answer.map(({ text }) => text).join('')).toBe(
    '3 chips are known. The fastest is 3\u00a0PFLOPS (dense, chip), of C.',
  );
  expect(page.answer[2]?.href).toBe('../chips/c.html#compute-fp4-dense-chip');
  expect(page.table.groups[0]?.rows[0]?.cells.map(({ pieces }) => pieces[0])).toEqual([
    { text: '3\u00a0PFLOPS', href: '../chips/c.html#compute-fp4-dense-chip' },
    { text: 'undated' },
    { text: 'P', href: '../sources/p-example-t.html' },
  ]);
});

test('a list of two is no list', () => {
  const two = buildGraph([entry('companies/a', ''), entry('companies/b', '')]);
  const three = buildGraph(['a', 'b', 'c'].map((id) => entry(`companies/${id}`, '')));
  expect(readingLists(two)).toEqual([]);
  expect(readingLists(three).map((found) => [found.list.id, found.count])).toEqual([['companies-investor', 3]]);
  expect(listIndex(three).families.map(({ title }) => title)).toEqual(['Companies by what they do']);
});

function optionsOf(kind: string, field: string): readonly string[] {
  const shape: Shape | undefined = membersOfKind(kindOf(kind).schema).find(({ key }) => key === field)?.shape;
  const item = shape?.type === 'list' ? shape.of : shape;
  return item?.type === 'choice' ? item.options : [];
}

test.each([
  ['companies', 'roles', companyRoles],
  ['chips', 'category', chipCategories],
  ['deals', 'type', dealTypes],
  ['technologies', 'category', technologyCategories],
])('every word that %s may take for %s has a list', (kind, field, words) => {
  expect(optionsOf(kind, field).length).toBeGreaterThan(3);
  expect(Object.keys(words).sort()).toEqual([...optionsOf(kind, field)].sort());
});

describe('the lists of the repository', () => {
  const { graph } = fromDisk(join(import.meta.dirname, '../../..'));
  const found = readingLists(graph);

  test('there are lists of every family', () => {
    expect(new Set(found.map(({ family }) => family))).toEqual(new Set(families.map(({ title }) => title)));
    expect(found.every(({ count }) => count >= fewest)).toBe(true);
  });

  test('each has an address and a question of its own, and columns that its kind has', () => {
    const all = families.flatMap(({ lists }) => lists(graph));
    for (const key of [all.map(({ id }) => id), all.map(questionOf)]) expect(new Set(key).size).toBe(key.length);
    for (const { id, kind, columns } of all) {
      const fields = fieldsOfKind(kind).map(({ path }) => path);
      const { before = [], figure, after = [] } = columns;
      for (const field of [...before, ...(figure === undefined ? [] : [figure]), ...after])
        expect(fields, id).toContain(field);
    }
  });

  test('questions that people ask are answered as the entries have it', () => {
    const ids = (id: string) => {
      const groups = found.find((one) => one.list.id === id)?.groups ?? [];
      return groups.flatMap(({ shown }) => shown.map((row) => row.entry.id));
    };
    expect(ids('chips-memory-over-192-gb')).toEqual(expect.arrayContaining(['amd-mi455x', 'nvidia-rubin']));
    expect(ids('chips-memory-over-192-gb')).not.toContain('nvidia-b200');
    expect(ids('deals-2026-over-usd-10b')[0]).toBe('openai-round-2026');
    expect(ids('chips-memory-hbm3e')).toEqual(expect.arrayContaining(['amd-mi355x', 'nvidia-b200']));
  });
});
