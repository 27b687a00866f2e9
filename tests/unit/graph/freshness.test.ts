import { afterEach, expect, test, vi } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimsAt } from '../../../src/graph/fields.ts';
import * as fresh from '../../../src/graph/freshness.ts';
import { headline } from '../../../src/graph/headline.ts';
import type { Source } from '../../../src/kinds/source.ts';
import { parseWhen } from '../../../src/kinds/when.ts';
import type { Entry } from '../../../src/parse/entry.ts';
import { entry } from './fixture.ts';

function when(written: string) {
  const result = parseWhen(written);
  if (!('value' in result)) throw new Error(result.fault.reason);
  return result.value;
}

/** The entry with other sources: a key gives the page its address. */
function sourced(base: Entry, sources: Readonly<Record<string, Partial<Source>>>): Entry {
  const all = Object.entries(sources).map(([key, source]): [string, Source] => [
    key,
    { title: key, publisher: 'P', url: `https://p.example/${key}`, type: 'press', read: 'excerpt', ...source },
  ]);
  return { ...base, data: { ...base.data, sources: Object.fromEntries(all) } };
}

const told = (spots: readonly fresh.Spot[]) => spots.map(({ entry: { id }, field }) => `${id} ${field}`);

afterEach(() => vi.useRealTimers());

test('ages are counted to the first day of the newest date on which something was said', () => {
  const acme = entry('companies/acme', 'raised: { value: USD 1B, asOf: 2026-02-10, source: g }');
  expect(fresh.newestDate(buildGraph([entry('companies/beta', '')]))).toBeUndefined();
  expect(fresh.newestDate(buildGraph([acme]))).toBe('2026-02-10');
  expect(fresh.newestDate(buildGraph([sourced(acme, { g: { published: when('2026-03') } })]))).toBe('2026-03-01');
  expect(fresh.newestDate(buildGraph([sourced(acme, { g: { published: when('2026') } })]))).toBe('2026-02-10');
});

test('an age is in days, from the last day a claim may speak of', () => {
  const acme = sourced(
    entry(
      'companies/acme',
      `valuation:
  - { value: USD 1B, asOf: 2026-01-01, source: undated }
  - { value: USD 2B, asOf: 2025-12, source: undated }
  - { value: USD 3B, asOf: 2026, source: undated }
  - { value: USD 4B, source: [early, late] }
  - { value: USD 5B, source: undated }`,
    ),
    { undated: {}, early: { published: when('2025-10-01') }, late: { published: when('2025-12-01') } },
  );
  const ages = claimsAt(acme, 'valuation').map((claim) => fresh.ageOf(claim, acme, '2026-01-31'));
  expect(ages).toEqual([30, 31, 0, 61, undefined]);
});

test.each([
  ['raised', 'companies', 'USD 1B', '2026-01-01', '2026-06-30', false],
  ['raised', 'companies', 'USD 1B', '2026-01-01', '2026-07-01', true],
  ['assets', 'companies', 'USD 1B', '2024-01-01', '2025-12-31', false],
  ['assets', 'companies', 'USD 1B', '2024-01-01', '2026-01-01', true],
  ['founded', 'companies', '1911', '1911', '2026-01-01', false],
  // A milestone that was reached is closed, one that is to be reached is not.
  ['milestones.operating', 'programmes', '2024-05', '2024-06', '2026-01-01', false],
  ['milestones.operating', 'programmes', '2027-05', '2024-06', '2026-01-01', true],
])('%s of %s, %s as of %s, on %s: stale is %s', (field, kind, value, asOf, newest, stale) => {
  const [group = '', member] = field.split('.');
  const claim = `{ value: ${value}, asOf: ${asOf}, source: g }`;
  const acme = entry(`${kind}/acme`, `${group}: ${member === undefined ? claim : `{ ${member}: ${claim} }`}`);
  const chosen = headline(acme, field);
  expect(chosen && fresh.isStale(chosen, acme, field, newest)).toBe(stale);
});

const now = entry('companies/now', 'raised: { value: USD 1B, asOf: 2026-11-01, source: g }');
const old = entry(
  'companies/old',
  `valuation: [{ value: USD 1B, asOf: 2020-01, source: g }, { value: USD 2B, asOf: 2025-11-01, source: g }]
raised: [{ value: USD 1B, asOf: 2020-01, source: g }, { value: USD 2B, asOf: 2026-10-01, source: g }]
status: { value: private, source: g }`,
);

test('only the headline claim of a field counts, and what has no date is not stale', () => {
  const stale = fresh.staleFields(buildGraph([old, now]));
  expect(told(stale)).toEqual(['old valuation']);
  expect(stale).toMatchObject([{ label: 'Valuation', claim: { value: { written: 'USD 2B' } }, age: 365, limit: 180 }]);
});

test.each(['2026-12', '2035', '2099-12-31'])('no age depends on a plan for %s', (ahead) => {
  const plans = entry(
    'programmes/plans',
    `horizon: { value: ${ahead}, source: g }
milestones: { operating: { value: ${ahead}, planned: true, source: g } }
power: { value: 5 GW, planned: true, asOf: ${ahead}, source: g }`,
  );
  const graph = buildGraph([now, old, plans]);
  expect(fresh.newestDate(graph)).toBe('2026-11-01');
  expect(fresh.staleFields(graph)).toEqual(fresh.staleFields(buildGraph([now, old])));
  const [power] = claimsAt(plans, 'power');
  expect(power && fresh.ageOf(power, plans, '2026-11-01')).toBeUndefined();
  const dated = sourced(plans, { g: { published: when('2026-01-01') } });
  expect(power && fresh.ageOf(power, dated, '2026-11-01')).toBe(304);
});

test('nothing reads a clock', () => {
  const graph = buildGraph([now, old]);
  const at = (year: number) => {
    vi.useFakeTimers({ now: Date.UTC(year, 0) });
    return [fresh.newestDate(graph), fresh.staleFields(graph)];
  };
  expect(at(1970)).toEqual(at(2199));
});

test('a claim is weak if its one origin only repeats, or was not read', () => {
  const acme = sourced(
    entry(
      'companies/acme',
      `founded: { value: 2001, source: blog }
founders: { value: [Ann], source: unread }
status: { value: private, source: press }
raised: { value: USD 1B, source: [blog, wiki] }
valuation: { value: USD 1B, source: [blog, copy] }
assets: { value: USD 1B, source: [copied, original] }`,
    ),
    {
      blog: { type: 'blog' },
      wiki: { type: 'reference' },
      press: { type: 'press' },
      unread: { type: 'primary', read: 'second-hand' },
      copy: { type: 'analysis', derivedFrom: 'https://p.example/blog' },
      copied: { type: 'blog', derivedFrom: 'https://p.example/original' },
      original: { type: 'primary' },
    },
  );
  expect(told(fresh.weakFields(buildGraph([acme])))).toEqual(['acme founded', 'acme founders', 'acme valuation']);
});

test('not found is what was looked for in vain and is not known otherwise', () => {
  const acme = entry(
    'companies/acme',
    `founded: { unknown: not-found }
founders: { unknown: undisclosed }
assets: { unknown: not-applicable }
valuation: [{ unknown: not-found }, { value: USD 1B, source: g }]`,
  );
  expect(told(fresh.notFoundFields(buildGraph([acme])))).toEqual(['acme founded']);
});

test('never asked is what half of the kind and half of the sort know, where a lack can be written', () => {
  const round = 'series: { value: A, source: g }\nconcerns: [x]';
  const paid = 'amount: { value: USD 1B, source: g }';
  const loan = entry('deals/loan', paid);
  const graph = buildGraph([
    entry('deals/a', `${round}\n${paid}`),
    entry('deals/b', `${round}\namount: { unknown: not-found }`),
    entry('deals/c', paid),
    entry('deals/d', 'series: { value: D, source: g }\nconcerns: [x]'),
    { ...loan, data: { ...loan.data, type: 'debt' } },
    { ...loan, id: 'lease', data: { ...loan.data, type: 'debt' } },
  ]);
  expect(told(fresh.neverAskedFields(graph))).toEqual(['c series', 'd amount']);
});

test('parties without an entry are joined by name', () => {
  const graph = buildGraph([
    entry('chips/a1', 'foundry: { name: TSMC }\nvendor: { name: Café }'),
    entry('deals/b', 'parties: [{ party: { name: Tsmc }, part: lead }, { party: { name: Tsmc }, part: buyer }]'),
    entry('companies/c', 'parent: { name: Cafe }'),
  ]);
  expect(fresh.missedParties(graph).map(({ name, spots }) => [name, told(spots)])).toEqual([
    ['Cafe / Café', ['c parent', 'a1 vendor']],
    ['TSMC / Tsmc', ['a1 foundry', 'b parties']],
  ]);
});
