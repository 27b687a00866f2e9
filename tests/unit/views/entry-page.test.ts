import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { fieldAnchor } from '../../../src/graph/claim-address.ts';
import { entryPage } from '../../../src/views/entry-page.ts';
import { countriesOf, yearOf } from '../../../src/views/facets.ts';
import { headline } from '../../../src/graph/headline.ts';
import { listing } from '../../../src/views/listing.ts';
import { entry } from '../graph/fixture.ts';

const valuation = `valuation:
  - { value: USD 5B, asOf: 2021-04, source: g }
  - { value: USD 2B, asOf: 2026-02, source: g }
  - { value: USD 3B, asOf: 2026-02, source: g }
  - { unknown: undisclosed, asOf: 2026-05 }`;
const acme = entry('companies/acme', `country: US\n${valuation}`, 'Rival of [[beta]].');
const beta = entry('companies/beta', 'country: DE', 'Knows [[acme]] and [[a1]].');
const a1 = entry(
  'chips/a1',
  'vendor: acme\nannounced: [{ value: 2026-03, source: g }, { value: 2025-11, source: g }]',
  'Of [[acme]].',
);
const graph = buildGraph([acme, beta, a1]);

test('the latest claim stands for a field, the first of equally late ones', () => {
  expect(headline(acme, 'valuation')?.value).toMatchObject({ written: 'USD 2B' });
  expect(headline(beta, 'valuation')).toBeUndefined();
});

test('a chip belongs to the country of its vendor and to the year it was first announced', () => {
  expect(countriesOf(graph, a1)).toEqual(['United States']);
  expect(yearOf(a1, 'announced')).toBe('2025');
});

test('every claim is shown, unknowns too, each with its marks; in a dispute the headline first', () => {
  const { facts } = entryPage(graph, acme);
  const fact = facts.find(({ anchor }) => anchor === 'valuation');
  expect(fact?.statements.map(({ pieces, known, marks }) => [pieces[0]?.text, known, marks.length])).toEqual([
    ['USD\u00a02B', true, 1],
    ['USD\u00a05B', true, 1],
    ['USD\u00a03B', true, 1],
    ['not disclosed', false, 0],
  ]);
  expect(fact?.disputed).toBe('alphabetical order of what was written, as nothing else decides');
});

test('relations: a field outweighs a mention, mentions carry their sentence', () => {
  const { relations } = entryPage(graph, acme);
  expect(
    relations.map(({ wording, related }) => [wording, related.map(({ name, sentence }) => [name, sentence])]),
  ).toEqual([
    ['makes', [['A1', undefined]]],
    ['mentioned by', [['BETA', 'Knows ACME and A1.']]],
  ]);
});

test('a listing shows one figure, says how many others there are, and leads to it', () => {
  const { columns, rows } = listing(graph, 'companies');
  const row = rows.find(({ name }) => name === 'ACME');
  expect(row?.cells[columns.findIndex(({ path }) => path === 'valuation')]).toMatchObject({
    pieces: [{ text: 'USD\u00a02B', href: 'companies/acme.html#valuation' }],
    others: 2,
  });
});

test('fragments are lower-case words', () => {
  expect(fieldAnchor('memory.onChip')).toBe('memory-on-chip');
});

test('an entry says where its file can be changed, and where a figure in it can be called wrong', () => {
  const [edit, report] = entryPage(graph, a1).mend.map(({ href }) => new URL(href, 'https://site.example'));
  expect(edit?.pathname).toMatch(/\/edit\/main\/content\/chips\/a1\.md$/);
  expect(Object.fromEntries(report?.searchParams ?? [])).toEqual({
    template: 'wrong-figure.yml',
    title: 'Wrong figure: chips/a1',
    page: 'chips/a1.html',
  });
});
