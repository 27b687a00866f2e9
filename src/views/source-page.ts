import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import type { PlacedClaim } from '../graph/fields.ts';
import { originOf, type PublisherNode, type SourceNode } from '../graph/sources.ts';
import { fieldAnchor } from '../graph/claim-address.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { counted, unknownWords, valueWords, whenWords } from './words.ts';

/** What one entry takes from a source. */
export interface CitedBy {
  readonly entry: Anchor;
  readonly claims: readonly { readonly label: string; readonly value: Anchor }[];
  readonly inText: boolean;
}

export interface SourcePage {
  readonly frame: Frame;
  readonly title: string;
  readonly url: string;
  readonly publisher: Anchor;
  readonly published?: string;
  readonly type: string;
  readonly read: string;
  /** What it repeats, and who repeats the same: copies of one report count as one origin. */
  readonly origin?: string;
  readonly sameOrigin: readonly Anchor[];
  readonly citedBy: readonly CitedBy[];
  /** Claims of seed documents whose verdict rests on it. */
  readonly verdicts: readonly { readonly verdict: string; readonly claim: Anchor }[];
}

const readings = {
  whole: 'The page was read whole.',
  excerpt: 'An excerpt of the page was read.',
  'second-hand': 'The page itself was not read; what it says is known through another source.',
} as const;

function claimWords({ claim }: PlacedClaim): string {
  return claim.value === undefined ? unknownWords(claim.unknown ?? 'not-found') : valueWords(claim.value);
}

function fragmentOf({ field }: PlacedClaim): string {
  // The amount of a party stands in the row of the parties.
  return fieldAnchor(field.replace(/\.amount$/, ''));
}

function citedBy(source: SourceNode, href: Href): CitedBy[] {
  return source.uses.map(({ entry, claims, inText }) => {
    const path = pathOf.entry(entry.kind, entry.id);
    return {
      entry: { text: entry.data.name, href: href(path) },
      claims: claims.map((placed) => ({
        label: placed.label,
        value: { text: claimWords(placed), href: href(path, fragmentOf(placed)) },
      })),
      inText,
    };
  });
}

/** Who published it; and where, if that has another page of this title: one encyclopedia in two languages. */
function publisherWords(graph: Graph, { title, publisher, url }: SourceNode): string {
  const same = graph.sources.filter((other) => other.title === title && other.publisher === publisher);
  return same.length > 1 ? `${publisher}, ${new URL(url).host}` : publisher;
}

/** The page of one source: what it is, and all that the base cites it for. */
export function sourcePage(graph: Graph, source: SourceNode): SourcePage {
  const path = pathOf.source(source.slug);
  const href = hrefFrom(path);
  return {
    frame: frameOf(
      path,
      `Source: ${source.title} (${publisherWords(graph, source)})`,
      `${source.publisher}: ${source.title}. What Compute Atlas cites it for.`,
    ),
    title: source.title,
    url: source.url,
    publisher: { text: source.publisher, href: href(pathOf.publisher(source.publisherSlug)) },
    ...(source.published ? { published: whenWords(source.published) } : {}),
    type: source.type,
    read: readings[source.read],
    ...(source.derivedFrom === undefined ? {} : { origin: source.derivedFrom }),
    sameOrigin: graph.sources
      .filter((other) => other.slug !== source.slug && originOf(other) === originOf(source))
      .map(({ slug, publisher, title }) => ({ text: `${publisher}: ${title}`, href: href(pathOf.source(slug)) })),
    citedBy: citedBy(source, href),
    verdicts: source.verdicts.map(({ seed, claim }) => ({
      verdict: claim.verdict,
      claim: { text: claim.says, href: href(pathOf.seed(seed.id), claim.id) },
    })),
  };
}

/** A source in a list. */
export interface SourceItem {
  readonly title: string;
  readonly href: string;
  readonly publisher?: Anchor;
  /** Date, type, and in how many entries it is cited. */
  readonly terms: readonly string[];
}

function citedIn({ uses, verdicts }: SourceNode): string {
  const parts = [
    ...(uses.length > 0 ? [counted(uses.length, 'entry', 'entries')] : []),
    ...(verdicts.length > 0 ? [counted(verdicts.length, 'verdict')] : []),
  ];
  return `cited in ${parts.join(' and ')}`;
}

function sourceItem(source: SourceNode, href: Href, withPublisher: boolean): SourceItem {
  return {
    title: source.title,
    href: href(pathOf.source(source.slug)),
    ...(withPublisher
      ? { publisher: { text: source.publisher, href: href(pathOf.publisher(source.publisherSlug)) } }
      : {}),
    terms: [...(source.published ? [whenWords(source.published)] : []), source.type, citedIn(source)],
  };
}

/** A page that lists sources: all of them, or those of one publisher. */
export interface SourceList {
  readonly frame: Frame;
  readonly title: string;
  readonly about: string;
  readonly sources: readonly SourceItem[];
}

/** All sources by title. */
export function sourceList(graph: Graph): SourceList {
  const href = hrefFrom(pathOf.sources);
  const about = `${counted(graph.sources.length, 'source')} by ${counted(graph.publishers.length, 'publisher')}, each with what it is cited for.`;
  const byTitle = [...graph.sources].sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.slug < b.slug ? -1 : 1));
  return {
    frame: frameOf(pathOf.sources, 'Sources', about),
    title: 'Sources',
    about,
    sources: byTitle.map((source) => sourceItem(source, href, true)),
  };
}

/** The sources of one publisher. */
export function publisherPage(publisher: PublisherNode): SourceList {
  const path = pathOf.publisher(publisher.slug);
  const about = `${counted(publisher.sources.length, 'source')} of this publisher ${publisher.sources.length === 1 ? 'is' : 'are'} cited.`;
  return {
    frame: frameOf(path, `${publisher.name} as a source`, `What is cited of ${publisher.name}. ${about}`),
    title: publisher.name,
    about,
    sources: publisher.sources.map((source) => sourceItem(source, hrefFrom(path), false)),
  };
}

/** Publishers with the number of sources cited. */
export interface PublisherList {
  readonly frame: Frame;
  readonly publishers: readonly { readonly link: Anchor; readonly sources: string }[];
}

export function publisherList(graph: Graph): PublisherList {
  const href = hrefFrom(pathOf.publishers);
  const byName = [...graph.publishers].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    frame: frameOf(pathOf.publishers, 'Publishers', 'Everyone whose pages are cited, and how many of them.'),
    publishers: byName.map(({ slug, name, sources }) => ({
      link: { text: name, href: href(pathOf.publisher(slug)) },
      sources: counted(sources.length, 'source'),
    })),
  };
}
