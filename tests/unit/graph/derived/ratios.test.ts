import { expect, test } from 'vitest';
import { perMegawatt } from '../../../../src/graph/derived/per-megawatt.ts';
import { performanceOf } from '../../../../src/graph/derived/performance.ts';
import { entry } from '../fixture.ts';
import { out, told } from './world.ts';

const programme = (...fields: string[]) => entry('programmes/plan', fields.join('\n'));
const money = (value: string, more: string) => `commitment: { value: ${value}, source: g, ${more} }`;
const power = (value: string, more: string) => `power: { value: ${value}, source: g, ${more} }`;

test.each([
  [
    'announced over planned',
    money('USD 500B', 'basis: announced'),
    power('10 GW', 'basis: planned'),
    'USD/MW 50000000..50000000',
  ],
  [
    'approved over operating',
    money('~EUR 1B', 'basis: approved'),
    power('0.5-1 GW', 'basis: operating'),
    'EUR/MW 1000000..2000000 about',
  ],
  [
    'an open end',
    money('up to SEK 95B', 'basis: announced'),
    power('950 MW', 'basis: planned'),
    'SEK/MW null..100000000',
  ],
  [
    'planned to operate',
    money('USD 1B', 'basis: announced'),
    power('1 GW', 'basis: operating, planned: true'),
    'USD/MW 1000000..1000000',
  ],
  [
    'announced over operating',
    money('USD 1B', 'basis: announced'),
    power('1 GW', 'basis: operating'),
    'refused: no planned power of the whole is stated, only power that is: operating',
  ],
  [
    'drawn over planned',
    money('USD 1B', 'basis: drawn'),
    power('1 GW', 'basis: planned'),
    'refused: no operating power of the whole is stated, only power that is: planned',
  ],
  [
    'mobilised money',
    money('USD 1B', 'basis: mobilised'),
    power('1 GW', 'basis: planned'),
    'refused: no power goes with money of this basis: mobilised',
  ],
  [
    'a first phase',
    money('USD 1B', 'basis: announced'),
    power('1 GW', 'basis: first phase'),
    'refused: no planned power of the whole is stated, only power that is: first phase',
  ],
  [
    'a part of the money',
    money('USD 1B', 'basis: announced, of: a tranche'),
    power('1 GW', 'basis: planned'),
    'refused: the commitment is only for a part: a tranche',
  ],
  [
    'one site of many',
    money('USD 1B', 'basis: announced'),
    power('1 GW', 'basis: planned, of: Abilene'),
    'refused: no planned power of the whole is stated, only power that is: Abilene, planned',
  ],
  ['no power', money('USD 1B', 'basis: announced'), 'power: { unknown: not-found }', 'refused: no power is known'],
  ['no money', '', power('1 GW', 'basis: planned'), 'refused: no commitment is known'],
])('money per megawatt: %s', (_, commitment, watts, expected) => {
  expect(told(perMegawatt(programme(commitment, watts)))[0]?.[1]).toBe(expected);
});

test('a programme that states neither has no figure', () => {
  expect(perMegawatt(programme())).toEqual([]);
});

const chip = (...fields: string[]) => entry('chips/a1', fields.join('\n'));

test('like is divided by like: scope by scope, dense, sparse and unstated apart', () => {
  const figures = performanceOf(
    chip(
      `compute:
  fp8:
    - { value: 2 PFLOPS, basis: [dense, chip], source: g }
    - { value: 4 PFLOPS, basis: [sparse, chip], source: g }
    - { value: 5 PFLOPS, basis: chip, source: g }
    - { value: 160 PFLOPS, basis: [dense, rack], source: g }
    - { value: 9 PFLOPS, source: g }
  int8: { value: 500 TOPS, basis: [dense, board], source: g }`,
      'power: [{ value: 1-2 kW, basis: chip, source: g }, { value: more than 100 kW, basis: rack, source: g }]',
      'memory: { bandwidth: { value: 8 TB/s, basis: chip, source: g } }',
    ),
  );
  expect(told(figures).map(([label, value]) => `${label}: ${value}`)).toEqual([
    'FP8 per watt, dense or sparse not stated, chip: FLOPS/W 2500000000000..5000000000000',
    'FP8 per watt, dense or sparse not stated, scope not stated: refused: the source of the rate does not say whether it is of a chip, a board, a system or a rack',
    'FP8 per watt, dense, chip: FLOPS/W 1000000000000..2000000000000',
    'FP8 per watt, dense, rack: FLOPS/W null..1600000000000',
    'FP8 per watt, sparse, chip: FLOPS/W 2000000000000..4000000000000',
    'INT8 per watt, dense, board: refused: no power is stated for one board',
    'Memory bytes per operation, FP8, dense or sparse not stated, chip: B/FLOP 0.0016..0.0016',
    'Memory bytes per operation, FP8, dense or sparse not stated, scope not stated: refused: the source of the rate does not say whether it is of a chip, a board, a system or a rack',
    'Memory bytes per operation, FP8, dense, chip: B/FLOP 0.004..0.004',
    'Memory bytes per operation, FP8, dense, rack: refused: no memory bandwidth is stated for one rack',
    'Memory bytes per operation, FP8, sparse, chip: B/FLOP 0.002..0.002',
    'Memory bytes per operation, INT8, dense, board: refused: no memory bandwidth is stated for one board',
  ]);
});

test('two lower bounds leave nothing to say; a missing field is said once', () => {
  const rate = 'compute: { fp4: { value: more than 40 PFLOPS, basis: [dense, chip], source: g } }';
  const figures = performanceOf(chip(rate, 'power: { value: more than 2 kW, basis: chip, source: g }'));
  expect(told(figures)).toEqual([
    ['FP4 per watt, dense, chip', 'refused: the figures bound it on neither side', ['a1', 'a1']],
    ['Memory bytes per operation', 'refused: no memory bandwidth is known', []],
  ]);
  expect(performanceOf(chip(''))).toEqual([]);
});

test('a claim that the headline rule passes over is named', () => {
  const figures = performanceOf(
    chip(
      'compute: { fp8: { value: 2 PFLOPS, basis: [dense, chip], source: g } }',
      'power: [{ value: 700 W, basis: chip, asOf: 2024, source: g }, { value: 1 kW, basis: chip, asOf: 2025, source: g }]',
    ),
  );
  expect(out(figures)).toEqual([['a1', '1 kW stands for it: the later date']]);
});
