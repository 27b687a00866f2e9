import { hrefFrom, pathOf, slugOf, type Href } from '../graph/addresses.ts';
import { ofKind, type Graph } from '../graph/build.ts';
import {
  countCommitments,
  countDeals,
  countryKey,
  sortOfDeal,
  totals,
  yearKey,
  type Group,
} from '../graph/derived/totals.ts';
import type { Counting } from '../graph/derived/sums.ts';
import type { Entry } from '../parse/entry.ts';
import { derivedRow, type DerivedRow } from './derived-figures.ts';
import { frameOf, type Frame } from './frame.ts';
import { counted, countryName } from './words.ts';

const path = pathOf.totals;

/** The sums of one country or one year. */
export interface TotalsRow {
  readonly anchor: string;
  readonly name: string;
  /** "12 entries", counted or left out. */
  readonly entries: string;
  readonly figures: readonly DerivedRow[];
}

export interface TotalsTable {
  readonly anchor: string;
  readonly caption: string;
  readonly about: string;
  /** "Country" or "Year". */
  readonly head: string;
  readonly rows: readonly TotalsRow[];
}

export interface TotalsPage {
  readonly frame: Frame;
  readonly title: string;
  readonly rules: readonly string[];
  readonly tables: readonly TotalsTable[];
}

const rules = [
  'Every total is a sum of figures that sources state; open one to see which, and what was left out and why.',
  'Each currency and each status is a total of its own: announced money is never added to money that has been paid.',
  'Of an entry with several figures, the one that the headline rule puts first is counted.',
  'A deal that is part of a round, and a programme that is part of another, are counted once, with the whole.',
  'A figure in dollars is approximate, made with the rate that stands beside it, and never added to another.',
];

interface Subject {
  readonly kind: string;
  readonly title: string;
  readonly counting: Counting;
  readonly labelOf: (entry: Entry) => string;
  readonly formula: string;
  /** Where its money is counted to, and when. */
  readonly where: string;
  readonly when: string;
}

function subjects(graph: Graph): Subject[] {
  return [
    {
      kind: 'programmes',
      title: 'Commitments of programmes',
      counting: countCommitments(graph, ofKind(graph, 'programmes')),
      labelOf: () => 'Commitments',
      formula: 'Sum of the commitments of the programmes, one for each, by the headline rule.',
      where: 'Each programme is counted to the countries that it is in; one in several countries is not divided.',
      when: 'Each programme is counted to the year of its first milestone that has passed.',
    },
    {
      kind: 'deals',
      title: 'Amounts of deals',
      counting: countDeals(graph, ofKind(graph, 'deals')),
      labelOf: sortOfDeal,
      formula: 'Sum of the amounts of the deals of one sort, one for each, by the headline rule.',
      where:
        'Each deal is counted to the country of those who receive the money, or else of what it concerns. Unlike sorts of deals are not added together.',
      when: 'Each deal is counted to the year of its first milestone. Unlike sorts of deals are not added together.',
    },
  ];
}

const byCountry = { head: 'Country', unknown: 'Country not known', keyOf: countryKey, nameOf: countriesWords };
const byYear = { head: 'Year', unknown: 'Year not known', keyOf: yearKey, nameOf: (key: string) => key };

function countriesWords(codes: string): string {
  return codes.split(' ').map(countryName).join(', ');
}

function tableOf(graph: Graph, subject: Subject, by: typeof byCountry, href: Href): TotalsTable {
  const { title, counting, labelOf, formula, where, when } = subject;
  const caption = `${title} by ${by.head.toLowerCase()}`;
  const rowOf = ({ key, entries, figures }: Group): TotalsRow => {
    const name = key === '' ? by.unknown : by.nameOf(key);
    return {
      anchor: `${slugOf(caption)}-${slugOf(name)}`,
      name,
      entries: counted(entries, 'entry', 'entries'),
      figures: figures.map((figure) => derivedRow(figure, href)),
    };
  };
  return {
    anchor: slugOf(caption),
    caption,
    about: by === byCountry ? where : when,
    head: by.head,
    rows: totals(graph, counting, by.keyOf, { formula, labelOf })
      .map(rowOf)
      .sort(
        (a, b) => Number(a.name === by.unknown) - Number(b.name === by.unknown) || a.name.localeCompare(b.name, 'en'),
      ),
  };
}

/** One table of totals for another page: `by` is country or year, `of` a kind that has totals. */
export function totalsTable(graph: Graph, by: string, of: string, href: Href): TotalsTable | undefined {
  const subject = subjects(graph).find(({ kind }) => kind === of);
  return subject && tableOf(graph, subject, by === 'year' ? byYear : byCountry, href);
}

/** Totals by country and by year, of programmes and of deals, each with its working. */
export function totalsPage(graph: Graph): TotalsPage {
  const href = hrefFrom(path);
  const title = 'Totals';
  return {
    frame: frameOf(path, title, 'Sums of commitments and of deals by country and by year, each with its working.'),
    title,
    rules,
    tables: subjects(graph).flatMap((subject) => [byCountry, byYear].map((by) => tableOf(graph, subject, by, href))),
  };
}
