import { sourceSlug } from '../../graph/addresses.ts';
import { compare } from '../../graph/order.ts';
import { sourcesOf } from '../../graph/sources.ts';
import type { Source } from '../../kinds/source.ts';
import type { Entry } from '../../parse/entry.ts';
import { changedParts, type PartChange } from './parts.ts';
import type { Pair, State } from './states.ts';

/** A source that an entry declares, no longer declares, or describes otherwise. */
export interface SourceChange {
  readonly what: 'added' | 'removed' | 'changed';
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly type: string;
  /** Nothing else in the base cited it before, or nothing cites it now. */
  readonly firstOrLast: boolean;
  readonly parts: readonly PartChange[];
}

function declaredBy(entry: Entry | undefined): Source[] {
  return entry ? [...sourcesOf(entry).values()] : [];
}

/** Sources of both states by address; one under a new address is known again by its publisher and its title. */
function paired({ before, after }: Pair): [was: Source | undefined, is: Source | undefined][] {
  const free = new Set(declaredBy(before));
  const now = new Map<Source, Source | undefined>(declaredBy(after).map((source) => [source, undefined]));
  const samenesses: ((a: Source, b: Source) => boolean)[] = [
    (a, b) => sourceSlug(a.url) === sourceSlug(b.url),
    (a, b) => a.publisher === b.publisher && a.title === b.title,
  ];
  for (const same of samenesses) {
    for (const [source, was] of now) {
      const match = was ? undefined : [...free].find((other) => same(other, source));
      if (!match) continue;
      now.set(source, match);
      free.delete(match);
    }
  }
  return [
    ...[...now].map(([is, was]): [Source | undefined, Source] => [was, is]),
    ...[...free].map((was): [Source, undefined] => [was, undefined]),
  ];
}

/**
 * The pair with the old entry's sources under the addresses that they have now: where only the address of a source was
 * mended, no claim that cites it changed.
 */
export function readdressed(pair: Pair): Pair {
  const { before, after } = pair;
  if (!before || !after) return pair;
  const urls = new Map(paired(pair).flatMap(([was, is]) => (was && is ? [[was.url, is.url]] : [])));
  const sources = [...sourcesOf(before)].map(([key, source]) => [
    key,
    { ...source, url: urls.get(source.url) ?? source.url },
  ]);
  const data = { ...before.data, sources: Object.fromEntries(sources) as Entry['data']['sources'] } as Entry['data'];
  return { ...pair, before: { ...before, data } };
}

function partsOf(source: Source): [string, string][] {
  return [
    ['title', source.title],
    ['publisher', source.publisher],
    ['address', source.url],
    ['published', source.published?.written ?? ''],
    ['type', source.type],
    ['read', source.read],
    ['origin', source.derivedFrom ?? ''],
  ];
}

/** Sources of an entry that were added, removed or changed, by publisher and title. Their keys are no facts. */
export function sourceChanges(pair: Pair, old: State, now: State): SourceChange[] {
  const isIn = ({ graph }: State, { url }: Source) => graph.sources.some(({ slug }) => slug === sourceSlug(url));
  const changes = paired(pair).flatMap(([was, is]): SourceChange[] => {
    const source = is ?? was;
    if (!source) return [];
    const { publisher, title, url, type } = source;
    const parts = was && is ? changedParts(partsOf(was), partsOf(is)) : [];
    if (was && is && parts.length === 0) return [];
    const what = was ? (is ? 'changed' : 'removed') : 'added';
    const firstOrLast = what !== 'changed' && !isIn(what === 'added' ? old : now, source);
    return [{ what, publisher, title, url, type, firstOrLast, parts }];
  });
  const keyOf = ({ publisher, title, url }: SourceChange) => [publisher, title, url].join('\n');
  return changes.sort((a, b) => compare(keyOf(a), keyOf(b)));
}
