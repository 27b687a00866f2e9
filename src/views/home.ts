import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import { ofKind, type Graph } from '../graph/build.ts';
import { countCommitments } from '../graph/derived/totals.ts';
import { allDisagreements } from '../graph/disagreement.ts';
import { claimsOf } from '../graph/fields.ts';
import { compare } from '../graph/order.ts';
import { kinds } from '../kinds/index.ts';
import type { Seed } from '../parse/seed.ts';
import { site } from '../site.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { newestClaims } from './home/newest.ts';
import { readingLists } from './reading-lists.ts';
import { questionOf } from './reading-lists/list.ts';
import { amountOf } from './reading-lists/rules.ts';
import { claimCell, entryPiece, sourcePieces, type Cell } from './reading-lists/table.ts';
import { asOfWords, type Piece } from './statements.ts';
import { counted, dayWords } from './words.ts';

/** A kind on the front page: what it holds, and its best-connected entries. */
export interface Shelf {
  readonly link: Anchor;
  readonly about: string;
  readonly count: string;
  readonly entries: readonly Anchor[];
}

/** One figure of the state of the base; it leads to what it counts. */
export interface Standing {
  readonly figure: string;
  readonly label: string;
  readonly href: string;
}

/** A claim on the front page: which entry states it, of what day, and who says so. */
export interface Line {
  readonly entry: Piece;
  /** Name of the field: "Valuation". */
  readonly label: string;
  readonly figure: Cell;
  readonly asOf: string;
  readonly sources: readonly Piece[];
}

/** A good way into the base. */
export interface WayIn {
  readonly sort: string;
  readonly link: Anchor;
  readonly about: string;
}

export interface Home {
  readonly frame: Frame;
  readonly tagline: string;
  readonly standing: readonly Standing[];
  readonly newest: readonly Line[];
  readonly largest: readonly Line[];
  readonly totals: Anchor;
  readonly waysIn: readonly WayIn[];
  readonly shelves: readonly Shelf[];
}

const mostShown = { entries: 5, newest: 8, largest: 6 } as const;

/** How many of a document's claims the sources support: "37 of 118". */
function supported({ data }: Seed): string {
  const count = data.claims.filter(({ verdict }) => verdict === 'supported').length;
  return `${count} of ${data.claims.length}`;
}

function standingOf(graph: Graph, href: Href): Standing[] {
  const claims = graph.entries.reduce((sum, entry) => sum + claimsOf(entry).length, 0);
  const number = (n: number) => n.toLocaleString('en');
  return [
    { figure: number(graph.entries.length), label: 'entries', href: '#kinds' },
    { figure: number(claims), label: 'sourced claims', href: href(pathOf.about, 'figures') },
    { figure: number(graph.sources.length), label: 'sources', href: href(pathOf.sources) },
    { figure: number(allDisagreements(graph).length), label: 'open disagreements', href: href(pathOf.disagreements) },
    ...graph.seeds.map((seed) => ({
      figure: supported(seed),
      label: `claims of the seed “${seed.data.title}” supported`,
      href: href(pathOf.seed(seed.id)),
    })),
  ];
}

function newestOf(graph: Graph, href: Href): Line[] {
  return newestClaims(graph)
    .slice(0, mostShown.newest)
    .map(({ placed: { entry, field, label, claim }, day }) => ({
      entry: entryPiece(entry, href),
      label,
      figure: claimCell(entry, field.replace(/\.amount$/, ''), claim, href),
      asOf: dayWords(day),
      sources: sourcePieces(entry, claim, href),
    }));
}

/** Commitments of programmes that are part of no other that is counted, the largest first, by what they are for certain. */
function largestOf(graph: Graph, href: Href): Line[] {
  return countCommitments(graph, ofKind(graph, 'programmes'))
    .counted.map((input) => ({ ...input, amount: amountOf(input.claim) }))
    .filter(({ amount }) => typeof amount === 'number')
    .sort((a, b) => Number(b.amount) - Number(a.amount) || compare(a.entry.id, b.entry.id))
    .slice(0, mostShown.largest)
    .map(({ entry, field, claim }) => ({
      entry: entryPiece(entry, href),
      label: 'Commitment',
      figure: claimCell(entry, field, claim, href),
      asOf: asOfWords(entry, claim),
      sources: sourcePieces(entry, claim, href),
    }));
}

/** A briefing, the first list, and the timeline, as far as the base has them. */
function waysIn(graph: Graph, href: Href): WayIn[] {
  const briefings = ofKind(graph, 'briefings')
    .slice(0, 1)
    .map((entry): WayIn => ({
      sort: 'A briefing',
      link: { text: entry.data.name, href: href(pathOf.entry(entry.kind, entry.id)) },
      about: entry.data.summary,
    }));
  const lists = readingLists(graph);
  const list = lists.find((known) => known.list.featured) ?? lists[0];
  const first = list && {
    sort: 'A list',
    link: { text: questionOf(list.list), href: href(pathOf.list(list.list.id)) },
    about: `One of ${counted(lists.length, 'question')} that are answered by a list of entries, each figure with its source.`,
  };
  const timeline = {
    sort: 'The timeline',
    link: { text: 'What happened when?', href: href(pathOf.timeline) },
    about: 'Announcements, deals, milestones and releases by year and month, and what is still to come.',
  };
  return [...briefings, ...(first ? [first] : []), timeline];
}

/** The front page. Entries with most links to them come first; ties by id. */
export function home(graph: Graph): Home {
  const href = hrefFrom(pathOf.home);
  const inbound = (id: string) => graph.linksTo.get(id)?.length ?? 0;
  return {
    frame: frameOf(pathOf.home, site.name, site.description),
    tagline: site.tagline,
    standing: standingOf(graph, href),
    newest: newestOf(graph, href),
    largest: largestOf(graph, href),
    totals: { text: 'All totals', href: href(pathOf.totals) },
    waysIn: waysIn(graph, href),
    shelves: kinds.map((kind) => {
      const entries = [...ofKind(graph, kind.name)].sort((a, b) => inbound(b.id) - inbound(a.id));
      return {
        link: { text: kind.title.many, href: href(pathOf.listing(kind.name)) },
        about: kind.about,
        count: counted(entries.length, 'entry', 'entries'),
        entries: entries.slice(0, mostShown.entries).map((entry) => ({
          text: entry.data.name,
          href: href(pathOf.entry(entry.kind, entry.id)),
        })),
      };
    }),
  };
}
