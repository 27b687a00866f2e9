import { hrefFrom, pathOf, slugOf, type Href } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { frameOf, type Anchor, type Frame } from '../frame.ts';
import { readingLists } from '../reading-lists.ts';
import type { Piece } from '../statements.ts';
import { questionOf, type Answered, type Passed } from './list.ts';
import { claimCell, entryPiece, tableOf, type Cell, type Table } from './table.ts';

/** An entry that comes close to a list, and why it is not in it. */
export interface PassedRow {
  readonly entry: Piece;
  readonly figure?: Cell;
  readonly why: string;
}

/** The rates that amounts of other currencies were compared with. */
export interface RateNote {
  readonly words: string;
  readonly source: Anchor;
}

/** The page of one list: a question, its answer, and how it was found. */
export interface ReadingListPage {
  readonly frame: Frame;
  readonly lists: Anchor;
  readonly question: string;
  /** The answer in a sentence or two; its figure leads to its claim. */
  readonly answer: readonly Piece[];
  readonly table: Table;
  readonly how: string;
  readonly rates: readonly RateNote[];
  readonly leftOut: readonly PassedRow[];
  readonly family: string;
  readonly siblings: readonly Anchor[];
}

/** A list as the index names it. */
export interface ListItem {
  readonly link: Anchor;
  readonly count: string;
}

/** The index of all lists, by family. */
export interface ListIndex {
  readonly frame: Frame;
  readonly title: string;
  /** Other ways to read the base as lists. */
  readonly doors: readonly { readonly link: Anchor; readonly about: string }[];
  readonly families: readonly {
    readonly title: string;
    readonly anchor: string;
    readonly lists: readonly ListItem[];
  }[];
}

function answerOf({ list, groups, count }: Answered, href: Href): Piece[] {
  const { subject, says, most, columns } = list;
  const start = { text: `${count} ${subject} ${says}.` };
  const [group] = groups;
  const [first] = group?.shown ?? [];
  if (most === undefined || !first?.claim || columns.figure === undefined) return [start];
  const { pieces, terms } = claimCell(first.entry, columns.figure, first.claim, href);
  const basis = [group?.name ?? terms.join(', ')].filter((words) => words !== '');
  return [
    start,
    { text: ` ${most} ` },
    ...pieces,
    { text: `${basis.map((words) => ` (${words})`).join('')}, of ` },
    entryPiece(first.entry, href),
    { text: '.' },
  ];
}

/** The words of pieces, for a description. */
function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Rates of the currencies that a table shows, each with its day. */
export function ratesOf({ groups }: Table): RateNote[] {
  const used = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ dollars }) => dollars ?? [])));
  return [...new Map(used.map(({ rate, source }) => [rate, { words: rate, source }])).values()];
}

function passedRow({ entry, field, claim, why }: Passed, href: Href): PassedRow {
  return {
    entry: entryPiece(entry, href),
    ...(claim ? { figure: claimCell(entry, field, claim, href) } : {}),
    why,
  };
}

/** The page of a list that {@link readingLists} gives. */
export function readingListPage(graph: Graph, found: Answered): ReadingListPage {
  const { list, family, groups, leftOut } = found;
  const path = pathOf.list(list.id);
  const href = hrefFrom(path);
  const question = questionOf(list);
  const answer = answerOf(found, href);
  const { kind, columns } = list;
  const table = tableOf(graph, { anchor: 'list', caption: question, kind, columns, groups }, href);
  return {
    frame: frameOf(path, question, `${plain(answer)} Each figure with its date and its source.`),
    lists: { text: 'Reading lists', href: href(pathOf.lists) },
    question,
    answer,
    table,
    how: list.how,
    rates: ratesOf(table),
    leftOut: leftOut.map((passed) => passedRow(passed, href)),
    family,
    siblings: readingLists(graph)
      .filter((other) => other.family === family && other.list !== list)
      .map((other) => ({ text: questionOf(other.list), href: href(pathOf.list(other.list.id)) })),
  };
}

/** The index of the lists that the base has enough entries for. */
export function listIndex(graph: Graph): ListIndex {
  const path = pathOf.lists;
  const href = hrefFrom(path);
  const title = 'Reading lists';
  const groups = Map.groupBy(readingLists(graph), ({ family }) => family);
  return {
    frame: frameOf(
      path,
      title,
      'Questions that people ask, each answered by a list of entries with the figure, its date and its source.',
    ),
    title,
    doors: [
      { link: { text: 'Who builds where?', href: href(pathOf.regions) }, about: 'By region and by country.' },
      { link: { text: 'What happened when?', href: href(pathOf.timeline) }, about: 'By year and by month.' },
      { link: { text: 'How much is it all?', href: href(pathOf.totals) }, about: 'Totals, each with its working.' },
      {
        link: { text: 'Where do sources differ?', href: href(pathOf.disagreements) },
        about: 'Both figures side by side.',
      },
    ],
    families: [...groups].map(([family, lists]) => ({
      title: family,
      anchor: slugOf(family),
      lists: lists.map(({ list, count }) => ({
        link: { text: questionOf(list), href: href(pathOf.list(list.id)) },
        count: String(count),
      })),
    })),
  };
}
