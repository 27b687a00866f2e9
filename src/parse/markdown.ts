import { markdownToMdast, mdxToMdast, type Features, type MdastNode } from 'satteri';
import { holdsHidden } from './characters.ts';

/** A link in the text, as written. */
export interface Mention {
  readonly url: string;
  readonly words: string;
  /** Written `[[id]]`, without words of its own: it is to be shown by the entry's name. */
  readonly bare: boolean;
  /** The sentence it stands in, without markup. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** A `[^key]` in the text. */
export interface Citation {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading or table cell: text that is read as one. */
export interface Passage {
  readonly text: string;
  readonly cited: boolean;
  readonly start: number;
  readonly end: number;
}

/** What a text may not hold, by the rule that it breaks: raw HTML, pictures from elsewhere, code. */
export interface Foreign {
  readonly what:
    | 'raw-html'
    | 'picture'
    | 'footnote-definition'
    | 'code'
    | 'component-attribute'
    | 'deep-nesting'
    | 'hidden-character';
  readonly start: number;
  readonly end: number;
}

/** A component of a briefing, as written: `<Figure of="openai.valuation" />`. */
export interface Placed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly block: boolean;
  readonly start: number;
  readonly end: number;
}

/** What the text of an entry says and cites. Offsets count from the start of the file. */
export interface Body {
  readonly text: string;
  /** Where the text begins in the file. */
  readonly start: number;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly passages: readonly Passage[];
  readonly foreign: readonly Foreign[];
  readonly components: readonly Placed[];
}

/** The one dialect: what the checker parses is what the page renders. */
export const dialect: Features = {
  gfm: true,
  wikilinks: true,
  frontmatter: false,
  smartPunctuation: { dashes: false, ellipses: false },
};

const reference = /\[\^([^[\]\s]{1,80})\]/g;

/** Markdown needs a definition for every footnote; ours stand in the frontmatter, so empty ones are appended. */
export function withDefinitions(body: string): string {
  const keys = new Set([...body.matchAll(reference)].map((match) => match[1]));
  return `${body}\n\n${[...keys].map((key) => `[^${key ?? ''}]: .`).join('\n\n')}\n`;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences that some places of a text stand in. The places come in order, so the text is gone through once. */
function sentencesAround(text: string, starts: readonly number[]): string[] {
  const rest = sentences.segment(text)[Symbol.iterator]();
  let end = 0;
  let words = '';
  return starts.map((start) => {
    while (end <= start) {
      const { done, value } = rest.next();
      if (done) break;
      end = value.index + value.segment.length;
      words = value.segment.replace(/\s+/g, ' ').trim();
    }
    return words;
  });
}

/** `[[id]]` comes as a link whose words are its address; `[id](id)` does too, but does not begin with two brackets. */
function isBare(words: string, url: string, body: string, node: MdastNode): boolean {
  return words === url && body.startsWith('[[', node.position?.start.offset ?? 0) && /^[a-z0-9/-]+$/.test(words);
}

/** Levels of quotes, lists, emphasis and links that a text may have. */
const deepest = 60;

const markers = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){${String(deepest)},}`, 'm');

/** Where a line opens more quotes or lists, or a briefing more braces, than the parser could take in good time. */
export function tooManyMarkers(body: string, mdx: boolean): number | undefined {
  const line = markers.exec(body);
  if (line) return line.index;
  const braces = mdx ? [...body.matchAll(/\{/g)] : [];
  return braces[200]?.index;
}

/**
 * For every quotation mark and every entity the parser copies the paragraph it stands in: marks times length of a
 * paragraph, summed over a text. This much takes it a third of a second; no entry comes near a tenth of it.
 */
const mostCopied = 5_000_000;

/** Where a text has more quotation marks or entities in long paragraphs than the parser could take in good time. */
export function tooManySigns(body: string): number | undefined {
  let [start, copied] = [0, 0];
  for (const paragraph of body.split(/(?<=\n)(?=[ \t]*\r?\n)/)) {
    const signs = [...paragraph.matchAll(/["'&]/g)];
    copied += signs.length * paragraph.length;
    if (copied > mostCopied) return start + (signs[0]?.index ?? 0);
    start += paragraph.length;
  }
  return undefined;
}

const passageTypes = new Set(['paragraph', 'heading', 'tableCell']);

interface Flow {
  text: string;
  cited: boolean;
  readonly mentions: { readonly node: MdastNode & { url: string }; readonly from: number; readonly to: number }[];
}

type JsxNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isJsx(node: MdastNode): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Attributes in quotes are data; everything else in a tag is code. */
function literals(node: JsxNode): Record<string, string> | undefined {
  const pairs = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [attribute.name, attribute.value]
      : undefined,
  );
  return pairs.includes(undefined) || node.children.length > 0
    ? undefined
    : (Object.fromEntries(pairs as string[][]) as Record<string, string>);
}

/** Reads the text of an entry. `start` is where it begins in the file. Throws on a component that cannot be read. */
export function parseBody(body: string, start: number, mdx = false): Body {
  const mentions: Mention[] = [];
  const citations: Citation[] = [];
  const passages: Passage[] = [];
  const foreign: Foreign[] = [];
  const components: Placed[] = [];
  const span = (node: MdastNode) => ({
    start: start + (node.position?.start.offset ?? 0),
    end: start + Math.min(node.position?.end.offset ?? 0, body.length),
  });

  /** Takes what only MDX has: components as data, and code as something foreign. */
  function takesMdx(node: MdastNode): boolean {
    if (isJsx(node)) {
      const attributes = literals(node);
      if (attributes && node.name) {
        components.push({ name: node.name, attributes, block: node.type === 'mdxJsxFlowElement', ...span(node) });
      } else foreign.push({ what: 'component-attribute', ...span(node) });
      return true;
    }
    if (!node.type.startsWith('mdx')) return false;
    foreign.push({ what: 'code', ...span(node) });
    return true;
  }

  /** Deeper trees than any text needs are not followed. */
  function tooDeep(node: MdastNode, depth: number): boolean {
    if (depth <= deepest) return false;
    foreign.push({ what: 'deep-nesting', ...span(node) });
    return true;
  }

  /** What a link carries beside its words. */
  function check(node: MdastNode & { url: string; title?: string | null | undefined }): void {
    if (node.title && /[<>]/.test(node.title)) foreign.push({ what: 'raw-html', ...span(node) });
    if (holdsHidden(node.url) && !holdsHidden(body)) foreign.push({ what: 'hidden-character', ...span(node) });
  }

  function inline(node: MdastNode, flow: Flow, depth: number): void {
    if (tooDeep(node, depth)) return;
    if (takesMdx(node)) {
      // A figure is written when the page is; what quotes the sentence shows that something stood here.
      flow.text += '…';
      return;
    }
    if (node.type === 'text' || node.type === 'inlineCode') flow.text += node.value;
    else if (node.type === 'break') flow.text += ' ';
    else if (node.type === 'footnoteReference') {
      flow.cited = true;
      citations.push({ key: node.label ?? node.identifier, ...span(node) });
    } else if (node.type === 'html') {
      foreign.push({ what: 'raw-html', ...span(node) });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      foreign.push({ what: 'picture', ...span(node) });
    } else if (node.type === 'link') {
      const from = flow.text.length;
      check(node);
      for (const child of node.children) inline(child, flow, depth + 1);
      flow.mentions.push({ node, from, to: flow.text.length });
    } else if ('children' in node) {
      for (const child of node.children) inline(child, flow, depth + 1);
    }
  }

  function block(node: MdastNode, depth: number): void {
    if (tooDeep(node, depth)) return;
    if (takesMdx(node)) return;
    if (node.type === 'definition') {
      check(node);
      // The address of `[words][label]`, wherever it is used.
      mentions.push({ url: node.url, words: '', bare: false, sentence: '', ...span(node) });
    } else if (node.type === 'footnoteDefinition') {
      if (span(node).start < start + body.length) foreign.push({ what: 'footnote-definition', ...span(node) });
    } else if (node.type === 'html') {
      foreign.push({ what: 'raw-html', ...span(node) });
    } else if (passageTypes.has(node.type) && 'children' in node) {
      const flow: Flow = { text: '', cited: false, mentions: [] };
      for (const child of node.children) inline(child, flow, depth + 1);
      passages.push({ text: flow.text, cited: flow.cited, ...span(node) });
      // What stands in the file as it is was found there already; entities are read here.
      if (holdsHidden(flow.text) && !holdsHidden(body)) foreign.push({ what: 'hidden-character', ...span(node) });
      const around = sentencesAround(
        flow.text,
        flow.mentions.map(({ from }) => from),
      );
      for (const [index, { node: link, from, to }] of flow.mentions.entries()) {
        const sentence = around[index] ?? '';
        const words = flow.text.slice(from, to);
        mentions.push({ url: link.url, words, bare: isBare(words, link.url, body, link), sentence, ...span(link) });
      }
    } else if ('children' in node) {
      for (const child of node.children) block(child, depth + 1);
    }
  }

  block((mdx ? mdxToMdast : markdownToMdast)(withDefinitions(body), { features: dialect }), 0);
  return { text: body, start, mentions, citations, passages, foreign, components };
}
