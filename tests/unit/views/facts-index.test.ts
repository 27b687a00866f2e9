import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { factsIndex } from '../../../src/views/facts-index.ts';
import { entry } from '../graph/fixture.ts';

const index = factsIndex(
  buildGraph([
    entry('companies/acme', 'raised: { value: EUR 1B, source: g }'),
    entry('companies/silent', 'country: NO'),
    entry(
      'chips/a1',
      [
        'vendor: acme',
        'predecessor: a0',
        'memory: { type: { value: HBM3e, source: g }, capacity: [{ value: 192 GB, basis: chip, asOf: 2024, source: g }, { value: 180 GB, basis: chip, asOf: 2020, source: g }, { value: 13 TB, basis: rack, source: g }], onChip: { value: 1 GB, source: g } }',
        'power: { unknown: undisclosed }',
      ].join('\n'),
    ),
    entry('chips/a0', ''),
    entry(
      'deals/round',
      'parties: [{ party: acme, part: lead, amount: { value: USD 300M, asOf: 2026-02, source: g } }]\nvaluation: { value: USD 9B, source: g }',
    ),
  ]),
);
const facts = index.facts.map(([at, field, ...rest]) => [index.entries[at]?.id, index.fields[field]?.[0], ...rest]);

test('of each field and basis one figure is indexed, the one that stands for it first', () => {
  expect(facts.filter(([id]) => id === 'a1')).toEqual([
    [
      'a1',
      'Memory capacity',
      'bytes',
      192e9,
      192e9,
      'B',
      '192\u00a0GB',
      'chip, as of 2024',
      'memory-capacity-2024-chip',
      1,
    ],
    ['a1', 'Memory capacity', 'bytes', 13e12, 13e12, 'B', '13\u00a0TB', 'rack', 'memory-capacity-rack', 0],
    ['a1', 'On-chip memory', 'bytes', 1e9, 1e9, 'B', '1\u00a0GB', '', 'memory-on-chip-g', 1],
  ]);
});

test('what a party put in says who, and when', () => {
  expect(facts.find(([, label]) => label === 'Amount (lead)')?.slice(6)).toEqual([
    'USD\u00a0300M',
    'ACME, as of Feb\u00a02026',
    'parties-acme-2026-02',
    1,
  ]);
});

test('an entry is found by what is said of it in words, not by what is said of its like', () => {
  const chip = index.entries.find(({ id }) => id === 'a1');
  expect(chip?.words.split('; ')).toEqual(['Chip', 'Chips', 'ACME', 'GPU', 'HBM3e']);
  expect(index.entries.map(({ id }) => id)).toEqual(['acme', 'a1', 'round']);
});

test('a field that the listing shows stands before others that measure the same', () => {
  const place = (label: string) => index.fields.find(([known]) => known === label)?.[2];
  expect([place('Memory capacity'), place('On-chip memory')]).toEqual([0, 1]);
  expect([place('Valuation'), place('Amount (lead)')]).toEqual([1, 2]);
});

test('rates are given for the currencies that occur', () => {
  expect(Object.keys(index.dollars)).toEqual(['EUR']);
});
