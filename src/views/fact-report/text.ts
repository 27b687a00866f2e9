import type { Entry } from '../../parse/entry.ts';
import { citedBy } from './cited.ts';
import { beyond } from './parts.ts';
import type { Pair } from './states.ts';
import { wordsChanged, type WordsChanged } from './words-changed.ts';

/** What changed in the text of an entry. */
export interface TextChange extends WordsChanged {
  /** Words that the text has now. */
  readonly words: number;
  /** Publishers that the text cites more often, or less often, than before. */
  readonly citationsAdded: readonly string[];
  readonly citationsRemoved: readonly string[];
  /** Components of a briefing: "Figure of openai.valuation". */
  readonly componentsAdded: readonly string[];
  readonly componentsRemoved: readonly string[];
}

function wordsOf(entry: Entry | undefined): string[] {
  return (entry?.body.passages ?? []).flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''));
}

function componentsOf(entry: Entry | undefined): string[] {
  return (entry?.body.components ?? []).map(({ name, attributes }) =>
    [name, ...Object.entries(attributes).map(([key, value]) => `${key} ${value}`)].join(' '),
  );
}

/** The text with its citations by the address of their source, as keys are no facts. */
function writtenIn(entry: Entry | undefined): string {
  if (!entry) return '';
  const { text, start, citations } = entry.body;
  const cited = citedBy(
    entry,
    citations.map(({ key }) => key),
  );
  let [at, result] = [0, ''];
  for (const [index, citation] of citations.entries()) {
    result += `${text.slice(at, citation.start - start)}[^${cited[index]?.url ?? ''}]`;
    at = citation.end - start;
  }
  return (result + text.slice(at)).trim();
}

/** What changed in the text of an entry; `undefined` if nothing did, not even its markup. */
export function textChange({ before, after }: Pair): TextChange | undefined {
  if (writtenIn(before) === writtenIn(after)) return undefined;
  const citedIn = (entry: Entry | undefined) =>
    entry
      ? citedBy(
          entry,
          entry.body.citations.map(({ key }) => key),
        )
      : [];
  const cites = (one: Entry | undefined, other: Entry | undefined) =>
    beyond(citedIn(one), citedIn(other), ({ url }) => url).map(({ publisher }) => publisher);
  const holds = (one: Entry | undefined, other: Entry | undefined) =>
    beyond(componentsOf(one), componentsOf(other), (words) => words);
  return {
    words: wordsOf(after).length,
    ...wordsChanged(wordsOf(before), wordsOf(after)),
    citationsAdded: cites(after, before),
    citationsRemoved: cites(before, after),
    componentsAdded: holds(after, before),
    componentsRemoved: holds(before, after),
  };
}
