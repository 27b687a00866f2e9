import { addressOf } from '../graph/moved.ts';
import { compare } from '../graph/order.ts';
import type { Entry } from '../parse/entry.ts';
import { claimChanges, type ClaimChange } from './fact-report/claims.ts';
import { disagreementChanges, type DisagreementChange } from './fact-report/disagreements.ts';
import { fieldChanges, type FieldChange } from './fact-report/fields.ts';
import { figureMoves, type FigureMove } from './fact-report/figures.ts';
import { headlineMoves, type HeadlineMove } from './fact-report/headlines.ts';
import { leftOut, type LeftOut } from './fact-report/left-out.ts';
import { linkChanges, type LinkChange } from './fact-report/links.ts';
import { pageChanges, type PageChange } from './fact-report/pages.ts';
import { problemChanges, type ProblemChanges } from './fact-report/problems.ts';
import { seedChanges, type SeedChanges } from './fact-report/seeds.ts';
import { readdressed, sourceChanges, type SourceChange } from './fact-report/sources.ts';
import { pairsOf, type EntryFate, type Pair, type State } from './fact-report/states.ts';
import { textChange, type TextChange } from './fact-report/text.ts';

/** Everything that changed in one entry. Of a file that cannot be read in one of the states nothing more is known. */
export interface EntryChange {
  readonly what: Exclude<EntryFate, 'same'> | 'changed';
  readonly name: string;
  /** `kind/id` today, or the last one that it had. */
  readonly address: string;
  readonly file: string;
  /** `kind/id` that a renamed entry had. */
  readonly from?: string;
  /** Where the address of a removed entry leads now. */
  readonly movedTo?: string;
  readonly fields: readonly FieldChange[];
  readonly claims: readonly ClaimChange[];
  readonly links: readonly LinkChange[];
  readonly sources: readonly SourceChange[];
  readonly text?: TextChange;
  readonly leftOut: readonly LeftOut[];
}

/** An address that leads elsewhere than before. */
export interface MovedAddress {
  readonly from: string;
  readonly to: string;
}

/** What changed between two states of the base, in facts. */
export interface FactReport {
  /** What the two states are called. */
  readonly base: string;
  readonly head: string;
  readonly problems: ProblemChanges;
  readonly entries: readonly EntryChange[];
  readonly headlines: readonly HeadlineMove[];
  readonly figures: readonly FigureMove[];
  readonly disagreements: readonly DisagreementChange[];
  readonly seeds: SeedChanges;
  readonly moved: readonly MovedAddress[];
  readonly pages: readonly PageChange[];
}

function isSame({ before, after }: Pair): boolean {
  if (before === after) return true;
  const whole = (entry?: Entry) => JSON.stringify([entry?.data, entry?.body.text]);
  return whole(before) === whole(after);
}

/** What can be compared of an entry: nothing of a file that cannot be read in one of the states. */
function inSight(pair: Pair): Pair {
  const { fate, address } = pair;
  return fate === 'unreadable' || fate === 'readable again' ? { fate, address } : pair;
}

function entryChange(pair: Pair, before: State, after: State): EntryChange[] {
  const { fate, address, movedTo } = pair;
  const entry = pair.after ?? pair.before;
  if (!entry) return [];
  const { name } = entry.data;
  const seen = inSight(pair);
  const same = readdressed(seen);
  const claims = claimChanges(same, before.graph, after.graph);
  const text = textChange(same);
  const renamed = fate === 'renamed' && pair.before;
  return [
    {
      what: fate === 'same' ? 'changed' : fate,
      name,
      address,
      file: entry.file,
      ...(renamed ? { from: addressOf(renamed) } : {}),
      ...(movedTo === undefined ? {} : { movedTo }),
      fields: fieldChanges(same, before.graph, after.graph),
      claims,
      links: linkChanges(seen, before.graph, after.graph),
      sources: sourceChanges(seen, before, after),
      ...(text ? { text } : {}),
      leftOut: seen.after ? leftOut(after.graph, seen.after, claims) : [],
    },
  ];
}

function movedAddresses(before: State, after: State): MovedAddress[] {
  return [...after.graph.redirects]
    .filter(([from, to]) => before.graph.redirects.get(from) !== to)
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => compare(a.from, b.from));
}

/** What changed from one state of the base to another. The same two states always give the same report. */
export function factReport(
  before: State,
  after: State,
  names: { readonly base: string; readonly head: string },
): FactReport {
  const pairs = pairsOf(before, after);
  const touched = pairs.filter((pair) => pair.fate !== 'same' || !isSame(pair));
  return {
    ...names,
    problems: problemChanges(pairs, before, after),
    entries: touched.flatMap((pair) => entryChange(pair, before, after)),
    headlines: touched.map(inSight).flatMap(headlineMoves),
    figures: figureMoves(pairs, before.graph, after.graph),
    disagreements: touched.flatMap((pair) =>
      disagreementChanges(readdressed(inSight(pair)), before.graph, after.graph),
    ),
    seeds: seedChanges(before.graph, after.graph),
    moved: movedAddresses(before, after),
    pages: pageChanges(before.graph, after.graph),
  };
}
