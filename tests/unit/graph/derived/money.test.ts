import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { commitmentsOf } from '../../../../src/graph/derived/commitments.ts';
import { fundingOf } from '../../../../src/graph/derived/funding.ts';
import { isPartOfRound } from '../../../../src/graph/derived/rounds.ts';
import { entry } from '../fixture.ts';
import { amount, announced, deal, out, parties, told } from './world.ts';

const lab = entry('companies/lab', '');
const chipmaker = entry('companies/chipmaker', '');
const shop = entry('companies/shop', '');
const round = deal('round', 'funding round', [
  parties('recipient lab', 'investor chipmaker USD 30M', 'investor shop'),
  amount('USD 110M', 'closed'),
  announced('2026-02-27'),
]);
const stake = deal('stake', 'investment', [
  parties('recipient lab', 'investor chipmaker'),
  amount('USD 30M', 'announced'),
  announced('2026-02-20'),
]);
const letter = deal('letter', 'investment', [
  parties('recipient lab', 'investor chipmaker'),
  amount('up to USD 100M', 'ceiling', ', planned: true'),
  announced('2025-09-22'),
]);

test('funding: statuses apart, a stake in a round counted once', () => {
  const early = deal('early', 'funding round', [parties('recipient lab'), amount('USD 6.6M', 'drawn')]);
  const euros = deal('euros', 'funding round', [parties('recipient lab'), amount('~EUR 5M', 'announced')]);
  const bare = deal('bare', 'funding round', [parties('recipient lab'), amount('more than USD 1M')]);
  const loan = deal('loan', 'debt', [parties('recipient lab'), amount('USD 9M', 'closed')]);
  const figures = fundingOf(buildGraph([lab, chipmaker, shop, round, stake, letter, early, euros, bare, loan]), lab);
  expect(told(figures)).toEqual([
    ['Total disclosed funding, closed or drawn', 'USD 116600000..116600000', ['early', 'round']],
    ['Total disclosed funding, announced', 'EUR 5000000..5000000 about', ['euros']],
    ['Total disclosed funding, basis not stated', 'USD 1000000..null', ['bare']],
    ['Total disclosed funding, ceiling, planned', 'USD null..100000000', ['letter']],
    ['Total disclosed funding, not counted', 'refused: each of these is left out for a reason of its own', []],
  ]);
  expect(out(figures)).toEqual([['stake', 'it is part of “ROUND”, which is counted']]);
});

test('funding: the headline claim counts; others, unknown, partial and cancelled amounts are left out', () => {
  const two = deal('two', 'funding round', [
    parties('recipient lab'),
    'amount: [{ value: USD 5M, basis: announced, asOf: 2026-01, source: g }, { value: USD 7M, basis: announced, asOf: 2026-03, source: g }]',
  ]);
  const unknown = deal('unknown', 'investment', [parties('recipient lab'), 'amount: { unknown: undisclosed }']);
  const first = deal('first', 'investment', [parties('recipient lab'), amount('USD 2M', 'closed', ', of: a tranche')]);
  const off = deal('off', 'investment', [
    parties('recipient lab'),
    amount('USD 3M', 'closed'),
    'milestones: { cancelled: { value: 2026-01, source: g } }',
  ]);
  const figures = fundingOf(buildGraph([lab, two, unknown, first, off]), lab);
  expect(told(figures).map(([label, value]) => [label, value])).toEqual([
    ['Total disclosed funding, announced', 'USD 7000000..7000000'],
    ['Total disclosed funding, not counted', 'refused: each of these is left out for a reason of its own'],
  ]);
  expect(out(figures)).toEqual([
    ['two', 'USD 7M stands for it: the later month, in a field that changes with time'],
    ['first', 'only a part of the amount is stated: a tranche'],
    ['off', 'it was called off'],
    ['unknown', 'no amount is known'],
  ]);
});

test('funding: a company without deals has no figure; a bound on neither side is refused', () => {
  expect(fundingOf(buildGraph([lab]), lab)).toEqual([]);
  const over = deal('over', 'investment', [parties('recipient lab'), amount('more than USD 1M', 'closed')]);
  const under = deal('under', 'investment', [parties('recipient lab'), amount('up to USD 9M', 'closed')]);
  expect(told(fundingOf(buildGraph([lab, over, under]), lab))).toEqual([
    ['Total disclosed funding, closed or drawn', 'refused: the figures bound it on neither side', ['over', 'under']],
  ]);
});

test('a stake belongs to a round by giver, recipient, and series or time', () => {
  const at = (date: string, who = 'chipmaker', more: string[] = []) =>
    deal('x', 'investment', [parties('recipient lab', `investor ${who}`), announced(date), ...more]);
  const series = (name: string) => `series: { value: ${name}, source: g }`;
  const named = deal('named', 'funding round', [
    parties('recipient lab', 'investor chipmaker'),
    announced('2026-01-06'),
    series('Series E'),
  ]);
  expect(isPartOfRound(at('2026-05-30'), round)).toBe(true);
  expect(isPartOfRound(at('2026-06-01'), round)).toBe(false);
  expect(isPartOfRound(letter, round)).toBe(false);
  expect(isPartOfRound(at('2026-02-20', 'stranger'), round)).toBe(false);
  expect(isPartOfRound(at('2027-02', 'chipmaker', [series('series e')]), named)).toBe(true);
  expect(isPartOfRound(at('2026-01-06', 'chipmaker', [series('Series D')]), named)).toBe(false);
  expect(isPartOfRound(round, named)).toBe(false);
});

test('a stake counts by itself if its round has no amount or was called off', () => {
  const silent = deal('silent', 'funding round', [
    parties('recipient lab', 'investor chipmaker'),
    announced('2026-02'),
  ]);
  const dead = deal('dead', 'funding round', [
    parties('recipient lab', 'investor chipmaker'),
    amount('USD 1M', 'announced'),
    'milestones: { announced: { value: 2026-02, source: g }, cancelled: { value: 2026-03, source: g } }',
  ]);
  for (const other of [silent, dead])
    expect(told(fundingOf(buildGraph([lab, chipmaker, other, stake]), lab))[0]).toEqual([
      'Total disclosed funding, announced',
      'USD 30000000..30000000',
      ['stake'],
    ]);
});

test('commitments: own shares, whole amounts of sole givers, one telling of each share', () => {
  const takeover = deal('takeover', 'acquisition', [
    parties('buyer chipmaker', 'target lab'),
    amount('USD 13M', 'announced'),
  ]);
  const supply = deal('supply', 'supply contract', [
    parties('buyer chipmaker', 'supplier lab'),
    amount('USD 8M', 'closed'),
  ]);
  const club = deal('club', 'debt', [
    parties('lender chipmaker', 'lender shop', 'borrower lab'),
    amount('USD 4M', 'closed'),
  ]);
  const led = deal('led', 'funding round', [parties('lead chipmaker', 'recipient lab'), amount('USD 5M', 'closed')]);
  const figures = commitmentsOf(
    buildGraph([lab, chipmaker, shop, round, stake, letter, takeover, supply, club, led]),
    chipmaker,
  );
  expect(told(figures)).toEqual([
    ['Disclosed commitments, announced', 'USD 43000000..43000000', ['stake', 'takeover']],
    ['Disclosed commitments, ceiling, planned', 'USD null..100000000', ['letter']],
    ['Disclosed commitments, not counted', 'refused: each of these is left out for a reason of its own', []],
  ]);
  expect(out(figures)).toEqual([
    ['round', 'the same money as in “STAKE”, which is counted'],
    ['club', 'others gave too, and its own share is not stated'],
    ['led', 'others may have given too, and its own share is not stated'],
  ]);
});
