import type { Addresses } from '../kinds/addresses.ts';
import { kinds, type KindName } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import type { Seed } from '../parse/seed.ts';
import { linksOf, type BrokenLink, type Link } from './links.ts';
import { redirects } from './moved.ts';
import { compare } from './order.ts';
import { mentionsByEntry, type SeedMention } from './seeds.ts';
import { joinPublishers, joinSources, type PublisherNode, type SourceNode } from './sources.ts';

/** All entries and links, resolved. Everything that is shown is read off it. */
export interface Graph {
  /** By kind in the order of the registry, then by id. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>;
  readonly linksTo: ReadonlyMap<string, readonly Link[]>;
  readonly broken: readonly BrokenLink[];
  readonly sources: readonly SourceNode[];
  readonly publishers: readonly PublisherNode[];
  /** Documents that the base was started from, by id. */
  readonly seeds: readonly Seed[];
  /** Claims of those documents about an entry, by the entry's id. */
  readonly claimsAbout: ReadonlyMap<string, readonly SeedMention[]>;
  readonly addresses: Addresses;
  /** Addresses that have gone → where they lead today, as `kind/id` or `kind/id#fragment`. */
  readonly redirects: ReadonlyMap<string, string>;
}

const kindOrder = new Map<KindName, number>(kinds.map((kind, index) => [kind.name, index]));

function byKindAndId(a: Entry, b: Entry): number {
  return (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0) || compare(a.id, b.id) || compare(a.file, b.file);
}

function grouped(links: readonly Link[], end: 'from' | 'to'): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group) group.push(link);
    else groups.set(link[end], [link]);
  }
  return groups;
}

/** Joins entries and documents, given in any order, into a graph. Where two entries share an id, the first by kind and file is linked to. */
export function buildGraph(
  unsorted: readonly Entry[],
  seeds: readonly Seed[] = [],
  addresses: Addresses = { published: {}, moved: {} },
): Graph {
  const entries = [...unsorted].sort(byKindAndId);
  const byId = new Map<string, Entry>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  const resolved = entries.map((entry) => linksOf(entry, byId));
  const links = resolved.flatMap((result) => result.links);
  const documents = [...seeds].sort((a, b) => compare(a.id, b.id));
  const sources = joinSources(entries, documents);
  return {
    entries,
    byId,
    linksFrom: grouped(links, 'from'),
    linksTo: grouped(links, 'to'),
    broken: resolved.flatMap((result) => result.broken),
    sources,
    publishers: joinPublishers(sources),
    seeds: documents,
    claimsAbout: mentionsByEntry(documents),
    addresses,
    redirects: redirects(addresses, entries),
  };
}

/** Entries of one kind, sorted by id. */
export function ofKind(graph: Graph, kind: KindName): readonly Entry[] {
  return graph.entries.filter((entry) => entry.kind === kind);
}
