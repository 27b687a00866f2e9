import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Finding } from './finding.ts';

/** Parsed frontmatter: plain data, or what is wrong with its YAML. */
export interface Yaml {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

type Told = readonly [reason: string, remedy: string];

/** What the errors of the YAML parser mean to someone who knows no YAML: what is wrong, what to do. */
const told: Readonly<Record<string, Told>> = {
  DUPLICATE_KEY: ['this key stands twice', 'keep one of the two; several claims of one field are written as a list'],
  TAB_AS_INDENT: ['the line is indented with a tab', 'indent with spaces'],
  BAD_INDENT: ['the line is not indented like its neighbours', 'line the keys up, two spaces deeper for each level'],
  BAD_ALIAS: ['anchors (&) and aliases (*) are not used here', 'write the value out, or put it in quotes'],
  TAG_RESOLVE_FAILED: ['tags (!) are not used here', 'take the tag away, or put the value in quotes'],
  MULTILINE_IMPLICIT_KEY: [
    'a value runs on over the line',
    'close the quote, brace or bracket, or put the value in quotes',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['the value holds ": ", which begins a new field', 'put quotes around the value'],
  BLOCK_IN_FLOW: ['the value holds ": ", which begins a new field', 'put quotes around the value'],
  BAD_SCALAR_START: ['a value may not begin with this sign', 'put quotes around the value'],
  MISSING_CHAR: ['this quote, brace or bracket is never closed', 'close it, or take it away'],
  UNEXPECTED_TOKEN: ['something stands after the end of the value', 'put the whole value in one pair of quotes'],
};

const blockSign: Told = [
  'a value may not begin with > or |',
  'put quotes around the value, or write "more than" in words',
];

const fallback: Told = [
  'it cannot be read from here on',
  'look for a missing quote, colon, brace or indent on this line or the one above',
];

/** The parser calls an unclosed brace a bad indent, and a `>` before a figure an unexpected token. */
function meaningOf({ code, message }: YAMLError): string {
  return code === 'BAD_INDENT' && message.startsWith('Flow') ? 'MISSING_CHAR' : code;
}

function tell(error: YAMLError): Told {
  return error.message.startsWith('Block scalar') ? blockSign : (told[meaningOf(error)] ?? fallback);
}

function parse(yaml: string): Document {
  return parseDocument(yaml, { strict: true, uniqueKeys: true, prettyErrors: false, version: '1.2', schema: 'core' });
}

/** Where an error is best shown: an unclosed quote or brace where it opens, all else where the parser stopped. */
function spanOfError(document: Document, error: YAMLError): readonly [number, number] {
  const [from, to] = error.pos;
  if (meaningOf(error) !== 'MISSING_CHAR') return [from, Math.max(to, from + 1)];
  let opened = from;
  visit(document, {
    Node(_key, node) {
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const open = quoted || (isCollection(node) && node.flow === true);
      if (open && node.range && node.range[0] <= from && node.range[1] >= from - 1) opened = node.range[0];
    },
  });
  return [opened, opened + 1];
}

/** Anchors and aliases are valid YAML, but not ours: a few lines of them can stand for gigabytes. */
function anchors(document: Document): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor !== undefined);
      if (anchored && node.range) found.push([node.range[0], node.range[1]]);
    },
  });
  return found;
}

/** Reads frontmatter. `start` is where it begins in the file. Never throws on bad YAML. */
export function parseYaml(yaml: string, start: number, file: string): Yaml {
  const document = parse(yaml);
  const finding = ([from, to]: readonly [number, number], [reason, remedy]: Told): Finding => ({
    rule: 'malformed-yaml',
    file,
    at: { start: start + from, end: start + to },
    reason: `the frontmatter is not valid YAML: ${reason}`,
    remedy,
  });
  const errors = [...document.errors, ...document.warnings];
  // One slip makes several errors; only keys that stand twice are each a slip of their own.
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const shown = errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
  const findings = [
    ...shown.map((error) => finding(spanOfError(document, error), tell(error))),
    ...anchors(document).map((span) => finding(span, told['BAD_ALIAS'] ?? fallback)),
  ];
  return { data: findings.length > 0 ? undefined : document.toJS(), findings };
}

/** A lone claim may stand without a list: `founded.0.source` is then `founded.source`. */
function writtenPath(document: Document, path: readonly PropertyKey[]): (string | number)[] {
  const found: (string | number)[] = [];
  for (const step of path as readonly (string | number)[]) {
    const node: unknown = found.length === 0 ? document.contents : document.getIn(found, true);
    if (typeof step !== 'number' || isSeq(node)) found.push(step);
  }
  return found;
}

/**
 * Finds a field in frontmatter: the span of its value, or of its key. Where the path does not exist, the span of the
 * nearest parent that does, so that a missing field is reported at the mapping that lacks it.
 */
export function spanOf(yaml: string, at: readonly PropertyKey[], key = false): readonly [number, number] {
  const document = parse(yaml);
  const path = writtenPath(document, at);
  for (let depth = path.length; depth > 0; depth--) {
    const found = path.slice(0, depth);
    const exact = depth === path.length;
    const value: unknown = document.getIn(found, true);
    if (value === undefined && !document.hasIn(found)) continue;
    const parent: unknown = depth === 1 ? document.contents : document.getIn(found.slice(0, -1), true);
    const last = found[found.length - 1];
    const pair = isMap(parent)
      ? parent.items.find((p) => isPair(p) && isScalar(p.key) && String(p.key.value) === String(last))
      : undefined;
    const keyNode = pair && isNode(pair.key) ? pair.key : undefined;
    const node = (key && exact) || !exact ? (keyNode ?? value) : (value ?? keyNode);
    if (isNode(node) && node.range) return [node.range[0], Math.max(node.range[1], node.range[0] + 1)];
  }
  return [0, 1];
}
