import type { Source } from '../kinds/source.ts';
import type { Entry } from '../parse/entry.ts';
import type { Seed } from '../parse/seed.ts';
import { slugOf, sourceSlug } from './addresses.ts';
import type { SeedMention } from './seeds.ts';
import { compare } from './order.ts';
import { claimsOf, type PlacedClaim } from './fields.ts';
import { partiesOf } from './parties.ts';

/** One entry's use of a source: under which key, for which claims, and whether its text cites it. */
export interface Use {
  readonly entry: Entry;
  readonly key: string;
  readonly claims: readonly PlacedClaim[];
  readonly inText: boolean;
}

/** A source as the whole base sees it. Two entries that cite one address cite one source. */
export interface SourceNode extends Source {
  readonly slug: string;
  readonly publisherSlug: string;
  readonly uses: readonly Use[];
  /** Claims of seed documents whose verdict rests on it. */
  readonly verdicts: readonly SeedMention[];
}

/** A publisher and what the base cites of it. */
export interface PublisherNode {
  readonly slug: string;
  readonly name: string;
  readonly sources: readonly SourceNode[];
}

/** The sources of an entry, by key, in the order in which it declares them. */
export function sourcesOf(entry: Entry): ReadonlyMap<string, Source> {
  return new Map(Object.entries(entry.data.sources));
}

/** The report a source goes back to: what it says it repeats, or itself. Copies of one report are one origin. */
export function originOf({ derivedFrom, url }: Source): string {
  return derivedFrom ?? url;
}

/** Keys that an entry's parties cite for taking part at all. */
export function partyKeys(entry: Entry): string[] {
  return partiesOf(entry).flatMap((party) => party.sources);
}

function usesOf(entry: Entry): { source: Source; use: Use }[] {
  const claims = claimsOf(entry);
  const cited = new Set(entry.body.citations.map((citation) => citation.key));
  return [...sourcesOf(entry)].map(([key, source]) => ({
    source,
    use: { entry, key, claims: claims.filter(({ claim }) => claim.sources.includes(key)), inText: cited.has(key) },
  }));
}

const readings = ['whole', 'excerpt', 'second-hand'] as const;

interface Joining {
  source: Source;
  readonly uses: Use[];
  readonly verdicts: SeedMention[];
}

/** All sources of all entries and documents, joined by address, sorted by slug. */
export function joinSources(entries: readonly Entry[], seeds: readonly Seed[]): SourceNode[] {
  const bySlug = new Map<string, Joining>();
  const join = (source: Source): Joining => {
    const slug = sourceSlug(source.url);
    const known = bySlug.get(slug) ?? { source, uses: [], verdicts: [] };
    bySlug.set(slug, known);
    // The best reading counts: one contributor read the whole page.
    if (readings.indexOf(source.read) < readings.indexOf(known.source.read)) known.source = source;
    return known;
  };
  for (const { source, use } of entries.flatMap(usesOf)) join(source).uses.push(use);
  for (const seed of seeds) {
    for (const [key, source] of Object.entries(seed.data.sources)) {
      const claims = seed.data.claims.filter((claim) => claim.source.includes(key));
      join(source).verdicts.push(...claims.map((claim) => ({ seed, claim })));
    }
  }
  return [...bySlug]
    .map(([slug, { source, ...cited }]): SourceNode => ({
      ...source,
      slug,
      publisherSlug: slugOf(source.publisher),
      ...cited,
    }))
    .sort((a, b) => compare(a.slug, b.slug));
}

/** Publishers, sorted by slug. */
export function joinPublishers(sources: readonly SourceNode[]): PublisherNode[] {
  const bySlug = new Map<string, SourceNode[]>();
  for (const source of sources) bySlug.set(source.publisherSlug, [...(bySlug.get(source.publisherSlug) ?? []), source]);
  return [...bySlug]
    .map(([slug, of]): PublisherNode => ({ slug, name: of[0]?.publisher ?? slug, sources: of }))
    .sort((a, b) => compare(a.slug, b.slug));
}
