import { afterEach, expect, test, vi } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { parseSeed } from '../../../src/parse/seed.ts';
import { worklist, type WorkItem } from '../../../src/views/worklist.ts';
import { entry } from '../graph/fixture.ts';

const acme = entry(
  'companies/acme',
  `country: US
founded: { unknown: not-found, note: not in the register }
valuation: { value: USD 2B, basis: market, asOf: 2025-01-01, source: g }`,
  'Rival of [[beta]].',
);
const beta = entry(
  'companies/beta',
  `country: US
founded: { value: 2001, source: g }
assets: { value: USD 1B, asOf: 2024-01-01, source: g }`,
  'Knows [[acme]].',
);
const gamma = entry('companies/gamma', 'parent: { name: Fund }', 'Knows [[beta]] and [[acme]].');
const a1 = entry('chips/a1', 'vendor: acme\nfoundry: { name: TSMC }');
const a2 = entry(
  'chips/a2',
  'vendor: acme\nfoundry: { name: TSMC }\nstatus: { value: shipping, asOf: 2026-03-15, source: g }',
);
const secondHand = entry('technologies/t', 'released: { value: 2020, source: g }\nlicence: { value: MIT, source: g }');
secondHand.data.sources['g'] = {
  title: 'Digest',
  publisher: 'Mill',
  url: 'https://mill.example/digest',
  type: 'press',
  read: 'second-hand',
};
const all = [acme, beta, gamma, a1, a2, secondHand];

const claim = (id: string, verdict: string, more = '') =>
  `  - { id: ${id}, section: 1, says: This is claim ${id}., verdict: ${verdict}, strength: none${more} }`;
const { seed, findings } = parseSeed({
  path: 'seeds/digest.yaml',
  text: `title: A digest
file: digest.txt
sha256: ${'a'.repeat(64)}
received: 2026-11
about: A document that is only there for a test.
sections: [All of it]
claims:
${claim('s01', 'supported')}
${claim('s02', 'not found', ', times: 9, about: [{ name: Nobody }]')}
${claim('s03', 'not found', ', about: [gamma, nowhere], instead: Looked for in two registers.')}
${claim('s04', 'not found', ', times: 2, about: [acme]')}
sources: {}
`,
});
if (!seed) throw new Error(findings.map(({ reason }) => reason).join('; '));
const seeds = [seed];

const listed = (graph = buildGraph(all, seeds)) =>
  Object.fromEntries(worklist(graph).sections.map(({ id, items }) => [id, items.map(plain)]));

/** An item on one line, with ordinary spaces. */
function plain({ text, href, terms, places, note }: WorkItem): string {
  const pieces = places.map((place) => `${place.text} ${place.href ?? ''}`.trim());
  const parts = [text, href ?? '', terms.join(' · '), pieces.join(', '), note ?? ''];
  return parts.join(' | ').replaceAll('\u00a0', ' ');
}

afterEach(() => vi.useRealTimers());

test('each section ranks what there is to do, and leads to it', () => {
  expect(listed()).toEqual({
    stale: [
      'ACME: Valuation | companies/acme.html#valuation | USD 2B · market · 438 days old · 2.4 times its limit |  | ',
      'BETA: Assets under management | companies/beta.html#assets | USD 1B · 804 days old · 1.1 times its limit |  | ',
    ],
    'one-weak-source': [
      'T: Released | technologies/t.html#released | 2020 · Mill, press, known only at second hand · linked from 0 entries |  | ',
      'T: Licence | technologies/t.html#licence | MIT · Mill, press, known only at second hand · linked from 0 entries |  | ',
    ],
    'not-found': ['ACME: Founded | companies/acme.html#founded | linked from 4 entries |  | not in the register'],
    'never-asked': [
      'GAMMA: Country | companies/gamma.html | linked from 0 entries |  | ',
      'A1: Status | chips/a1.html | linked from 0 entries |  | ',
    ],
    'no-entry': [
      'TSMC |  | named in 2 entries | A1 chips/a1.html#foundry, A2 chips/a2.html#foundry | ',
      'Fund |  | named in 1 entry | GAMMA companies/gamma.html#parent | ',
    ],
    'no-links': [
      'T | technologies/t.html | links to 0 entries |  | ',
      'A1 | chips/a1.html | links to 1 entry |  | ',
      'A2 | chips/a2.html | links to 1 entry |  | ',
      'GAMMA | companies/gamma.html | links to 2 entries |  | ',
    ],
    unsupported: [
      'This is claim s04. | seeds/digest.html#s04 | said 2 times | ACME companies/acme.html | ',
      'This is claim s03. | seeds/digest.html#s03 |  | GAMMA companies/gamma.html | Looked for in two registers.',
      'This is claim s02. | seeds/digest.html#s02 | said 9 times |  | ',
    ],
    'second-hand': ['Digest | sources/mill-example-digest.html | Mill · 2 claims rest on it |  | '],
  });
});

test('the day to which ages are counted is said', () => {
  const [stale] = worklist(buildGraph(all)).sections;
  expect(stale?.order.replaceAll('\u00a0', ' ')).toContain('180 days where a field changes within months, 730');
  expect(stale?.order.replaceAll('\u00a0', ' ')).toContain('counted to 15 Mar 2026');
});

test('the order of files does not matter', () => {
  const expected = listed();
  for (let turn = 0; turn < all.length; turn++) {
    const turned = [...all.slice(turn), ...all.slice(0, turn)];
    expect(listed(buildGraph(turned, seeds))).toEqual(expected);
    expect(listed(buildGraph([...turned].reverse(), seeds))).toEqual(expected);
  }
});

test('nothing reads a clock', () => {
  const at = (year: number) => {
    vi.useFakeTimers({ now: Date.UTC(year, 0) });
    return worklist(buildGraph(all, seeds));
  };
  expect(at(1970)).toEqual(at(2199));
});

test('forty items are shown, the rest are counted; of many places six', () => {
  const many = Array.from({ length: 43 }, (_, n) =>
    entry(`companies/c${String(n).padStart(2, '0')}`, 'parent: { name: Fund }'),
  );
  const { sections } = worklist(buildGraph(many));
  const orphans = sections.find(({ id }) => id === 'no-links');
  expect([orphans?.total, orphans?.items.length, orphans?.more]).toEqual([43, 40, 3]);
  const [fund] = sections.find(({ id }) => id === 'no-entry')?.items ?? [];
  expect(fund?.places.map(({ text }) => text)).toEqual(['C00', 'C01', 'C02', 'C03', 'C04', 'C05', '37 more']);
});

test('without documents there is no section for their claims, and an empty base leaves nothing to do', () => {
  const { sections } = worklist(buildGraph([]));
  expect(sections.map(({ id, total }) => [id, total])).toEqual(
    ['stale', 'one-weak-source', 'not-found', 'never-asked', 'no-entry', 'no-links', 'second-hand'].map((id) => [
      id,
      0,
    ]),
  );
});
