import { hrefFrom, pathOf } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { fieldAnchor } from '../graph/claim-address.ts';
import { sourcesOfClaim } from '../graph/claim-time.ts';
import * as fresh from '../graph/freshness.ts';
import { subjectsOf, type SeedMention } from '../graph/seeds.ts';
import type { SourceNode } from '../graph/sources.ts';
import type { Entry } from '../parse/entry.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { termsOf, type Piece } from './statements.ts';
import { counted, dayWords, valueWords } from './words.ts';

/** One thing to do, and where. */
export interface WorkItem {
  readonly text: string;
  /** Absent where the thing has no page yet. */
  readonly href?: string;
  readonly terms: readonly string[];
  /** Entries it comes up in. */
  readonly places: readonly Piece[];
  readonly note?: string;
}

/** Things of one sort to do, the most useful first. */
export interface WorkSection {
  readonly id: string;
  readonly title: string;
  /** Why it matters and how to do it. */
  readonly about: string;
  /** The rule that orders the items. */
  readonly order: string;
  /** How many there are, shown or not. */
  readonly total: number;
  readonly items: readonly WorkItem[];
  /** How many are not shown. */
  readonly more: number;
}

/** What contributors could do next. */
export interface Worklist {
  readonly frame: Frame;
  readonly title: string;
  readonly sections: readonly WorkSection[];
}

/** Items of a section that are shown: more than anyone works through before the next build. */
const mostItems = 40;

/** Entries that an item names. */
const mostPlaces = 6;

const href = hrefFrom(pathOf.worklist);

function anchorOf(entry: Entry, field?: string): Anchor {
  const fragment = field === undefined ? undefined : fieldAnchor(field);
  return { text: entry.data.name, href: href(pathOf.entry(entry.kind, entry.id), fragment) };
}

/** The first of many places, and how many others there are. */
function few(places: readonly Anchor[]): Piece[] {
  const rest = places.length - mostPlaces;
  return [...places.slice(0, mostPlaces), ...(rest > 0 ? [{ text: `${rest} more` }] : [])];
}

/** How many other entries link to this one. */
function linkedFrom(graph: Graph, { id }: Entry): number {
  return new Set(graph.linksTo.get(id)?.map(({ from }) => from)).size;
}

function linkedWords(graph: Graph, entry: Entry): string {
  return `linked from ${counted(linkedFrom(graph, entry), 'entry', 'entries')}`;
}

/** The largest first. What is equal keeps its order, which is that of the graph and never that of the files. */
function most<T>(things: readonly T[], rank: (thing: T) => number): T[] {
  const ranked = things.map((thing) => ({ thing, key: rank(thing) })).sort((a, b) => b.key - a.key);
  return ranked.map(({ thing }) => thing);
}

function spotItem({ entry, field, label, claim }: fresh.Spot, terms: readonly string[]): WorkItem {
  return {
    text: `${entry.data.name}: ${label}`,
    // A field that states nothing has no place on the page of its entry.
    href: anchorOf(entry, claim && field).href,
    terms: [...(claim?.value === undefined ? [] : [valueWords(claim.value), ...termsOf(claim)]), ...terms],
    places: [],
    // Of what was looked for in vain the note says where.
    ...(claim?.note === undefined || claim.value !== undefined ? {} : { note: claim.note }),
  };
}

function staleItem(spot: fresh.StaleField): WorkItem {
  return spotItem(spot, [`${counted(spot.age, 'day')} old`, `${(spot.age / spot.limit).toFixed(1)} times its limit`]);
}

function weakItem(graph: Graph, spot: fresh.Spot): WorkItem {
  const sources = spot.claim ? sourcesOfClaim(spot.entry, spot.claim) : [];
  const says = sources.map(({ publisher, type, read }) =>
    [publisher, type, ...(read === 'second-hand' ? ['known only at second hand'] : [])].join(', '),
  );
  return spotItem(spot, [...says, linkedWords(graph, spot.entry)]);
}

function missedItem({ name, spots }: fresh.Missed): WorkItem {
  const places = spots.map(({ entry, field }) => anchorOf(entry, field));
  return { text: name, terms: [`named in ${counted(places.length, 'entry', 'entries')}`], places: few(places) };
}

/** How many other entries this one links to. */
function linksTo(graph: Graph, { id }: Entry): number {
  return new Set(graph.linksFrom.get(id)?.map(({ to }) => to)).size;
}

function orphanItem(graph: Graph, entry: Entry): WorkItem {
  return { ...anchorOf(entry), terms: [`links to ${counted(linksTo(graph, entry), 'entry', 'entries')}`], places: [] };
}

function entriesOf(graph: Graph, { claim }: SeedMention): Entry[] {
  return subjectsOf(claim).flatMap((id) => graph.byId.get(id) ?? []);
}

function unsupportedItem(graph: Graph, mention: SeedMention): WorkItem {
  const { seed, claim } = mention;
  return {
    text: claim.says,
    href: href(pathOf.seed(seed.id), claim.id),
    terms: claim.times > 1 ? [`said ${claim.times} times`] : [],
    places: few(entriesOf(graph, mention).map((entry) => anchorOf(entry))),
    ...(claim.instead === undefined ? {} : { note: claim.instead }),
  };
}

/** How many claims and verdicts rest on a source. */
function weightOf({ uses, verdicts }: SourceNode): number {
  return uses.reduce((sum, { claims }) => sum + claims.length, verdicts.length);
}

function sourceItem(source: SourceNode): WorkItem {
  return {
    text: source.title,
    href: href(pathOf.source(source.slug)),
    terms: [source.publisher, `${counted(weightOf(source), 'claim rests', 'claims rest')} on it`],
    places: [],
  };
}

/** Shows the first of many things, which are in their order already. */
function shown<T>(things: readonly T[], draw: (thing: T) => WorkItem): Pick<WorkSection, 'total' | 'items' | 'more'> {
  const items = things.slice(0, mostItems).map(draw);
  return { total: things.length, items, more: things.length - items.length };
}

function staleOrder(newest: string | undefined): string {
  const limits = `${fresh.monthsLimit} days where a field changes within months, ${fresh.yearsLimit} where it takes years`;
  if (newest === undefined) return `Those furthest beyond their limit come first: ${limits}.`;
  return `Those furthest beyond their limit come first: ${limits}, counted to ${dayWords(newest)}, the newest day on which anything here was said.`;
}

const linkedOrder = 'Those of the entries that most others link to come first.';

/** What a field of an entry lacks. */
function fieldSections(graph: Graph): WorkSection[] {
  const linked = ({ entry }: fresh.Spot) => linkedFrom(graph, entry);
  const withLinks = (spot: fresh.Spot) => spotItem(spot, [linkedWords(graph, spot.entry)]);
  return [
    {
      id: 'stale',
      title: 'Stale figures',
      about:
        'Prices, valuations and plans move, and an old one misleads. Look for what was said since and add it as a further claim with its asOf; the old one stays as history.',
      order: staleOrder(fresh.newestDate(graph)),
      ...shown(
        most(fresh.staleFields(graph), ({ age, limit }) => age / limit),
        staleItem,
      ),
    },
    {
      id: 'one-weak-source',
      title: 'One weak source',
      about:
        'Analysis, reference works and blogs repeat what others found out, and a page that nobody here has read may say something else. Find where the statement comes from, best of all the party itself, and cite that as well.',
      order: linkedOrder,
      ...shown(most(fresh.weakFields(graph), linked), (spot) => weakItem(graph, spot)),
    },
    {
      id: 'not-found',
      title: 'Looked for, not found',
      about:
        'Someone searched in vain, and a source may have come out since. Replace the unknown by a claim, or by undisclosed where the party declines to say.',
      order: linkedOrder,
      ...shown(most(fresh.notFoundFields(graph), linked), withLinks),
    },
    {
      id: 'never-asked',
      title: 'Never searched',
      about:
        'Most entries of the kind state this field, and this one leaves it out, so that nobody can tell whether it is known. Search for it, then write what you found, be it that it is not found, not disclosed or not applicable.',
      order: linkedOrder,
      ...shown(most(fresh.neverAskedFields(graph), linked), withLinks),
    },
  ];
}

/** Parties, entries and sources that want work. */
function otherSections(graph: Graph): WorkSection[] {
  const orphans = graph.entries.filter((entry) => linkedFrom(graph, entry) === 0);
  const unread = graph.sources.filter(({ read }) => read === 'second-hand');
  return [
    {
      id: 'no-entry',
      title: 'Named, but without an entry',
      about:
        'Who has no entry cannot be looked up, and what several entries say of them does not come together. Write the entry, then put its id wherever { name: … } stands.',
      order: 'Those that most entries name come first, then by name.',
      ...shown(
        most(fresh.missedParties(graph), ({ spots }) => spots.length),
        missedItem,
      ),
    },
    {
      id: 'no-links',
      title: 'Nothing links here',
      about:
        'Readers go from entry to entry, and none leads to these. Name them in the text or the fields of an entry that has to do with them.',
      order: 'Those that link to fewest others come first, as they are the hardest to come upon.',
      ...shown(
        most(orphans, (entry) => -linksTo(graph, entry)),
        (entry) => orphanItem(graph, entry),
      ),
    },
    ...(graph.seeds.length === 0 ? [] : [seedSection(graph)]),
    {
      id: 'second-hand',
      title: 'Sources known only at second hand',
      about:
        'Nobody here has read these pages; what they say is known through others. Read one, correct what it says differently, and set read to whole or excerpt.',
      order: 'Those on which most claims rest come first.',
      ...shown(most(unread, weightOf), sourceItem),
    },
  ];
}

function seedSection(graph: Graph): WorkSection {
  const mentions = graph.seeds.flatMap((seed) => seed.data.claims.map((claim): SeedMention => ({ seed, claim })));
  const open = mentions.filter(({ claim }) => claim.verdict === 'not found');
  const bySaid = most(open, ({ claim }) => claim.times);
  return {
    id: 'unsupported',
    title: 'Claims without evidence',
    about:
      'The documents that the base was started from say these things, and no source was found for or against them. If you know one, cite it in the ledger under seeds/ and change the verdict.',
    order: 'Those about an entry come first, and of these the ones that the document says most often.',
    ...shown(
      most(bySaid, (mention) => Math.min(entriesOf(graph, mention).length, 1)),
      (mention) => unsupportedItem(graph, mention),
    ),
  };
}

/** What wants work, worked out from the graph alone. */
export function worklist(graph: Graph): Worklist {
  const about = 'What would help the base most, worked out from the entries themselves, the most useful first.';
  return {
    frame: frameOf(pathOf.worklist, 'Freshness and gaps', about),
    title: 'Freshness and gaps',
    sections: [...fieldSections(graph), ...otherSections(graph)],
  };
}
