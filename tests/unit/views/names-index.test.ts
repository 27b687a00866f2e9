import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { namesScript } from '../../../src/formats/names-script.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { namesIndex } from '../../../src/views/names-index.ts';
import { entry } from '../graph/fixture.ts';

const graph = buildGraph([
  entry('companies/acme', "country: NO\nidentifiers: { wikidata: Q1, ticker: 'OSLO:ACME' }"),
  entry(
    'chips/a1',
    [
      'vendor: acme',
      'announced: { value: 2026-02, source: g }',
      'memory: { capacity: { value: 192 GB, basis: chip, source: g }, onChip: { value: 1 GB, source: g } }',
      'power: [{ value: 1 kW, basis: chip, source: g }, { value: 90 kW, basis: rack, source: g }]',
    ].join('\n'),
  ),
]);

test('an entry is indexed with what it is called, where it belongs and the figures that stand for it', () => {
  const [acme, a1] = namesIndex(graph).entries;
  expect(acme).toEqual({
    kind: 'companies',
    id: 'acme',
    name: 'ACME',
    aliases: [],
    ids: ['OSLO:ACME'],
    summary: 'A thing that is only there for a test.',
    country: 'Norway',
    figures: [],
    links: 1,
  });
  expect(a1?.figures).toEqual([
    ['Memory capacity', '192\u00a0GB, chip'],
    ['Power', '1\u00a0kW, chip'],
    ['Announced', 'Feb\u00a02026'],
  ]);
  expect([a1?.country, a1?.year]).toEqual(['Norway', '2026']);
});

test('as a script it sets one name, and nothing in it can end a script', () => {
  const index = namesIndex(graph);
  const script = namesScript({ ...index, kinds: { a: ['</script>', '\u2028'] } });
  expect(script).not.toMatch(/[<\u2028]/);
  const made: { __atlasNames?: unknown } = {};
  runInNewContext(script, made);
  expect(made.__atlasNames).toEqual({ ...index, kinds: { a: ['</script>', '\u2028'] } });
});
