import type { Body } from '../parse/markdown.ts';

/** A text with everything that a pattern finds blanked out, so that places stay where they are. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

/**
 * What can be seen of a text without its parser, which is native code and does not run in a browser: links and citations
 * as they are usually written, and its paragraphs. The check of the pull request reads the rest.
 */
export function roughBody(text: string, start: number): Body {
  const prose = blanked(text, /`+[^`]*`+/g);
  const spans = (pattern: RegExp) =>
    [...prose.matchAll(pattern)].map((match) => ({
      match,
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
  const mentions = spans(/\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]/g).map(({ match: [, url = '', words], ...span }) => {
    return { url, words: words ?? url, bare: words === undefined, sentence: '', ...span };
  });
  const citations = spans(/\[\^([^\]\s]+)\]/g).map(({ match: [, key = ''], ...span }) => ({ key, ...span }));
  const passages = spans(/\S(?:.|\n(?!\s*\n))*/g).map(({ match: [passage], ...span }) => {
    return { text: blanked(passage, /<[^>]*>/g), cited: /\[\^[^\]\s]+\]/.test(passage), ...span };
  });
  return { text, start, mentions, citations, passages, foreign: [], components: [] };
}
