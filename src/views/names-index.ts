import type { Graph } from '../graph/build.ts';
import { fieldsOfKind, valueAt } from '../graph/fields.ts';
import { headline } from '../graph/headline.ts';
import { kindOf, kinds, type KindName } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { countriesOf, yearOf } from './facets.ts';
import { termsOf } from './statements.ts';
import { valueWords } from './words.ts';

/** An entry as search, preview cards and pickers know it. */
export interface IndexedName {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What other registers call it: `NASDAQ:NVDA`, `2503.14476`. */
  readonly ids: readonly string[];
  readonly summary: string;
  /** Names of the countries it belongs to, joined by commas: `Germany, Italy`. */
  readonly country?: string;
  readonly year?: string;
  /** At most three figures that matter for its kind, each with its label. */
  readonly figures: readonly (readonly [label: string, value: string])[];
  /** How many links lead to it from other entries. */
  readonly links: number;
}

export interface NamesIndex {
  readonly entries: readonly IndexedName[];
  /** A kind's name → what one of it and many of it are called. */
  readonly kinds: Readonly<Record<string, readonly [one: string, many: string]>>;
}

const mostFigures = 3;

/** Figures that the listing of the kind shows, quantities before dates, then other quantities. */
function figuresOf(entry: Entry): [string, string][] {
  const { columns } = kindOf(entry.kind);
  const stated = fieldsOfKind(entry.kind).flatMap(({ path, info }) => {
    const claim = headline(entry, path);
    const value = claim?.value;
    if (!claim || typeof value !== 'object' || !('type' in value)) return [];
    const column = columns.indexOf(path);
    const rank = value.type === 'quantity' ? (column < 0 ? 2 : 0) : column < 0 ? 3 : 1;
    return [
      { rank, column, pair: [info.label, [valueWords(value), ...termsOf(claim)].join(', ')] as [string, string] },
    ];
  });
  return stated
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
    .slice(0, mostFigures)
    .map(({ pair }) => pair);
}

/** Names in other registers, without the Wikidata number, which nobody types. */
function idsOf(entry: Entry): string[] {
  const identifiers = valueAt(entry, 'identifiers') as Readonly<Record<string, string>> | undefined;
  return Object.entries(identifiers ?? {}).flatMap(([register, id]) => (register === 'wikidata' ? [] : [id]));
}

/** The index of all names, in the order of the graph. */
export function namesIndex(graph: Graph): NamesIndex {
  return {
    entries: graph.entries.map((entry): IndexedName => {
      const { name, aliases, summary } = entry.data;
      const countries = countriesOf(graph, entry);
      const year = yearOf(entry, kindOf(entry.kind).dated);
      return {
        kind: entry.kind,
        id: entry.id,
        name,
        aliases,
        ids: idsOf(entry),
        summary,
        ...(countries.length > 0 ? { country: countries.join(', ') } : {}),
        ...(year === undefined ? {} : { year }),
        figures: figuresOf(entry),
        links: graph.linksTo.get(entry.id)?.length ?? 0,
      };
    }),
    kinds: Object.fromEntries(kinds.map(({ name, title }) => [name, [title.one, title.many] as const])),
  };
}
