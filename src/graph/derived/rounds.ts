import type { Entry } from '../../parse/entry.ts';
import type { Graph } from '../build.ts';
import { claimsAt } from '../fields.ts';
import { givers, recipients, timeOf, typeOf } from './deal.ts';
import { isCountable } from './sums.ts';

/** Longest gap in days between an investment and the round that it is taken to be part of: a quarter. */
const closeBy = 92;

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((key) => b.has(key));
}

function seriesOf(deal: Entry): ReadonlySet<string> {
  const values = claimsAt(deal, 'series').flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return new Set(values.map((name) => name.toLowerCase()));
}

/** What has no date cannot be told apart from what has. */
function atOneTime(a: Entry, b: Entry): boolean {
  const [x, y] = [timeOf(a), timeOf(b)];
  return !x || !y || (x.low - closeBy <= y.high && y.low - closeBy <= x.high);
}

/**
 * Whether the money of an investment is part of the money of a round. It is taken to be if
 *
 * 1. both gave money to the same recipient, and one who gave it in the investment also took part in the round;
 * 2. both name the same series; or, where one of them names none, their milestones overlap or lie no more than a
 *    quarter apart.
 *
 * No field says so: the rule is read off parties, series and dates. In doubt money is left out rather than counted
 * twice, and the page says what was left out and why.
 */
export function isPartOfRound(investment: Entry, round: Entry): boolean {
  if (typeOf(investment) !== 'investment' || typeOf(round) !== 'funding round') return false;
  if (!meet(recipients(investment), recipients(round)) || !meet(givers(investment), givers(round))) return false;
  const [series, other] = [seriesOf(investment), seriesOf(round)];
  return series.size > 0 && other.size > 0 ? meet(series, other) : atOneTime(investment, round);
}

/** Rounds that an investment is part of. */
export function roundsOf(graph: Graph, investment: Entry): Entry[] {
  return graph.entries.filter((round) => isPartOfRound(investment, round));
}

/** The round whose amount holds an investment's, if that amount can be counted. */
export function countedRoundOf(graph: Graph, investment: Entry): Entry | undefined {
  return roundsOf(graph, investment).find((round) => isCountable(round, 'amount'));
}
