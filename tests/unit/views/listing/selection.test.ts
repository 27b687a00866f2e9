import { expect, test } from 'vitest';
import {
  countsOf,
  folded,
  havingOneOf,
  holding,
  ordered,
  passing,
  within,
  type Datum,
} from '../../../../src/views/listing/selection.ts';

const datum = (over: Partial<Datum>): Datum => ({ key: undefined, words: 'x', unknown: false, tokens: [], ...over });

test('figures are ordered by their measure, in either direction the unknown last', () => {
  const data = [
    datum({ key: 288e9, words: '288 GB' }),
    datum({ words: '' }),
    datum({ words: 'not disclosed', unknown: true }),
    datum({ key: 1.5e12, words: '1.5 TB' }),
    datum({ key: 288e9, words: '288 GB' }),
  ];
  expect(ordered(data, 'key', true)).toEqual([3, 0, 4, 2, 1]);
  expect(ordered(data, 'key', false)).toEqual([0, 4, 3, 2, 1]);
});

test('days are ordered by the calendar, words by the alphabet and by the numbers in them', () => {
  const days = ['2026-02-01', '2025-12-31', '2026-01-15'].map((key) => datum({ key }));
  expect(ordered(days, 'key', false)).toEqual([1, 2, 0]);
  const words = ['HBM10', 'HBM3', 'éclair', ''].map((text) => datum({ words: text }));
  expect(ordered(words, 'words', false)).toEqual([2, 1, 0, 3]);
  expect(ordered(words, 'words', true)).toEqual([0, 1, 2, 3]);
});

test('words are found without regard to case, accents and order', () => {
  const texts = ['OpenAI Jalapeño 288\u00a0GB', 'Nvidia B200'].map(folded);
  expect(holding(texts, '288 gb jalapeno')).toEqual([true, false]);
  expect(holding(texts, '  ')).toEqual([true, true]);
});

test('a row passes if it has one of the keys, or lies between the ends', () => {
  const data = [datum({ tokens: ['us', 'de'] }), datum({ tokens: ['fr'] }), datum({})];
  expect(havingOneOf(data, ['de', 'fr'])).toEqual([true, true, false]);
  const figures = [datum({ key: 5 }), datum({ key: 7 }), datum({}), datum({ key: '2026-02-01' })];
  expect(within(figures, 5, 6)).toEqual([true, false, false, false]);
  expect(within(figures, 2026, undefined)).toEqual([false, false, false, true]);
});

test('the counts of a filter are made of the rows that pass all others', () => {
  const criteria = new Map([
    ['a', [true, true, false]],
    ['b', [true, false, true]],
  ]);
  expect(passing(3, criteria)).toEqual([true, false, false]);
  expect(passing(3, criteria, 'a')).toEqual([true, false, true]);
  expect(passing(3, new Map())).toEqual([true, true, true]);
  const data = [datum({ tokens: ['x', 'y'] }), datum({ tokens: ['x'] }), datum({ tokens: ['x'] })];
  expect([...countsOf(data, [true, false, true])]).toEqual([
    ['x', 2],
    ['y', 1],
  ]);
});
