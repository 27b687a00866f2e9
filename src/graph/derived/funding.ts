import type { Entry } from '../../parse/entry.ts';
import type { Graph } from '../build.ts';
import { dealsOf, equity, typeOf } from './deal.ts';
import type { Derived } from './figure.ts';
import { countedRoundOf } from './rounds.ts';
import { countAmounts, sumsOf } from './sums.ts';

const title = 'Total disclosed funding';

const formula =
  'Sum of the amounts of the funding rounds and investments in which it received the money: one amount for each deal, by the headline rule. Each currency and each status is a sum of its own. An investment that is part of a round is counted with the round.';

/** A company's total disclosed funding, in each currency and status that its deals state. */
export function fundingOf(graph: Graph, company: Entry): Derived[] {
  const deals = dealsOf(graph, company.id, ['recipient']).filter((deal) => equity.includes(typeOf(deal)));
  const counting = countAmounts(deals, 'amount', (deal) => countedRoundOf(graph, deal));
  return sumsOf(counting, { title, formula, labelOf: () => title });
}
