import { expect, test } from 'vitest';
import { parseWhen } from '../../../src/kinds/when.ts';

test.each([
  ['2026', 'year', '2026-01-01', '2026-12-31'],
  ['2026-02', 'month', '2026-02-01', '2026-02-28'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2026-02-24', 'day', '2026-02-24', '2026-02-24'],
  ['2026-Q3', 'quarter', '2026-07-01', '2026-09-30'],
  ['2026-H2', 'half', '2026-07-01', '2026-12-31'],
  ['2026-02/2026-05', 'interval', '2026-02-01', '2026-05-31'],
])('%s is a %s', (written, precision, from, to) => {
  expect(parseWhen(written)).toEqual({ value: { type: 'when', written, precision, from, to } });
});

test.each(['2026-02-30', '2026-13', '2026-Q5', '24/02/2026', 'Feb 2026', '2026-05/2026-02', '2026/2027/2028', ''])(
  '%s is refused with a remedy',
  (written) => {
    const result = parseWhen(written);
    expect('fault' in result && result.fault.remedy).toBeTruthy();
  },
);
