import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { home, type Line } from '../../../src/views/home.ts';
import { entry } from '../graph/fixture.ts';

const source = 'source: g';

function told({ entry: { text }, label, figure }: Line): string {
  return [text, label, figure.pieces[0]?.text.replaceAll('\u00a0', ' ')].join(' ');
}

test('the newest claim of each entry, by the day it is of; figures before words, plans never', () => {
  const graph = buildGraph([
    entry(
      'companies/acme',
      `status: { value: private, asOf: 2026-03, ${source} }\nvaluation: [{ value: USD 1B, asOf: 2026-03, ${source} }, { value: USD 9B, asOf: 2025, ${source} }]`,
    ),
    entry('companies/oslo', `raised: { value: USD 5M, asOf: 2026-03-02, ${source} }`),
    entry('chips/a1', `available: { value: 2027, planned: true, asOf: 2026-05, ${source} }`),
  ]);
  const view = home(graph);
  expect(view.newest.map(told)).toEqual(['OSLO Raised in total USD 5M', 'ACME Valuation USD 1B']);
  expect(view.newest[0]?.figure.pieces[0]?.href).toBe('companies/oslo.html#raised-2026-03-02');
});

test('the largest commitments, in dollars where they are in another currency, each counted with its whole', () => {
  const graph = buildGraph([
    entry('programmes/plan', `commitment: { value: EUR 20B, basis: announced, ${source} }`),
    entry('programmes/part', `partOf: [plan]\ncommitment: { value: EUR 10B, basis: announced, ${source} }`),
    entry('programmes/other', `commitment: { value: USD 21B, basis: announced, ${source} }`),
  ]);
  const { largest } = home(graph);
  expect(largest.map(told)).toEqual(['PLAN Commitment EUR 20B', 'OTHER Commitment USD 21B']);
  expect(largest[0]?.figure.terms).toEqual(['announced']);
  expect(largest[0]?.figure.dollars?.words.replaceAll('\u00a0', ' ')).toBe('about USD 23.5B');
  expect(largest[1]?.figure.dollars).toBeUndefined();
});

test('the state of the base is told in figures that each lead to what they count', () => {
  const { graph } = fromDisk(join(import.meta.dirname, '../../..'));
  const view = home(graph);
  expect(view.standing.map(({ label }) => label)).toEqual([
    'entries',
    'sourced claims',
    'sources',
    'open disagreements',
    ...graph.seeds.map(({ data }) => `claims of the seed “${data.title}” supported`),
  ]);
  expect(view.standing[0]?.figure).toBe(graph.entries.length.toLocaleString('en'));
  expect(view.standing.every(({ href }) => href !== '')).toBe(true);
  const claims = graph.seeds[0]?.data.claims ?? [];
  const supported = claims.filter(({ verdict }) => verdict === 'supported').length;
  expect(view.standing[4]?.figure).toBe(`${supported} of ${claims.length}`);
});

test('there are three ways in, and all kinds; an empty base has a front page too', () => {
  const { graph } = fromDisk(join(import.meta.dirname, '../../..'));
  expect(home(graph).waysIn.map(({ sort }) => sort)).toEqual(['A briefing', 'A list', 'The timeline']);
  const empty = home(buildGraph([]));
  expect(empty.shelves.map(({ link }) => link.text)).toEqual(kinds.map(({ title }) => title.many));
  expect(empty.newest).toEqual([]);
});
