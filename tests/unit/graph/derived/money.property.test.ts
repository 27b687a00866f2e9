import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { commitmentsOf } from '../../../../src/graph/derived/commitments.ts';
import { fundingOf } from '../../../../src/graph/derived/funding.ts';
import { countDeals, sortOfDeal, totals, yearKey } from '../../../../src/graph/derived/totals.ts';
import { statusOf } from '../../../../src/graph/derived/sums.ts';
import type { Entry } from '../../../../src/parse/entry.ts';
import { entry } from '../fixture.ts';
import { amount, announced, deal, parties, sums } from './world.ts';

const people = ['lab', 'rival', 'fund', 'bank'].map((id) => entry(`companies/${id}`, ''));

/** A deal without its file name. */
interface Plan {
  readonly type: string;
  readonly fields: readonly string[];
}

const money = fc
  .tuple(
    fc.constantFrom('', '~', 'more than ', 'up to '),
    fc.constantFrom('USD', 'EUR'),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([sign, currency, value]) => `${sign}${currency} ${value}M`);

const plan: fc.Arbitrary<Plan> = fc
  .record({
    type: fc.constantFrom('funding round', 'investment', 'acquisition', 'debt'),
    recipient: fc.constantFrom('lab', 'rival'),
    givers: fc.uniqueArray(fc.constantFrom('fund', 'bank'), { minLength: 1, maxLength: 2 }),
    own: fc.option(money, { nil: undefined }),
    value: fc.option(money, { nil: undefined }),
    basis: fc.constantFrom('closed', 'announced', 'ceiling', undefined),
    date: fc.constantFrom('2025-01-05', '2025-02-10', '2025-09-01', '2026-03-03'),
  })
  .map(({ type, recipient, givers, own, value, basis, date }) => ({
    type,
    fields: [
      parties(`recipient ${recipient}`, ...givers.map((who, n) => `investor ${who}${n === 0 && own ? ` ${own}` : ''}`)),
      ...(value === undefined ? [] : [amount(value, basis)]),
      announced(date),
    ],
  }));

const plans = fc.array(plan, { minLength: 1, maxLength: 7 });

function deals(all: readonly Plan[], names: readonly number[] = all.map((_, index) => index)): Entry[] {
  return all.map(({ type, fields }, index) => deal(`deal-${names[index] ?? index}`, type, fields));
}

/** Every sum that can be made of these entries, without the ids behind it. */
function everySum(entries: readonly Entry[]): string[][] {
  const graph = buildGraph(entries);
  const counting = countDeals(
    graph,
    graph.entries.filter(({ file }) => file.includes('/deal-')),
  );
  const years = totals(graph, counting, yearKey, { formula: '', labelOf: sortOfDeal });
  return [
    ...people.map((who) => [...sums(fundingOf(graph, who)), ...sums(commitmentsOf(graph, who))]),
    ...years.map(({ key, figures }) => [key, ...sums(figures)]).filter((row) => row.length > 1),
  ];
}

function shuffled<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...all], { minLength: all.length });
}

test('sums do not depend on the order in which entries are read', () => {
  const orders = plans
    .map((all) => [...people, ...deals(all)])
    .chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
  fc.assert(
    fc.property(orders, ([all, other]) => {
      expect(everySum(other)).toEqual(everySum(all));
    }),
    { numRuns: 60 },
  );
});

test('sums do not depend on which file holds which deal', () => {
  const renamed = plans.chain((all) => fc.tuple(fc.constant(all), shuffled(all.map((_, index) => index))));
  fc.assert(
    fc.property(renamed, ([all, names]) => {
      expect(everySum([...people, ...deals(all, names)])).toEqual(everySum([...people, ...deals(all)]));
    }),
    { numRuns: 60 },
  );
});

test('an entry of its own for a share in a round changes no sum', () => {
  const share = fc.record({
    own: money,
    whole: money,
    basis: fc.constantFrom('closed', 'announced', undefined),
    plans,
  });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 3 }), ({ own, whole, plans: all }, copies) => {
      const date = announced('2024-05-05');
      const round = deal('round', 'funding round', [
        parties('recipient lab', `investor fund ${own}`),
        amount(whole, 'closed'),
        date,
      ]);
      const stake = (n: number) =>
        deal(`stake-${n}`, 'investment', [parties('recipient lab', 'investor fund'), amount(own), date]);
      const stakes = Array.from({ length: copies }, (_, n) => stake(n));
      const rest = [...people, round, ...deals(all)];
      expect(everySum([...rest, ...stakes])).toEqual(everySum(rest));
    }),
    { numRuns: 60 },
  );
});

test('no sum mixes currencies or statuses, and no deal stands in two', () => {
  fc.assert(
    fc.property(plans, (all) => {
      const graph = buildGraph([...people, ...deals(all)]);
      for (const who of people) {
        for (const figures of [fundingOf(graph, who), commitmentsOf(graph, who)]) {
          for (const { unit, inputs } of figures) {
            expect(inputs.filter(({ claim }) => claim.value.unit !== unit)).toEqual([]);
            expect(new Set(inputs.map(({ claim }) => statusOf(claim))).size).toBeLessThanOrEqual(1);
          }
          const ids = figures.flatMap(({ inputs }) => inputs.map(({ entry: { id } }) => id));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});
