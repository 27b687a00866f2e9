import { expect, test } from 'vitest';
import { seriesOf } from '../../../src/views/series.ts';
import { entry } from '../graph/fixture.ts';

function company(...claims: string[]) {
  return entry('companies/acme', `valuation:\n${claims.map((claim) => `  - { ${claim}, source: g }`).join('\n')}`);
}

test('three dates of one basis make a picture, left to right in time', () => {
  const acme = company(
    'value: USD 4B, asOf: 2026-02, basis: post-money',
    'value: USD 1B, asOf: 2021-04, basis: post-money',
    'value: USD 2B, asOf: 2024-10, basis: post-money',
    'value: USD 9B, asOf: 2026-02, basis: pre-money',
  );
  const [picture, ...more] = seriesOf(acme, 'valuation');
  expect(more).toEqual([]);
  expect(picture?.basis).toBe('post-money');
  expect(picture?.dots.map(({ label }) => label.slice(0, 6).replace('\u00a0', ' '))).toEqual([
    'USD 1B',
    'USD 2B',
    'USD 4B',
  ]);
  const xs = picture?.dots.map(({ x }) => x) ?? [];
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  const ys = picture?.dots.map(({ y }) => y) ?? [];
  expect(ys).toEqual([...ys].sort((a, b) => b - a));
  expect(picture?.path.startsWith('M')).toBe(true);
});

test('two dates, or three claims of one day, do not', () => {
  expect(seriesOf(company('value: USD 1B, asOf: 2021', 'value: USD 2B, asOf: 2022'), 'valuation')).toEqual([]);
  const same = ['USD 1B', 'USD 2B', 'USD 3B'].map((value, n) => `id: v${String(n)}, value: ${value}, asOf: 2021`);
  expect(seriesOf(company(...same), 'valuation')).toEqual([]);
});
