import { sourceSlug } from '../graph/addresses.ts';
import type { SourceNode } from '../graph/sources.ts';
import type { SourceAnswer } from './entry-answers.ts';

/** How the base describes the page at an address, where it cites it already: two entries must describe it alike. */
export function knownSource(sources: readonly SourceNode[], address: string): SourceAnswer | undefined {
  if (!URL.canParse(address)) return undefined;
  const slug = sourceSlug(address);
  const known = sources.find((source) => source.slug === slug);
  if (!known) return undefined;
  const { title, publisher, url, published, type, derivedFrom } = known;
  return {
    title,
    publisher,
    url,
    ...(published === undefined ? {} : { published: published.written }),
    type,
    ...(derivedFrom === undefined ? {} : { derivedFrom }),
  };
}
