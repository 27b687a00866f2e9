import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../../src/kinds/field.ts';
import { kinds } from '../../../../src/kinds/index.ts';
import { axesOf } from '../../../../src/views/compare/axes.ts';
import { alike, type Measured, type Standard } from '../../../../src/views/compare/likeness.ts';
import { judge, type Judgement } from '../../../../src/views/compare/rule.ts';

const rate: Standard = { axes: axesOf(['dense', 'sparse', 'chip', 'board', 'system', 'rack']), better: 'more' };
const money: Standard = { axes: axesOf(['post-money', 'market', 'pre-money']), reach: 366 };

/** A figure that is known within half a unit. */
function figure(value: number, basis: readonly string[], more: Partial<Measured> = {}): Measured {
  return { unit: 'FLOPS', low: value - 0.5, high: value + 0.5, point: true, basis, planned: false, ...more };
}

const dense = ['dense', 'chip'];

function best(judgement: Judgement): number[] {
  return judgement.verdicts.flatMap((verdicts, n) => (verdicts.some((verdict) => verdict.best) ? [n] : []));
}

function reasons(judgement: Judgement): (string | undefined)[] {
  return judgement.verdicts.map(([first]) => first?.why);
}

describe('the best', () => {
  test('is the highest where more is better, and the lowest where less is', () => {
    const entries = [[figure(5, dense)], [figure(9, dense)], [figure(7, dense)]];
    expect(best(judge(entries, rate))).toEqual([1]);
    expect(best(judge(entries, { ...rate, better: 'less' }))).toEqual([0]);
    const { better, ...plain } = rate;
    expect(better).toBe('more');
    expect(best(judge(entries, plain))).toEqual([]);
  });

  test('is shared where the highest differ by no more than rounding, and nobody’s where all are equal', () => {
    const equal = [[figure(9, dense)], [figure(9.4, dense)]];
    expect(judge(equal, rate)).toMatchObject({ outcome: 'equal', compared: 2 });
    expect(best(judge(equal, rate))).toEqual([]);
    expect(best(judge([...equal, [figure(3, dense)]], rate))).toEqual([0, 1]);
  });

  test('is not told where a bound, a range or a disagreement leaves it open', () => {
    const bound = figure(8, dense, { high: null, point: false });
    expect(judge([[bound], [figure(9, dense)]], rate)).toMatchObject({ outcome: 'open' });
    expect(judge([[figure(5, dense), figure(10, dense)], [figure(9, dense)]], rate)).toMatchObject({ outcome: 'open' });
    expect(best(judge([[figure(5, dense), figure(8, dense)], [figure(9, dense)]], rate))).toEqual([1]);
    expect(best(judge([[bound], [figure(3, dense)]], rate))).toEqual([0]);
  });
});

describe('unlike figures are not set against each other, and say why', () => {
  const cases: [what: string, entries: Measured[][], standard: Standard, why: (string | undefined)[]][] = [
    [
      'dense and sparse',
      [[figure(5, dense)], [figure(9, ['sparse', 'chip'])]],
      rate,
      ['dense, not sparse', 'sparse, not dense'],
    ],
    ['chip and rack', [[figure(5, dense)], [figure(9, ['dense', 'rack'])]], rate, ['chip, not rack', 'rack, not chip']],
    [
      'one that does not say',
      [[figure(5, dense)], [figure(6, dense)], [figure(9, ['', 'chip'])]],
      rate,
      [undefined, undefined, 'dense or sparse is not stated'],
    ],
    [
      'two that do not say',
      [[figure(5, ['', 'chip'])], [figure(6, ['', 'chip'])]],
      rate,
      ['dense or sparse is not stated', 'dense or sparse is not stated'],
    ],
    [
      'a plan and a fact',
      [[figure(5, dense)], [figure(9, dense, { planned: true })]],
      rate,
      ['not planned, as the others are', 'planned, the others are not'],
    ],
    [
      'the whole and a part',
      [[figure(5, dense)], [figure(9, dense, { of: 'Abilene' })]],
      rate,
      ['of the whole, not of a part', 'only a part: Abilene'],
    ],
    [
      'two currencies',
      [[figure(5, ['market'], { unit: 'USD', days: [0, 0] })], [figure(9, ['market'], { unit: 'EUR', days: [0, 0] })]],
      money,
      ['USD, not EUR', 'EUR, not USD'],
    ],
    [
      'post-money and pre-money',
      [[figure(5, ['post-money'], { days: [0, 0] })], [figure(9, ['pre-money'], { days: [0, 0] })]],
      money,
      ['post-money, not pre-money', 'pre-money, not post-money'],
    ],
    [
      'dates far apart',
      [[figure(5, ['market'], { days: [0, 0] })], [figure(9, ['market'], { days: [900, 900] })]],
      money,
      ['more than a year from the others', 'more than a year from the others'],
    ],
    [
      'one without a date',
      [[figure(5, ['market'], { days: [0, 0] })], [figure(9, ['market'])]],
      money,
      ['no other is measured on the same', 'neither it nor its source is dated'],
    ],
  ];
  test.each(cases)('%s', (_what, entries, standard, why) => {
    const judgement = judge(entries, standard);
    expect(reasons(judgement)).toEqual(why);
    expect(best(judgement).filter((n) => why[n] !== undefined)).toEqual([]);
  });

  test('what most of them state is compared', () => {
    const entries = [
      [figure(9, ['dense', 'rack'])],
      [figure(5, dense), figure(99, ['sparse', 'chip'])],
      [figure(6, dense)],
    ];
    const judgement = judge(entries, rate);
    expect(judgement).toMatchObject({ basis: ['dense', 'chip'], compared: 2 });
    expect(judgement.verdicts).toEqual([
      [{ compared: false, best: false, why: 'rack, not chip' }],
      [
        { compared: true, best: false },
        { compared: false, best: false, why: 'sparse, not dense' },
      ],
      [{ compared: true, best: true }],
    ]);
  });

  test('of figures that change, those of one time are compared: the later where as many are', () => {
    const at = (value: number, day: number) => figure(value, ['market'], { days: [day, day] });
    const judgement = judge(
      [
        [at(9, 2000), at(5, 100)],
        [at(8, 1900), at(4, 0)],
      ],
      money,
    );
    expect(judgement.verdicts.map((verdicts) => verdicts.map(({ compared }) => compared))).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test('a field with one word of basis compares the plain with the plain', () => {
    const ceiling: Standard = { axes: axesOf(['ceiling']), better: 'more' };
    expect(best(judge([[figure(5, [''])], [figure(9, [''])]], ceiling))).toEqual([1]);
    expect(reasons(judge([[figure(5, [''])], [figure(9, ['ceiling'])]], ceiling))).toEqual(['not ceiling', 'ceiling']);
  });

  test('one entry alone has nobody to be unlike', () => {
    expect(reasons(judge([[figure(5, dense)], []], rate))).toEqual([undefined, undefined]);
  });
});

const measured = (days: boolean): fc.Arbitrary<Measured> =>
  fc
    .record({
      unit: fc.constantFrom('FLOPS', 'OPS'),
      low: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 6 }),
      width: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 6 }),
      point: fc.boolean(),
      basis: fc.tuple(fc.constantFrom('dense', 'sparse', ''), fc.constantFrom('chip', 'rack', '')),
      planned: fc.boolean(),
      of: fc.option(fc.constantFrom('Abilene', 'Narvik'), { nil: undefined, freq: 2 }),
      day: fc.option(fc.integer({ min: 0, max: 1200 }), { nil: undefined, freq: 4 }),
    })
    .map(({ low, width, of, day, ...rest }) => ({
      ...rest,
      low,
      high: width === null ? null : (low ?? 1) + width + 0.5,
      point: rest.point && low !== null && width !== null,
      ...(of === undefined ? {} : { of }),
      ...(days && day !== undefined ? { days: [day, day + 30] as const } : {}),
    }));

const standards = fc.record({
  axes: fc.constant(rate.axes),
  better: fc.constantFrom('more' as const, 'less' as const),
  reach: fc.option(fc.constant(366), { nil: undefined }),
});

/** Entries with their figures, and how they are compared. */
const cases = standards.chain(({ reach, ...standard }) =>
  fc.tuple(
    fc.constant<Standard>({ ...standard, ...(reach === undefined ? {} : { reach }) }),
    fc.array(fc.array(measured(reach !== undefined), { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  ),
);

const runs = { numRuns: 2000 };

describe('whatever is stated', () => {
  test('two figures are alike in either order, and none is like itself unless it says what it is measured on', () => {
    fc.assert(
      fc.property(standards, measured(true), measured(true), ({ reach, ...rest }, a, b) => {
        const standard: Standard = { ...rest, ...(reach === undefined ? {} : { reach }) };
        expect(alike(a, b, standard)).toBe(alike(b, a, standard));
        if (a.basis.includes('')) expect(alike(a, a, standard)).toBe(false);
      }),
      runs,
    );
  });

  test('compared figures are all alike but for time, and lie within reach; the mark never goes to another', () => {
    fc.assert(
      fc.property(cases, ([standard, entries]) => {
        const { verdicts } = judge(entries, standard);
        const compared = entries.flatMap((figures, n) => figures.filter((_, m) => verdicts[n]?.[m]?.compared));
        for (const a of compared) for (const b of compared) expect(alike(a, b, standard)).toBe(true);
        for (const verdict of verdicts.flat()) if (verdict.best) expect(verdict.compared).toBe(true);
      }),
      runs,
    );
  });

  test('nothing that is compared is surely better than the best', () => {
    fc.assert(
      fc.property(cases, ([standard, entries]) => {
        const { verdicts } = judge(entries, standard);
        const pick = (what: 'best' | 'compared') =>
          entries.flatMap((figures, n) =>
            figures.filter((_, m) => verdicts[n]?.[m]?.[what]).map((found) => ({ n, found })),
          );
        for (const winner of pick('best')) {
          for (const other of pick('compared')) {
            if (other.n === winner.n) continue;
            const beaten =
              standard.better === 'more'
                ? (other.found.low ?? -Infinity) > (winner.found.high ?? Infinity)
                : (other.found.high ?? Infinity) < (winner.found.low ?? -Infinity);
            expect(beaten).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  test('the order of the entries decides nothing', () => {
    fc.assert(
      fc.property(
        cases.chain(([standard, entries]) =>
          fc.tuple(
            fc.constant(standard),
            fc.constant(entries),
            fc.shuffledSubarray([...entries.keys()], { minLength: entries.length }),
          ),
        ),
        ([standard, entries, order]) => {
          const straight = judge(entries, standard);
          const shuffled = judge(
            order.map((n) => entries[n] ?? []),
            standard,
          );
          expect(shuffled).toEqual({ ...straight, verdicts: order.map((n) => straight.verdicts[n]) });
        },
      ),
      runs,
    );
  });

  test('a figure is compared, or says why not, or has no other beside it', () => {
    fc.assert(
      fc.property(cases, ([standard, entries]) => {
        const { verdicts, compared } = judge(entries, standard);
        const stated = entries.filter((figures) => figures.length > 0).length;
        for (const { compared: is, why } of verdicts.flat()) expect(why !== undefined).toBe(!is && stated > 1);
        expect(compared).not.toBe(1);
      }),
      runs,
    );
  });
});

test('every word that a basis may take is on an axis that is known', () => {
  const known = 'what it is measured on is not stated';
  const lost = kinds.flatMap(({ name, schema }) =>
    fieldsOf(schema)
      .filter(({ info }) => axesOf(info.bases ?? []).some(({ unstated }) => unstated === known))
      .map(({ path }) => `${name}.${path}`),
  );
  expect(lost).toEqual([]);
});

test('only figures have a better side, and money has none', () => {
  const marked = kinds.flatMap(({ schema }) => fieldsOf(schema).filter(({ info }) => info.better));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter(({ info }) => info.measures === undefined || info.measures === 'money')).toEqual([]);
});
