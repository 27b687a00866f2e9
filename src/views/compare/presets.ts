import { ofKind, type Graph } from '../../graph/build.ts';
import { slugOf } from '../../graph/addresses.ts';
import { claimsAt, fieldsOfKind, isWhen, valueAt } from '../../graph/fields.ts';
import { ranked } from '../../graph/headline.ts';
import { compare } from '../../graph/order.ts';
import { kindOf, type KindName } from '../../kinds/index.ts';
import { membersOfKind, type Shape } from '../../kinds/shape.ts';
import type { Entry } from '../../parse/entry.ts';
import { choiceWords } from '../words.ts';
import { alike, type Measured, type Standard } from './likeness.ts';
import { comparedKinds } from './kind-data.ts';
import { measuredOf, standardOf } from './measured.ts';

/** A comparison that the site makes ready, with a page of its own. */
export interface Preset {
  /** Last part of its address: `chips-gpu`. */
  readonly slug: string;
  readonly kind: KindName;
  /** What its entries have in common: "GPU", "model lab"; missing where they are all entries of the kind. */
  readonly sort?: string;
  /** The most telling first. */
  readonly ids: readonly string[];
}

/** Entries in a ready comparison: a screen holds as many columns without scrolling. */
const size = 4;

/** Of each sort only the newest are looked at: what has been superseded is of less interest, and pairs grow fast. */
const newest = 8;

/** Ready comparisons of a kind. */
const mostOfKind = 3;

/** Fewest fields that two entries must share before setting them side by side says anything. */
const fewestFields = 1;

function isChoice(shape: Shape): boolean {
  return shape.type === 'choice' || (shape.type === 'list' && shape.of.type === 'choice');
}

/** What sort an entry is, by the first field of its kind that takes words out of a list; of several, the first. */
function sortOf(entry: Entry): string {
  const field = membersOfKind(kindOf(entry.kind).schema).find(({ shape }) => isChoice(shape));
  const value: unknown = field ? valueAt(entry, field.key) : undefined;
  const word: unknown = Array.isArray(value) ? value[0] : value;
  return typeof word === 'string' ? word : '';
}

/** The last day that a date of an entry names, of what has come to pass; empty if none is known. */
function lastDay(entry: Entry): string {
  const days = fieldsOfKind(entry.kind).flatMap(({ path }) =>
    claimsAt(entry, path).flatMap(({ value, planned }) => (isWhen(value) && !planned ? [value.to] : [])),
  );
  return days.sort(compare).at(-1) ?? '';
}

function newestOf(entries: readonly Entry[]): Entry[] {
  const days = new Map(entries.map((entry) => [entry, lastDay(entry)]));
  return [...entries]
    .sort((a, b) => compare(days.get(b) ?? '', days.get(a) ?? '') || compare(a.id, b.id))
    .slice(0, newest);
}

type Figures = readonly { readonly standard: Standard; readonly figures: readonly Measured[] }[];

function figuresOf(entry: Entry): Figures {
  return fieldsOfKind(entry.kind).flatMap(({ path, info }) => {
    const standard = standardOf(info);
    if (!standard) return [];
    const claims = ranked(claimsAt(entry, path), entry, path);
    return [{ standard, figures: claims.flatMap((claim) => measuredOf(claim, entry, standard) ?? []) }];
  });
}

/** Fields in which two entries state figures that can be set against each other. */
function shared(a: Figures, b: Figures): number {
  return a.filter(({ standard, figures }, n) =>
    figures.some((mine) => b[n]?.figures.some((theirs) => alike(mine, theirs, standard))),
  ).length;
}

/**
 * The entries of one sort that can best be compared: the two that share most fields, then one by one the entry that
 * shares most with those already there. Of equals the first by id.
 */
function bestTogether(entries: readonly Entry[]): { ids: string[]; score: number } {
  const figures = new Map(entries.map((entry) => [entry.id, figuresOf(entry)]));
  const ids = [...figures.keys()].sort(compare);
  const score = (a: string, b: string) => shared(figures.get(a) ?? [], figures.get(b) ?? []);
  const pairs = ids.flatMap((a, n) => ids.slice(n + 1).map((b) => ({ a, b, score: score(a, b) })));
  const [first] = pairs.sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
  if (!first || first.score < fewestFields) return { ids: [], score: 0 };
  const chosen = [first.a, first.b];
  while (chosen.length < size) {
    const [next] = ids
      .filter((id) => !chosen.includes(id))
      .map((id) => ({ id, score: chosen.reduce((sum, other) => sum + score(id, other), 0) }))
      .sort((x, y) => y.score - x.score || compare(x.id, y.id));
    if (!next || next.score < fewestFields) break;
    chosen.push(next.id);
  }
  return { ids: chosen, score: first.score };
}

/** The ready comparisons of a kind, those with most shared fields first. No entry is named here: the rule finds them. */
function presetsOf(graph: Graph, kind: KindName): Preset[] {
  const sorts = Map.groupBy(ofKind(graph, kind), sortOf);
  return [...sorts]
    .map(([sort, entries]) => ({ sort, ...bestTogether(newestOf(entries)) }))
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => b.score - a.score || compare(a.sort, b.sort))
    .slice(0, mostOfKind)
    .map(({ sort, ids }) => ({
      slug: slugOf(`${kind} ${sort}`),
      kind,
      ...(sort === '' ? {} : { sort: choiceWords(sort) }),
      ids,
    }));
}

/** All ready comparisons, by kind. */
export function presets(graph: Graph): Preset[] {
  return comparedKinds().flatMap((kind) => presetsOf(graph, kind));
}
