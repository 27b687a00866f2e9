import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/client/palette-question.ts';

const fields = new Set(['tdp', 'power', 'memory', 'area', 'accelerators', 'parameters']);

/** A question in short: each figure as `side dimension[low,high]unit`, then the other words. */
function short(query: string): string | undefined {
  const question = readQuestion(query, (word) => fields.has(word));
  if (!question) return undefined;
  const figures = question.figures.map(({ side, bare, readings }) =>
    [
      bare ? `bare ${side}` : side,
      ...readings.map(({ dimension, low, high, unit }) => `${dimension}[${low},${high}]${unit}`),
    ].join(' '),
  );
  return [...figures, ...question.words].join('; ');
}

test.each([
  ['over 1 GW', 'above power[1000000000,null]W'],
  ['>1gw', 'above power[1000000000,null]W'],
  ['1-5 GW', 'between power[1000000000,5000000000]W'],
  ['between 1 and 5 gigawatts', 'between power[1000000000,5000000000]W'],
  ['500 MW to 1 GW', 'between power[500000000,1000000000]W'],
  ['less than 100 W', 'below power[null,100]W'],
  ['up to 6 GW amd', 'up to power[null,6000000000]W; amd'],
  ['raised > 500M', 'above money[500000000,null]USD count[500000000,null]; raised'],
  ['raised at least $1.5bn', 'from money[1500000000,null]USD; raised'],
  ['5 billion euros', 'at money[5000000000,5000000000]EUR'],
  ['usd 1-2bn', 'between money[1000000000,2000000000]USD'],
  ['deals over USD 10B in 2026', 'above money[10000000000,null]USD; deals; 2026'],
  ['HBM3e 192 GB', 'at bytes[192000000000,192000000000]B; hbm3e'],
  ['192 GB 8 TB/s', 'at bytes[192000000000,192000000000]B; at bandwidth[8000000000000,8000000000000]B/s'],
  ['hbm4 over 300 GB', 'above bytes[300000000000,null]B; hbm4'],
  ['2 petaflops fp8', 'at flops[2000000000000000,2000000000000000]FLOPS; fp8'],
  ['over 50,000 accelerators', 'bare above count[50000,null]; accelerators'],
  ['< 10 W', 'below power[null,10]W'],
  ['5 nm', 'at length[5e-9,5e-9]m'],
  ['USD 1B to 5B', 'between money[1000000000,5000000000]USD'],
  ['1.5 TB/s', 'at bandwidth[1500000000000,1500000000000]B/s'],
  ['TDP 700', 'bare at count[700,700]; tdp'],
  ['tdp over 700', 'bare above count[700,null]; tdp'],
  ['700 tdp', 'bare at count[700,700]; tdp'],
  ['memory 100 to 200', 'bare between count[100,200]; memory'],
  ['100,000 accelerators', 'bare at count[100000,100000]; accelerators'],
  ['over 100 krad', 'above dose[1000,null]Gy'],
])('%s', (query, read) => {
  expect(short(query)).toBe(read);
});

test.each([
  'RTX 3090',
  'H100',
  'GB200 NVL72',
  'after 2024',
  'temporal series e 2026',
  'all 5 chips',
  'gemini 3.1 pro',
  'power in 2026',
])('%s is no question for a figure', (query) => {
  expect(short(query)).toBeUndefined();
});
