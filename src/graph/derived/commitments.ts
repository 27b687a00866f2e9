import type { Party } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import type { Graph } from '../build.ts';
import { compare } from '../order.ts';
import { partiesOf } from '../parties.ts';
import { dealsOf, givers, keyOf, timeOf, typeOf } from './deal.ts';
import { standing, type Derived, type Input, type LeftOut } from './figure.ts';
import { roundsOf } from './rounds.ts';
import { countAmounts, firmness, isOff, statusOf, sumsOf, type Counting } from './sums.ts';

const title = 'Disclosed commitments';

const formula =
  'Sum of what it alone gave as lead, investor, lender or buyer: its own share where a deal states one, and the whole amount where it gave alone. Each currency and each status is a sum of its own. Where several entries tell of one share in a round, the one with the firmest status is counted.';

const parts = ['lead', 'investor', 'lender', 'buyer'];

/** Buyers of shares, chips or power are customers; only one who takes over a company commits money to it. */
function isGiver({ part }: Party, deal: Entry): boolean {
  return part === 'buyer' ? typeOf(deal) === 'acquisition' : parts.includes(part);
}

/** What an investor put into a deal: its own shares, else the whole if no one else gave. */
function sharesIn(deal: Entry, investor: string): Counting {
  const own = partiesOf(deal).filter((party) => keyOf(party) === investor && isGiver(party, deal));
  const leave = (why: string): Counting => ({ counted: [], leftOut: [{ entry: deal, field: 'parties', why }] });
  if (own.length === 0) return { counted: [], leftOut: [] };
  if (isOff(deal)) return leave('it was called off');
  const whole = own.map(({ amount }) => amount.filter(({ of }) => of === undefined));
  const chosen = whole.map((amount) => standing(amount, deal, 'parties.amount', 'parties'));
  const counted = chosen.flatMap(({ claim }): Input[] => (claim ? [{ entry: deal, field: 'parties', claim }] : []));
  if (counted.length > 0) return { counted, leftOut: chosen.flatMap(({ passed }) => passed) };
  if (givers(deal).size > 1) return leave('others gave too, and its own share is not stated');
  // The parties of a round are seldom all named, and a lead has someone to lead.
  if (typeOf(deal) === 'funding round' || own.some(({ part }) => part === 'lead'))
    return leave('others may have given too, and its own share is not stated');
  return countAmounts([deal], 'amount', () => undefined);
}

type Shares = Map<Entry, Counting>;

/** Firmest status first, then the smaller amount, then the earlier deal: all of it read off the deals, not their ids. */
function rankOf(deal: Entry, shares: Shares): string {
  const inputs = shares.get(deal)?.counted ?? [];
  const keys = inputs.map(({ claim }) => {
    const { low, high, unit } = claim.value;
    return [firmness(statusOf(claim)), unit, String(low ?? high ?? 0).padStart(24, '0')].join(' ');
  });
  return [...keys.sort(compare), String(timeOf(deal)?.low ?? '')].join(' ');
}

/** Tellings of one share: a round that states it, and the investments that are part of that round. */
function toldOften(graph: Graph, shares: Shares): Entry[][] {
  const states = (deal: Entry) => (shares.get(deal)?.counted.length ?? 0) > 0;
  const byRank = (a: Entry, b: Entry) => compare(rankOf(a, shares), rankOf(b, shares));
  const inRound = [...shares.keys()].filter(states).flatMap((deal) => {
    const [round] = roundsOf(graph, deal).filter(states).sort(byRank);
    return round ? [{ deal, round }] : [];
  });
  const groups = Map.groupBy(inRound, ({ round }) => round);
  return [...groups].map(([round, members]) => [round, ...members.map(({ deal }) => deal)].sort(byRank));
}

/** The first telling is counted; returns the others as left out. */
function keepFirst([first, ...others]: readonly Entry[], shares: Shares): LeftOut[] {
  if (!first) return [];
  const why = `the same money as in “${first.data.name}”, which is counted`;
  return others.flatMap((deal) => {
    const told = shares.get(deal)?.counted ?? [];
    shares.set(deal, { counted: [], leftOut: [] });
    return told.map(({ field, claim }): LeftOut => ({ entry: deal, field, claim, why }));
  });
}

/** An investor's disclosed commitments, in each currency and status that its deals state. */
export function commitmentsOf(graph: Graph, investor: Entry): Derived[] {
  const deals = dealsOf(graph, investor.id, parts);
  const shares: Shares = new Map(deals.map((deal) => [deal, sharesIn(deal, investor.id)]));
  const twice = toldOften(graph, shares).flatMap((tellings) => keepFirst(tellings, shares));
  const all = [...shares.values()];
  const counting = {
    counted: all.flatMap(({ counted }) => counted),
    leftOut: [...twice, ...all.flatMap(({ leftOut }) => leftOut)],
  };
  return sumsOf(counting, { title, formula, labelOf: () => title });
}
