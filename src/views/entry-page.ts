import { hrefFrom, pathOf, slugOf, sourceSlug, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { claimAnchor, fieldAnchor } from '../graph/claim-address.ts';
import { disagreementsOf } from '../graph/disagreement.ts';
import { claimsAt, claimsOf, fieldsOfKind, valueAt } from '../graph/fields.ts';
import { headline } from '../graph/headline.ts';
import { addressOf } from '../graph/moved.ts';
import { sourcesOf } from '../graph/sources.ts';
import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { editAddress, historyAddress, reportAddress } from './code-host.ts';
import { derivedFigures, type DerivedRow } from './derived-figures.ts';
import { timelineOf, type TimelineItem } from './entry-timeline.ts';
import { countriesOf, yearOf } from './facets.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { hueOf } from '../kinds/hues.ts';
import { keyFigures, type KeyFigure } from './key-figures.ts';
import { relationsOf, type RelationGroup } from './relations.ts';
import { seedClaimsAbout, type SeedClaimRow } from './seed-page.ts';
import { seriesOf, type SeriesPicture } from './series.ts';
import { statementsOf, type Mark, type Setting, type Statement } from './statements.ts';
import { whenWords } from './words.ts';

/** A field and all that is stated of it. */
export interface Fact {
  readonly label: string;
  readonly anchor: string;
  /** "Memory": the group of fields that it belongs to, if any. */
  readonly group?: string;
  readonly statements: readonly Statement[];
  /** Where sources differ: by which step of the rule the first statement stands for the field. */
  readonly disputed?: string;
  /** How it changed, where three or more dates are known. */
  readonly series: readonly SeriesPicture[];
}

/** A source as an entry page lists it. */
export interface SourceRow {
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: Anchor;
  /** As written: a day, a month or a year. */
  readonly published?: string;
  /** Date, type, and a warning if it was only read second-hand. */
  readonly terms: readonly string[];
  readonly page: string;
}

/** Everything an entry page shows, save its text. */
export interface EntryPage {
  readonly frame: Frame;
  readonly name: string;
  readonly kind: Anchor & { readonly hue: string };
  readonly aliases: readonly string[];
  /** Where the rule that chooses a headline is told. */
  readonly rule: string;
  readonly summary: string;
  readonly figures: readonly KeyFigure[];
  /** The sections of the page, in their order. */
  readonly contents: readonly Anchor[];
  readonly facts: readonly Fact[];
  readonly hasText: boolean;
  readonly derived: readonly DerivedRow[];
  readonly timeline: readonly TimelineItem[];
  readonly relations: readonly RelationGroup[];
  readonly seedClaims: readonly SeedClaimRow[];
  readonly sources: readonly SourceRow[];
  /** Where a reader can change the file, and where to say that something in it is wrong. */
  readonly mend: readonly Anchor[];
  /** Where all changes of the file are listed. */
  readonly history: string;
  readonly facets: { readonly kind: string; readonly countries: readonly string[]; readonly year?: string };
}

/** Fields that the head of the page shows, or that need a place of their own. */
const shownElsewhere = new Set(['name', 'aliases', 'summary', 'sources']);

function sourceRows(entry: Entry, href: Href): SourceRow[] {
  return [...sourcesOf(entry)].map(([key, source], index) => {
    return {
      number: index + 1,
      anchor: `source-${key}`,
      title: source.title,
      url: source.url,
      publisher: { text: source.publisher, href: href(pathOf.publisher(slugOf(source.publisher))) },
      ...(source.published ? { published: source.published.from.slice(0, source.published.written.length) } : {}),
      terms: [
        ...(source.published ? [whenWords(source.published)] : []),
        source.type,
        ...(source.read === 'second-hand' ? ['known only at second hand'] : []),
      ],
      page: href(pathOf.source(sourceSlug(source.url))),
    };
  });
}

/** Marks by source key, for facts and for the text alike. */
export function marksByKey(entry: Entry): ReadonlyMap<string, Mark> {
  return new Map(
    [...sourcesOf(entry)].map(([key, source], index): [string, Mark] => [
      key,
      { number: index + 1, href: `#source-${key}`, title: `${source.publisher}: ${source.title}` },
    ]),
  );
}

/** Fragments of this entry that have gone, by the fragment on this page that took their place. */
function formerFragments({ redirects }: Graph, entry: Entry): Map<string, string[]> {
  const former = new Map<string, string[]>();
  for (const [from, to] of redirects) {
    const [page, fragment] = from.split('#');
    const [target, now] = to.split('#');
    if (page !== addressOf(entry) || target !== page || fragment === undefined || now === undefined) continue;
    former.set(now, [...(former.get(now) ?? []), fragment]);
  }
  return former;
}

/** A field's value with the claim that stands for it before the others, which keep the order of the file. */
function headlineFirst(entry: Entry, field: string): unknown {
  const claims = claimsAt(entry, field);
  const first = headline(entry, field);
  return first ? [first, ...claims.filter((claim) => claim !== first)] : valueAt(entry, field);
}

/** Two dates make a timeline; one stands in the facts already. */
const shortestTimeline = 2;

/** Sections by their anchors, those that are empty left out. */
function contentsOf(page: Omit<EntryPage, 'contents'>): Anchor[] {
  const sections: readonly [anchor: string, title: string, there: boolean][] = [
    ['facts', 'Facts', page.facts.length > 0],
    ['text', 'About', page.hasText],
    ['derived', 'Derived figures', page.derived.length > 0],
    ['timeline', 'Timeline', page.timeline.length > 0],
    ['relations', 'Relations', page.relations.length > 0],
    ['claims', 'Claims of the seed document', page.seedClaims.length > 0],
    ['sources', 'Sources', page.sources.length > 0],
    ['page', 'Cite or mend this page', true],
  ];
  return sections.flatMap(([anchor, text, there]) => (there ? [{ text, href: `#${anchor}` }] : []));
}

/** The page of one entry. */
export function entryPage(graph: Graph, entry: Entry): EntryPage {
  const kind = kindOf(entry.kind);
  const path = pathOf.entry(entry.kind, entry.id);
  const href = hrefFrom(path);
  const anchors = new Map(claimsOf(entry).map((placed) => [placed.claim, claimAnchor(placed)]));
  const setting: Setting = { graph, href, marks: marksByKey(entry), anchors, former: formerFragments(graph, entry) };
  const disputes = new Map(disagreementsOf(entry).map((open) => [open.field, open.decidedBy]));
  const facts = fieldsOfKind(entry.kind)
    .filter((field) => !shownElsewhere.has(field.path))
    .map(({ path: field, info, group }): Fact => ({
      label: info.label,
      anchor: fieldAnchor(field),
      ...(group ? { group: group.label } : {}),
      statements: statementsOf(disputes.has(field) ? headlineFirst(entry, field) : valueAt(entry, field), setting),
      series: seriesOf(entry, field),
      ...(disputes.has(field) ? { disputed: disputes.get(field) ?? '' } : {}),
    }))
    .filter((fact) => fact.statements.length > 0);
  const year = yearOf(entry, kind.dated);
  const timeline = timelineOf(entry, setting);
  const page: Omit<EntryPage, 'contents'> = {
    frame: frameOf(path, entry.data.name, entry.data.summary),
    name: entry.data.name,
    kind: { text: kind.title.one, href: href(pathOf.listing(entry.kind)), hue: hueOf(entry.kind) },
    aliases: entry.data.aliases,
    rule: href(pathOf.disagreements, 'rule'),
    summary: entry.data.summary,
    figures: keyFigures(entry, setting),
    facts,
    hasText: entry.body.text.trim() !== '',
    derived: derivedFigures(graph, entry),
    timeline: timeline.length < shortestTimeline ? [] : timeline,
    relations: relationsOf(graph, entry, href),
    seedClaims: seedClaimsAbout(graph, entry, href),
    sources: sourceRows(entry, href),
    mend: [
      { text: 'Edit this entry', href: editAddress(entry) },
      { text: 'Report an error', href: reportAddress(entry) },
      { text: 'How to contribute', href: href(pathOf.contribute) },
    ],
    history: historyAddress(entry),
    facets: { kind: kind.title.many, countries: countriesOf(graph, entry), ...(year === undefined ? {} : { year }) },
  };
  return { ...page, contents: contentsOf(page) };
}
