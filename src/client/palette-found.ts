import { pathOf } from '../graph/addresses.ts';
import type { FactsIndex } from '../views/facts-index.ts';
import type { NamesIndex } from '../views/names-index.ts';
import type { Found } from './engine.ts';
import { factsSearch, type FactHit } from './palette-facts.ts';
import { namesSearch, type NameHit } from './palette-names.ts';
import { likeness, tellingWords } from './palette-words.ts';

/** Facet → the values that were chosen: `kind` → Chips. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What can be chosen: an entry, a figure of one, or a page. */
export interface Choice {
  /** From the root of the site, with a fragment if it is a figure. */
  readonly path: string;
  readonly name: string;
  /** Kind of the entry, or that it is a page. */
  readonly kind: string;
  readonly country?: string;
  /** "also known as Lumen Orbit": the name it was found by, where that is another. */
  readonly also?: string;
  readonly about?: string;
  readonly figure?: Pick<FactHit, 'label' | 'value' | 'terms'>;
}

export type GroupName = 'entries' | 'figures' | 'pages';

export interface Group {
  readonly name: GroupName;
  readonly choices: readonly Choice[];
  /** No figure is of the size that was asked for; these come nearest. */
  readonly near?: true;
  /** No entry is called all that was typed; these are called a part of it, and come after what the text has. */
  readonly partly?: true;
}

/** A page of the site that is no entry, by its words in the menu. `path` as in `Choice`. */
export interface KnownPage {
  readonly text: string;
  readonly path: string;
}

/** What is known without full text. `facts` may be missing where they could not be read. */
export interface Known {
  readonly names: NamesIndex;
  readonly facts: FactsIndex | undefined;
  readonly pages: readonly KnownPage[];
}

interface Faceted {
  readonly kind: string;
  readonly country?: string;
  readonly year?: string;
}

/** Finds entries, figures and pages at every key. The groups come in the order in which they are to be shown. */
export function instantSearch({ names, facts, pages }: Known): (query: string, chosen?: Chosen) => readonly Group[] {
  const byName = namesSearch(names);
  const byFigure = facts === undefined ? () => ({ hits: [], near: false }) : factsSearch(facts);
  const titleOf = (kind: string) => names.kinds[kind] ?? [kind, kind];

  const fits = (chosen: Chosen) => {
    const allows = (facet: string, values: readonly string[]) => {
      const wanted = chosen[facet] ?? [];
      return wanted.length === 0 || wanted.some((value) => values.includes(value));
    };
    return ({ kind, country, year }: Faceted) =>
      allows('kind', [titleOf(kind)[1]]) &&
      allows('country', country?.split(', ') ?? []) &&
      allows('year', year === undefined ? [] : [year]);
  };

  const entryChoice = ({ entry, by }: NameHit): Choice => ({
    path: pathOf.entry(entry.kind, entry.id),
    name: entry.name,
    kind: titleOf(entry.kind)[0],
    ...(entry.country === undefined ? {} : { country: entry.country }),
    ...(by === entry.name ? {} : { also: by }),
    about: entry.summary,
  });

  const figureChoice = ({ entry, anchor, ...figure }: FactHit): Choice => ({
    path: `${pathOf.entry(entry.kind, entry.id)}#${anchor}`,
    name: entry.name,
    kind: titleOf(entry.kind)[0],
    figure,
  });

  const pageHits = (query: string): KnownPage[] => {
    const words = tellingWords(query);
    if (words.length === 0) return [];
    return pages.filter(({ text }) => {
      const known = tellingWords(text);
      return words.every((word) => known.some((one) => likeness(word, one) > 0.8));
    });
  };

  return (query, chosen = {}) => {
    const fit = fits(chosen);
    const narrowed = Object.values(chosen).some((values) => values.length > 0);
    const named = byName(query).filter(({ entry }) => fit(entry));
    const { hits, near } = byFigure(query);
    const figures = hits.filter(({ entry }) => fit(entry));
    const there = narrowed ? [] : pageHits(query);
    const exactPage = there.some(({ text }) => text.toLowerCase() === query.trim().toLowerCase());
    const partly = named[0]?.partly ?? false;
    const entries = partly && figures.length > 0 ? [] : named;
    const groups: readonly Group[] = [
      { name: 'entries', choices: entries.map(entryChoice), ...(partly ? { partly } : {}) },
      { name: 'figures', choices: figures.map(figureChoice), ...(near ? { near } : {}) },
      { name: 'pages', choices: there.map(({ text, path }) => ({ path, name: text, kind: 'Page' })) },
    ];
    // A name that holds all that was typed is what was meant; else a figure that answers is.
    const rank: Record<GroupName, number> = {
      entries: named.some(({ whole }) => whole) ? 1 : 3,
      figures: 2,
      pages: exactPage && !named.some(({ exact }) => exact) ? 0 : 4,
    };
    return [...groups].filter(({ choices }) => choices.length > 0).sort((a, b) => rank[a.name] - rank[b.name]);
  };
}

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** Says which word of the query an entry was found without. */
export function lacking({ without }: Pick<Found, 'without'>): string {
  return without === undefined ? '' : `, without “${without.replaceAll('"', '')}”`;
}

/** What is announced: how much was found where, and what the Enter key opens. `text` is missing where full text was not searched. */
export function foundWords(
  groups: readonly Group[],
  text: Pick<Found, 'total' | 'without'> | undefined,
  first: string | undefined,
): string {
  if (first === undefined) {
    return 'Nothing found. Try another spelling, a single word, fewer filters, or a figure such as “over 1 GW”.';
  }
  const numberOf = (group: GroupName) => groups.find(({ name }) => name === group)?.choices.length ?? 0;
  const near = groups.some((group) => group.near);
  const parts = [
    text && text.total > 0 ? `${counted(text.total, 'entry', 'entries')} in the text${lacking(text)}` : '',
    numberOf('entries') > 0 ? `${numberOf('entries').toLocaleString('en')} by name` : '',
    numberOf('figures') > 0
      ? counted(numberOf('figures'), near ? 'figure near that' : 'figure', near ? 'figures near that' : 'figures')
      : '',
    numberOf('pages') > 0 ? counted(numberOf('pages'), 'page') : '',
  ];
  return `${parts.filter(Boolean).join(', ')}. Enter opens ${first}.`;
}
