import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree, intervalOfQuantity } from '../../../src/graph/agreement.ts';
import { disagreementsOf } from '../../../src/graph/disagreement.ts';
import { compareClaims, headline, ranked } from '../../../src/graph/headline.ts';
import { parseQuantity } from '../../../src/kinds/quantity.ts';
import type { Claim, Quantity } from '../../../src/kinds/values.ts';
import { parseWhen } from '../../../src/kinds/when.ts';
import type { Entry } from '../../../src/parse/entry.ts';
import { entry } from './fixture.ts';

function quantity(written: string, dimension: Parameters<typeof parseQuantity>[1] = 'money'): Quantity {
  const result = parseQuantity(written, dimension);
  if ('fault' in result) throw new Error(result.fault.reason);
  return result.value;
}

const holder = entry('companies/acme', 'founded: { value: 2001, source: g }');

const when = fc.constantFrom('2021', '2024-05', '2025-11-30', '2026-02-24', '2026-H2').map((written) => {
  const result = parseWhen(written);
  if ('fault' in result) throw new Error(result.fault.reason);
  return result.value;
});

const claim: fc.Arbitrary<Claim> = fc
  .record(
    {
      value: fc.integer({ min: 1, max: 9999 }).map((n) => quantity(`USD ${n}M`)),
      asOf: when,
      basis: fc.subarray(['post-money', 'pre-money', 'market']),
      planned: fc.boolean(),
      sources: fc.subarray(['g']),
      note: fc.string(),
    },
    { requiredKeys: ['value', 'basis', 'planned', 'sources'] },
  )
  .map((fields): Claim => ({ type: 'claim', ...fields }));

describe('the headline rule', () => {
  test('is total: of two claims that are not the same, one comes first', () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const same = JSON.stringify({ ...a }) === JSON.stringify({ ...b });
        const { order } = compareClaims(a, b, holder, 'valuation');
        expect(Math.sign(order)).toBe(-Math.sign(compareClaims(b, a, holder, 'valuation').order) || 0);
        if (same) expect(order).toBe(0);
      }),
    );
  });

  test('is an order: if a is before b and b before c, a is before c', () => {
    fc.assert(
      fc.property(claim, claim, claim, (a, b, c) => {
        const before = (x: Claim, y: Claim) => compareClaims(x, y, holder, 'valuation').order <= 0;
        if (before(a, b) && before(b, c)) expect(before(a, c)).toBe(true);
      }),
    );
  });

  test('does not depend on the order in the file', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 6 }), fc.nat(), (claims, turn) => {
        const turned = claims
          .map((_, i) => claims[(i * 7 + turn) % claims.length] ?? claims[0])
          .filter((c) => c !== undefined);
        const shuffled = [...new Set(turned)].length === claims.length ? turned : [...claims].reverse();
        const first = ranked(claims, holder, 'valuation')[0];
        expect(JSON.stringify(ranked(shuffled, holder, 'valuation')[0])).toBe(JSON.stringify(first));
      }),
    );
  });
});

function company(valuation: string): Entry {
  return entry('companies/acme', `valuation:\n${valuation}`);
}

test.each([
  [
    'later over earlier',
    '  - { value: USD 5B, asOf: 2021-04, source: g }\n  - { value: USD 2B, asOf: 2026-02, source: g }',
    'USD 2B',
  ],
  [
    'fact over plan',
    '  - { value: USD 5B, asOf: 2026-04, planned: true, source: g }\n  - { value: USD 2B, asOf: 2026-02, source: g }',
    'USD 2B',
  ],
  [
    'whole over part',
    '  - { value: USD 5B, of: a half, asOf: 2026-04, source: g }\n  - { value: USD 2B, asOf: 2026-02, source: g }',
    'USD 2B',
  ],
  [
    'preferred basis',
    '  - { value: USD 5B, basis: pre-money, asOf: 2026-02, source: g }\n  - { value: USD 6B, basis: post-money, asOf: 2026-02, source: g }',
    'USD 6B',
  ],
])('%s', (_step, claims, written) => {
  expect(headline(company(claims), 'valuation')?.value).toMatchObject({ written });
});

test.each([
  ['USD 5.1B', 'USD 5B', true],
  ['USD 2.2B', 'USD 2B', false],
  ['USD 30B', 'USD 35B', false],
  ['~USD 100M', 'USD 104M', true],
  ['USD 5-7B', 'USD 6B', true],
  ['more than USD 250M', 'USD 250M', true],
  ['more than USD 250M', 'USD 900M', true],
  ['up to USD 10B', 'USD 12B', false],
  ['USD 5B', 'EUR 9B', true],
])('%s and %s agree: %s', (a, b, together) => {
  expect(agree(quantity(a), quantity(b))).toBe(together);
});

test('a range contains its points', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9000 }),
      fc.integer({ min: 0, max: 900 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, width, at) => {
        const point = Math.round(low + width * at);
        const { low: from, high: to } = intervalOfQuantity(quantity(`USD ${low}-${low + width}M`));
        expect(point * 1e6).toBeGreaterThanOrEqual(from);
        expect(point * 1e6).toBeLessThanOrEqual(to);
        expect(agree(quantity(`USD ${low}-${low + width}M`), quantity(`USD ${point}M`))).toBe(true);
      },
    ),
  );
});

describe('a disagreement', () => {
  const two = (a: string, b: string) => disagreementsOf(company(`  - { value: ${a} }\n  - { value: ${b} }`));

  test('is one field, one basis, one time, and more than rounding', () => {
    const [open] = two('USD 66B, asOf: 2026-05, source: g', 'USD 95B, asOf: 2026-05-14, source: g');
    expect(open).toMatchObject({ field: 'valuation', measure: 'times', decidedBy: 'the later date' });
    expect(open?.claims.map(({ claim: { value } }) => value)).toMatchObject([
      { written: 'USD 66B' },
      { written: 'USD 95B' },
    ]);
  });

  test.each([
    ['change over time', 'USD 5B, asOf: 2021-04, source: g', 'USD 2B, asOf: 2026-02, source: g'],
    [
      'unlike bases',
      'USD 730B, basis: pre-money, asOf: 2026-02, source: g',
      'USD 840B, basis: post-money, asOf: 2026-02, source: g',
    ],
    ['rounding', 'USD 5.1B, asOf: 2021-04, source: g', 'USD 5B, asOf: 2021-04, source: g'],
    ['parts', 'USD 5B, of: one, asOf: 2021-04, source: g', 'USD 9B, of: two, asOf: 2021-04, source: g'],
  ])('is not %s', (_case, a, b) => {
    expect(two(a, b)).toEqual([]);
  });

  test('of dates is measured in days, and a month agrees with its days', () => {
    const founded = (a: string, b: string) =>
      disagreementsOf(entry('companies/acme', `founded: [{ value: ${a}, source: g }, { value: ${b}, source: g }]`));
    expect(founded('2010', '2011-02-01')).toMatchObject([{ measure: 'days' }]);
    expect(founded('2015', '2015-12-11')).toEqual([]);
  });
});
