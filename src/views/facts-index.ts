import { rates } from '../data/rates.ts';
import type { Graph } from '../graph/build.ts';
import { claimAnchor } from '../graph/claim-address.ts';
import { basisKey, groupKey } from '../graph/claim-time.ts';
import {
  claimsAt,
  claimsOf,
  fieldsOfKind,
  isNamed,
  isParty,
  isRef,
  valueAt,
  type PlacedClaim,
} from '../graph/fields.ts';
import { isFigure, type Figure } from '../graph/derived/figure.ts';
import { ranked } from '../graph/headline.ts';
import { kindOf, type KindName } from '../kinds/index.ts';
import type { Named, Party, Ref } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { countriesOf, yearOf } from './facets.ts';
import { termsOf } from './statements.ts';
import { choiceWords, valueWords, whenWords } from './words.ts';

/** An entry that states figures, and the words by which its figures are found. */
export interface FactEntry {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly year?: string;
  /** What is said of it in words rather than figures: aliases, categories, memory types, who takes part. */
  readonly words: string;
}

/**
 * A field of figures: its label, what it belongs to ("FP8", "Compute"), and its place among the fields of its kind that
 * measure the same: 0 for the one that the listing shows first, the size of a deal before what it values.
 */
export type FactField = readonly [label: string, group: string, place: number];

/**
 * A figure: the place of its entry and its field in the lists of the index, dimension, bounds and unit as in `Quantity`,
 * the figure in words, what it is measured on and when, its fragment on the page of the entry, and 1 if it stands for
 * its field.
 */
export type Fact = readonly [
  entry: number,
  field: number,
  dimension: string,
  low: number | null,
  high: number | null,
  unit: string,
  value: string,
  terms: string,
  anchor: string,
  standing: 0 | 1,
];

export interface FactsIndex {
  readonly entries: readonly FactEntry[];
  readonly fields: readonly FactField[];
  readonly facts: readonly Fact[];
  /** US dollars for one unit of each other currency that the figures are in and that has a rate. */
  readonly dollars: Readonly<Record<string, number>>;
}

/** The party whose amount a claim states. */
function partyOf({ entry, path, field }: PlacedClaim): Party | undefined {
  if (!field.endsWith('.amount')) return undefined;
  const parties: unknown = valueAt(entry, String(path[0]));
  const party: unknown = Array.isArray(parties) ? parties[Number(path[1])] : undefined;
  return isParty(party) ? party : undefined;
}

function nameOf(graph: Graph, party: Ref | Named): string {
  return isNamed(party) ? party.name : (graph.byId.get(party.id)?.data.name ?? party.id);
}

/** Fields that are read in full, or say nothing that a figure is looked for by. */
const wordless = new Set(['name', 'aliases', 'summary', 'sources', 'website', 'identifiers']);

function wordsOf(graph: Graph, entry: Entry): string {
  const words = fieldsOfKind(entry.kind).flatMap(({ path }): string[] => {
    if (wordless.has(path)) return [];
    const value = valueAt(entry, path);
    return [value].flat().flatMap((item): string[] => {
      if (typeof item === 'string') return [choiceWords(item)];
      // One of its own kind is another thing: what came before a chip is not a word for it.
      if (isRef(item) && item.kinds.length === 1 && item.kinds[0] === entry.kind) return [];
      if (isRef(item) || isNamed(item)) return [nameOf(graph, item)];
      return isParty(item) ? [nameOf(graph, item.party)] : [];
    });
  });
  const stated = fieldsOfKind(entry.kind).flatMap(({ path }) =>
    claimsAt(entry, path).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
  const { title } = kindOf(entry.kind);
  return [...new Set([...entry.data.aliases, title.one, title.many, ...words, ...stated])].join('; ');
}

/** Claims of figures, of each field and basis the one that the headline rule puts first. The first of a field stands for it. */
function figuresOf(
  entry: Entry,
): { readonly placed: PlacedClaim; readonly claim: Figure; readonly standing: boolean }[] {
  const groups = Map.groupBy(claimsOf(entry), groupKey);
  return [...groups.values()].flatMap((group) => {
    const [{ field } = { field: '' }] = group;
    const order = ranked(
      group.map(({ claim }) => claim),
      entry,
      field,
    );
    const first = new Set<string>();
    return order.flatMap((claim, index) => {
      const placed = group.find((one) => one.claim === claim);
      const basis = basisKey(claim);
      if (!placed || !isFigure(claim) || first.has(basis)) return [];
      first.add(basis);
      return [{ placed, claim, standing: index === 0 }];
    });
  });
}

/** The place of a field among those of its kind that measure the same. One that the listing does not show comes after those it does. */
function placeOf({ kind }: Entry, field: string, dimension: string): number {
  const measured = new Map(fieldsOfKind(kind).map(({ path, info }) => [path, info.measures]));
  const shown = kindOf(kind).columns.filter((column) => measured.get(column) === dimension);
  return shown.includes(field) ? shown.indexOf(field) : shown.length;
}

/** The figures of all entries, in the order of the graph. */
export function factsIndex(graph: Graph): FactsIndex {
  const entries: FactEntry[] = [];
  const fields = new Map<string, [number, FactField]>();
  const facts: Fact[] = [];
  for (const entry of graph.entries) {
    const figures = figuresOf(entry);
    if (figures.length === 0) continue;
    const labels = new Map(fieldsOfKind(entry.kind).map(({ path, group }) => [path, group?.label ?? '']));
    for (const { placed, claim, standing } of figures) {
      const { value, asOf } = claim;
      const made: FactField = [
        placed.label,
        labels.get(placed.field) ?? '',
        placeOf(entry, placed.field, value.dimension),
      ];
      const [field] = fields.get(made.join('\n')) ?? [fields.size];
      fields.set(made.join('\n'), [field, made]);
      const party = partyOf(placed);
      const terms = [
        ...(party ? [nameOf(graph, party.party)] : []),
        ...termsOf(claim),
        ...(asOf ? [`as of ${whenWords(asOf)}`] : []),
      ];
      facts.push([
        entries.length,
        field,
        value.dimension,
        value.low,
        value.high,
        value.unit,
        valueWords(value),
        terms.join(', '),
        claimAnchor(placed),
        standing ? 1 : 0,
      ]);
    }
    const countries = countriesOf(graph, entry);
    const year = yearOf(entry, kindOf(entry.kind).dated);
    entries.push({
      kind: entry.kind,
      id: entry.id,
      name: entry.data.name,
      ...(countries.length > 0 ? { country: countries.join(', ') } : {}),
      ...(year === undefined ? {} : { year }),
      words: wordsOf(graph, entry),
    });
  }
  const units = [
    ...new Set(facts.flatMap(([, , dimension, , , unit]) => (dimension === 'money' ? [unit] : []))),
  ].sort();
  return {
    entries,
    fields: [...fields.values()].map(([, field]) => field),
    facts,
    dollars: Object.fromEntries(
      units.flatMap((unit) => (rates.has(unit) ? [[unit, rates.get(unit)?.dollars ?? 0]] : [])),
    ),
  };
}
