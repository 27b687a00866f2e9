import { hrefFrom, pathOf, type Href } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { countCommitments, countDeals, sortOfDeal } from '../../graph/derived/totals.ts';
import { sumsOf } from '../../graph/derived/sums.ts';
import { kindOf, type KindName } from '../../kinds/index.ts';
import type { Entry } from '../../parse/entry.ts';
import { derivedRow, type DerivedRow } from '../derived-figures.ts';
import { frameOf, type Anchor, type Frame } from '../frame.ts';
import { ordered } from '../reading-lists/list.ts';
import { figureOf, tableOf, type Columns, type Table } from '../reading-lists/table.ts';
import type { Piece } from '../statements.ts';
import { counted, countryName, listed } from '../words.ts';
import { buildersOf, type Builder } from './builders.ts';
import { entriesIn, knownPlaces, placedEntries, type Place } from './places.ts';

/** A part of a place's page: entries of one kind. */
export interface PlaceTable {
  readonly about: string;
  readonly table: Table;
}

/** Who builds in one place, and what is there. */
export interface PlacePage {
  readonly frame: Frame;
  readonly index: Anchor;
  readonly question: string;
  readonly answer: string;
  readonly builders: readonly Builder[];
  readonly tables: readonly PlaceTable[];
  readonly totals: readonly DerivedRow[];
  /** Which countries a region is, and whose list that is. */
  readonly members?: { readonly countries: readonly Piece[]; readonly by: Anchor };
}

/** Entries of one kind that stand in a place for one reason. */
interface Section {
  readonly kind: KindName;
  /** Those who are here, or those who take part from here. */
  readonly how: 'here' | 'from';
  readonly heading: string;
  readonly about: string;
  /** In the sentence that answers: "designed there". */
  readonly words: string;
  readonly columns: Columns;
}

const dealColumns: Columns = { before: ['type', 'parties'], figure: 'amount', after: ['milestones.announced'] };

/** What a place's page shows, in its order. */
export const sections: readonly Section[] = [
  {
    kind: 'programmes',
    how: 'here',
    heading: 'Programmes',
    about: 'By the countries and the sites of their entries. What is only planned stands here too.',
    words: 'there',
    columns: { before: ['countries'], figure: 'commitment', after: ['power', 'milestones.announced'] },
  },
  {
    kind: 'companies',
    how: 'here',
    heading: 'Companies',
    about: 'Those with their seat here.',
    words: 'with a seat there',
    columns: { before: ['country', 'roles'], figure: 'valuation', after: ['raised', 'assets'] },
  },
  {
    kind: 'deals',
    how: 'here',
    heading: 'Deals that bring money here',
    about: 'To companies with their seat here, or for what is built here.',
    words: 'whose money goes there',
    columns: dealColumns,
  },
  {
    kind: 'deals',
    how: 'from',
    heading: 'Deals with parties from here',
    about: 'Companies with their seat here take part in them, and the money goes elsewhere.',
    words: 'with parties from there',
    columns: dealColumns,
  },
  {
    kind: 'chips',
    how: 'here',
    heading: 'Chips',
    about: 'Those whose vendor has its seat here. Where they are made is another question.',
    words: 'designed there',
    columns: { before: ['vendor', 'category'], figure: 'announced', after: ['status'] },
  },
  {
    kind: 'technologies',
    how: 'here',
    heading: 'Technologies',
    about: 'Those whose developers have their seat here.',
    words: 'developed there',
    columns: { before: ['developers', 'category'], figure: 'released' },
  },
];

type Within = ReturnType<typeof entriesIn>;

function placeTable(
  graph: Graph,
  within: Within,
  { kind, how, heading, about, columns }: Section,
  href: Href,
): PlaceTable[] {
  const entries = within[how].filter((entry) => entry.kind === kind);
  if (entries.length === 0) return [];
  const shown = ordered(entries.map((entry) => ({ entry, claim: figureOf(entry, columns.figure) })));
  const anchor = how === 'here' ? kind : `${kind}-${how}`;
  return [{ about, table: tableOf(graph, { anchor, caption: heading, kind, columns, groups: [{ shown }] }, href) }];
}

/** What is committed to programmes and paid in deals, summed only over entries that are wholly in the place. */
function totalsOf(graph: Graph, { here }: Within, { codes }: Place, href: Href): DerivedRow[] {
  const placed = placedEntries(graph);
  const of = (kind: KindName) =>
    here.filter((entry) => entry.kind === kind && placed.get(entry)?.here.every((code) => codes.has(code)));
  const formula = (what: string) =>
    `Sum of the ${what} that are wholly here, one for each, by the headline rule. Each currency and each status is a sum of its own.`;
  const figures = [
    ...sumsOf(countCommitments(graph, of('programmes')), {
      title: 'Commitments of programmes',
      formula: formula('commitments of programmes'),
      labelOf: () => 'Commitments of programmes',
    }),
    ...sumsOf(countDeals(graph, of('deals')), {
      title: 'Deals',
      formula: formula('amounts of deals of one sort'),
      labelOf: sortOfDeal,
    }),
  ];
  return figures.map((figure) => derivedRow(figure, href));
}

function answerOf({ inWords }: Place, within: Within, builders: readonly Builder[]): string {
  const words = sections.slice(1).flatMap(({ kind, how, words }) => {
    const count = within[how].filter((entry) => entry.kind === kind).length;
    const { one, many } = kindOf(kind).title;
    return count === 0 ? [] : [`${counted(count, one.toLowerCase(), many.toLowerCase())} ${words}`];
  });
  const rest = words.length === 0 ? '' : ` The base also knows ${listed(words)}.`;
  const count = within.here.filter(({ kind }) => kind === 'programmes').length;
  if (count === 0) return `No programme on record is in ${inWords}.${rest}`;
  const those = count === 1 ? 'programme on record is' : 'programmes on record are';
  const behind =
    builders.length === 0 ? '' : `, with ${counted(builders.length, 'sponsor or partner', 'sponsors and partners')}`;
  return `${count} ${those} in ${inWords}${behind}.${rest}`;
}

/** The countries of a region, linked where they have a page of their own. */
function membersOf(graph: Graph, { region, codes }: Place, href: Href): PlacePage['members'] {
  if (!region) return undefined;
  const pages = new Map(
    knownPlaces(graph).countries.flatMap(({ codes: [...own], path }) => own.map((code) => [code, path] as const)),
  );
  const countries = [...codes].map((code): Piece => {
    const path = pages.get(code);
    return { text: countryName(code), ...(path === undefined ? {} : { href: href(path) }) };
  });
  return {
    countries: countries.sort((a, b) => a.text.localeCompare(b.text, 'en')),
    by: { text: region.by, href: region.source },
  };
}

/** The page of a place that {@link knownPlaces} gives. */
export function placePage(graph: Graph, place: Place): PlacePage {
  const href = hrefFrom(place.path);
  const within = entriesIn(graph, place);
  const programmes: Entry[] = within.here.filter(({ kind }) => kind === 'programmes');
  const builders = buildersOf(graph, programmes, href);
  const question = `Who builds in ${place.inWords}?`;
  const answer = answerOf(place, within, builders);
  const members = membersOf(graph, place, href);
  return {
    frame: frameOf(place.path, question, answer),
    index: { text: 'Regions and countries', href: href(pathOf.regions) },
    question,
    answer,
    builders,
    tables: sections.flatMap((section) => placeTable(graph, within, section, href)),
    totals: totalsOf(graph, within, place, href),
    ...(members ? { members } : {}),
  };
}
