import { sourcesOf } from '../../graph/sources.ts';
import type { Entry } from '../../parse/entry.ts';

/** What is told of a source that something cites. */
export interface Cited {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
}

/** What the keys of an entry stand for. The keys themselves are no facts. */
export function citedBy(entry: Entry, keys: readonly string[]): Cited[] {
  const sources = sourcesOf(entry);
  return keys.map((key) => sources.get(key) ?? { publisher: key, title: key, url: key });
}

/** The addresses of what is cited, as one text. The order in which it is cited is no fact. */
export function urlsOf(cited: readonly Cited[]): string {
  return cited
    .map(({ url }) => url)
    .sort()
    .join('\n');
}

/** Publishers; where those are the same, titles as well; where those are the same too, addresses. */
const tellings: readonly ((cited: Cited) => string)[] = [
  ({ publisher }) => publisher,
  ({ publisher, title }) => `${publisher}: ${title}`,
  ({ url }) => url,
];

/** Sources before and after, told so that they differ in words if they differ. */
export function sourceWords(before: readonly Cited[], after: readonly Cited[]): [before: string, after: string] {
  if (urlsOf(before) === urlsOf(after)) return ['', ''];
  const pairs = tellings.map((tell): [string, string] => [before.map(tell).join(', '), after.map(tell).join(', ')]);
  return pairs.find(([from, to]) => from !== to) ?? ['', ''];
}
