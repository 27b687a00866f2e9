import { expect, test } from 'vitest';
import { alike } from '../../../src/parse/alike.ts';

test.each([
  ['OpenAI', 'Open AI, Inc.'],
  ['Anthropic', 'Anthropc'],
  ['Borlänge AI Campus', 'Borlange AI campus'],
  ['The Allen Institute', 'Allen Institute'],
  ['SambaNova Systems', 'Sambanova System'],
  ['H100', 'h-100'],
])('%s and %s may be one thing', (a, b) => {
  expect([alike(a, b), alike(b, a)]).toEqual([true, true]);
});

test.each([
  ['Nvidia B200', 'Nvidia B300'],
  ['Nvidia B200', 'Nvidia GB200'],
  ['Wayve Series C', 'Wayve Series D'],
  ['Arm', 'Amd'],
  ['Temporal', 'Temporal Series D'],
  ['日本', '中国'],
  ['…', '…'],
])('%s and %s are two', (a, b) => {
  expect([alike(a, b), alike(b, a)]).toEqual([false, false]);
});
