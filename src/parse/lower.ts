import type { Body, Placed } from './markdown.ts';

/** What stands for a component in the Markdown that is rendered. */
export type Lowered = (component: Placed, index: number) => string;

/** Marks the place of a block; no author can write it, for it holds a character that content may not hold. */
export function blockMark(index: number): string {
  return `\u{e000}${index}\u{e001}`;
}

/**
 * The text of a briefing as plain Markdown: a component within a sentence becomes words and a link, a block becomes a
 * mark that the page is later cut at. Nothing of a briefing is ever evaluated.
 */
export function lower({ text, start, components }: Body, lowered: Lowered): string {
  let [at, result] = [0, ''];
  for (const [index, component] of components.entries()) {
    const words = component.block ? blockMark(index) : lowered(component, index);
    result += text.slice(at, component.start - start) + words;
    at = component.end - start;
  }
  return result + text.slice(at);
}

/** Rendered HTML cut at the marks of its blocks: text, the number of a block, text, … */
export function cutAtBlocks(html: string): (string | number)[] {
  return html.split(/<p>\u{e000}(\d+)\u{e001}<\/p>/u).map((part, n) => (n % 2 === 1 ? Number(part) : part));
}
