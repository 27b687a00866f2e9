import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { targetOf } from '../../../src/graph/links.ts';
import { entry } from './fixture.ts';

const acme = entry('companies/acme', '', 'Rival of [[beta]]. Makes the [[a1]].');
const beta = entry('companies/beta', 'parent: acme');
const a1 = entry('chips/a1', 'vendor: acme\nsuccessor: a2', 'Sold by [[acme|them]] in racks.');
const round = entry(
  'deals/round',
  'parties: [{ party: acme, part: recipient }, { party: { name: Fund }, part: lead }]',
);
const all = [round, a1, beta, acme];

test('the order of files does not matter', () => {
  const ids = (graph = buildGraph(all)) => graph.entries.map(({ id }) => id);
  expect(ids()).toEqual(['acme', 'beta', 'a1', 'round']);
  expect(ids(buildGraph([...all].reverse()))).toEqual(ids());
});

test('links are typed, and worded both ways', () => {
  const { linksTo } = buildGraph(all);
  const told = (linksTo.get('acme') ?? []).map(({ from, relation, wording }) => [from, relation, ...wording]);
  expect(told).toEqual([
    ['beta', 'parent', 'owned by', 'owns'],
    ['a1', 'vendor', 'made by', 'makes'],
    ['a1', 'text', 'mentions', 'mentioned by'],
    ['round', 'parties.recipient', 'money went to', 'raised money in'],
  ]);
});

test('a mention carries its sentence, with names for bare ids', () => {
  const { linksTo } = buildGraph(all);
  expect(linksTo.get('beta')?.[0]?.sentence).toBe('Rival of BETA.');
  expect(linksTo.get('a1')?.[0]?.sentence).toBe('Makes the A1.');
});

test('what leads nowhere is kept with its place', () => {
  const { broken } = buildGraph(all);
  expect(broken).toMatchObject([{ target: 'a2', why: 'missing', at: { field: ['successor'] }, kinds: ['chips'] }]);
});

test('two entries that cite one page cite one source', () => {
  const { sources, publishers } = buildGraph([
    entry('companies/x', 'founded: { value: 2001, source: g }'),
    entry('companies/y', 'founded: { value: 2002, source: g }', 'Text.[^g]'),
  ]);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.uses.map(({ entry: { id }, claims, inText }) => [id, claims.length, inText])).toEqual([
    ['x', 1, false],
    ['y', 1, true],
  ]);
  expect(publishers.map(({ slug, name }) => [slug, name])).toEqual([['p', 'P']]);
});

test.each([
  ['acme', { to: 'entry', id: 'acme' }],
  ['companies/acme', { to: 'entry', id: 'acme', kind: 'companies' }],
  ['../companies/acme.md#raised', { to: 'entry', id: 'acme', kind: 'companies', fragment: 'raised' }],
  ['a1.md', { to: 'entry', id: 'a1', kind: 'chips' }],
  ['#power', { to: 'here', fragment: 'power' }],
  ['https://a.example', { to: 'web' }],
  ['javascript:x', { to: 'unsafe' }],
  ['//evil.example', { to: 'unsafe' }],
  ['../../README.md', { to: 'nowhere' }],
  ['../../../etc/passwd.md', { to: 'nowhere' }],
  ['/chips/a1.html', { to: 'nowhere' }],
  ['nokind/acme', { to: 'nowhere' }],
])('%s leads to %j', (url, target) => {
  expect(targetOf(url, 'content/chips/b2.md')).toEqual(target);
});
