import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { newestDate } from '../graph/freshness.ts';
import { headline } from '../graph/headline.ts';
import { compare } from '../graph/order.ts';
import { kindOf } from '../kinds/index.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { claimCell, claimHref, entryPiece, sourcePieces, type Cell } from './reading-lists/table.ts';
import { termsOf, type Piece } from './statements.ts';
import { allEvents, monthOfEvent, yearOfEvent, type Event } from './timeline/events.ts';
import { counted, listed, monthWords, whenWords } from './words.ts';

/** One line of a timeline. */
export interface EventRow {
  /** The date in words, leading to its claim. */
  readonly when: Anchor;
  /** "Announced", "Closed". */
  readonly what: string;
  /** "planned", or the part that it speaks of. */
  readonly terms: readonly string[];
  readonly entry: Piece;
  /** "Deal", "Chip". */
  readonly kind: string;
  /** What is at stake: the amount of a deal, the commitment of a programme. */
  readonly figure?: Cell;
  readonly sources: readonly Piece[];
}

/** The events of a month, or those of a year that are known to no month. */
export interface EventGroup {
  /** `2026-02`, or the year alone for what is known to no month. */
  readonly anchor: string;
  readonly title: string;
  readonly rows: readonly EventRow[];
}

/** Everything of one year. */
export interface YearPage {
  readonly frame: Frame;
  readonly timeline: Anchor;
  readonly title: string;
  readonly answer: string;
  readonly groups: readonly EventGroup[];
  readonly before?: Anchor;
  readonly after?: Anchor;
}

/** One year as the overview shows it: how much happened in each month. */
export interface YearRow {
  readonly year: Anchor;
  readonly total: number;
  /** Twelve; a month without events has no link. */
  readonly months: readonly (Anchor | undefined)[];
  /** Events known to no month of it. */
  readonly rest?: Anchor;
}

/** The overview: years by months, what came last, and what is to come. */
export interface Timeline {
  readonly frame: Frame;
  readonly title: string;
  readonly answer: string;
  readonly months: readonly string[];
  readonly years: readonly YearRow[];
  /** What came last, what is to come, and what was to have come. */
  readonly parts: readonly (EventGroup & { readonly about?: string })[];
}

/** The figure that tells how much an event is about. */
const stakes: Readonly<Partial<Record<string, string>>> = { deals: 'amount', programmes: 'commitment' };

const mostLatest = 12;

/** Sorts after every month. */
const latest = '~';

function rowOf({ entry, field, label, claim, when }: Event, href: Href): EventRow {
  const stake = stakes[entry.kind];
  const figure = stake === undefined ? undefined : headline(entry, stake);
  return {
    when: { text: whenWords(when), href: claimHref(entry, field, claim, href) },
    what: label,
    terms: termsOf(claim),
    entry: entryPiece(entry, href),
    kind: kindOf(entry.kind).title.one,
    ...(stake !== undefined && figure ? { figure: claimCell(entry, stake, figure, href) } : {}),
    sources: sourcePieces(entry, claim, href),
  };
}

/** Years with events, the latest first. */
export function yearsOfEvents(graph: Graph): string[] {
  return [...new Set(allEvents(graph).map(yearOfEvent))].sort((a, b) => compare(b, a));
}

/** "12 chips, 31 deals and 6 programmes": the entries that events are of. */
function tellings(events: readonly Event[]): string {
  const entries = [...new Set(events.map(({ entry }) => entry))];
  const words = [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, of]) => {
    const { one, many } = kindOf(kind).title;
    return counted(of.length, one.toLowerCase(), many.toLowerCase());
  });
  return listed(words.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).reverse());
}

/** The page of one year. */
export function yearPage(graph: Graph, year: string): YearPage {
  const path = pathOf.year(year);
  const href = hrefFrom(path);
  const events = allEvents(graph).filter((event) => yearOfEvent(event) === year);
  const groups = [...Map.groupBy(events, monthOfEvent)].sort(([a = latest], [b = latest]) => compare(a, b));
  const years = yearsOfEvents(graph);
  const at = years.indexOf(year);
  const neighbour = (index: number) => {
    const other = years[index];
    return other === undefined ? undefined : { text: other, href: href(pathOf.year(other)) };
  };
  const [before, after] = [neighbour(at + 1), neighbour(at - 1)];
  const planned = events.filter(({ claim }) => claim.planned).length;
  const answer = `${counted(events.length, 'date')} on record, of ${tellings(events)}.${planned > 0 ? ` ${counted(planned, 'date is', 'dates are')} only planned.` : ''}`;
  return {
    frame: frameOf(path, `What happened in ${year}`, `${answer} By month, each with its source.`),
    timeline: { text: 'Timeline', href: href(pathOf.timeline) },
    title: `What happened in ${year}?`,
    answer,
    groups: groups.map(([month, of]) => ({
      anchor: month ?? year,
      title: month === undefined ? 'Known to no month' : monthWords(month),
      rows: of.map((event) => rowOf(event, href)),
    })),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

function yearRow(year: string, events: readonly Event[], href: Href): YearRow {
  const path = pathOf.year(year);
  const counts = Map.groupBy(events, monthOfEvent);
  const cell = (month: string | undefined, anchor: string): Anchor | undefined => {
    const count = counts.get(month)?.length;
    return count === undefined ? undefined : { text: String(count), href: href(path, anchor) };
  };
  const rest = cell(undefined, year);
  return {
    year: { text: year, href: href(path) },
    total: events.length,
    months: twelve.map((month) => cell(`${year}-${month}`, `${year}-${month}`)),
    ...(rest ? { rest } : {}),
  };
}

/** The overview of all years. */
export function timeline(graph: Graph): Timeline {
  const path = pathOf.timeline;
  const href = hrefFrom(path);
  const events = allEvents(graph);
  const newest = newestDate(graph) ?? '';
  const happened = events.filter(({ claim, when }) => !claim.planned && when.from <= newest);
  const planned = events.filter(({ claim }) => claim.planned);
  const ahead = planned.filter(({ when }) => when.to > newest);
  const due = planned.filter(({ when }) => when.to <= newest);
  const byYear = Map.groupBy(events, yearOfEvent);
  const rows = yearsOfEvents(graph).map((year) => yearRow(year, byYear.get(year) ?? [], href));
  const answer = `${counted(events.length, 'date')} of ${counted(new Set(events.map(({ entry }) => entry)).size, 'entry', 'entries')}, from announcement to completion, ${counted(ahead.length, 'date')} still to come.`;
  return {
    frame: frameOf(
      path,
      'Timeline',
      'Announcements, deals, milestones and releases by year and month, each with its source.',
    ),
    title: 'What happened when?',
    answer,
    months: twelve.map((month) => monthWords(`2000-${month}`).split('\u00a0')[0] ?? ''),
    years: rows,
    parts: [
      { anchor: 'latest', title: 'What came last', of: happened.slice(-mostLatest).reverse() },
      { anchor: 'ahead', title: 'What is still to come', of: ahead },
      {
        anchor: 'due',
        title: 'Due by now',
        about:
          'Planned for a time that has passed. No source gives the day on which it came about; it may have all the same.',
        of: due,
      },
    ].flatMap(({ of, ...part }) => (of.length === 0 ? [] : [{ ...part, rows: of.map((event) => rowOf(event, href)) }])),
  };
}
