import { CORE_SCHEMA, load } from 'js-yaml';
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Edit, Finding } from './finding.ts';
import { frontmatterTexts } from './frontmatter-text.ts';
import { meaningOf, tell, toldOf, type Told } from './yaml-errors.ts';
import { lineSlip } from './yaml-lines.ts';
import { quotedLine, quotedRest, spacesForTabs } from './yaml-fixes.ts';

/** Parsed frontmatter: plain data as far as it can be read, and what is wrong with it. */
export interface Yaml {
  /** `undefined` where the YAML itself is wrong. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** The careful parser: slower, but it knows where everything stands. Keys that stand twice are looked for by us. */
export function parseCarefully(yaml: string): Document {
  return parseDocument(yaml, { strict: true, uniqueKeys: false, prettyErrors: false, version: '1.2', schema: 'core' });
}

/**
 * Signs of what we refuse or what the two parsers may read in two ways: then only the careful one is asked. Told apart
 * by where they stand, which is twice as fast as one expression.
 */
const doubtful: readonly RegExp[] = [
  // Where a value may begin: anchors, aliases, tags, odd numbers.
  /(?:^|[\s,[{:?+-])(?:[&*]\S|!|0[xobXOB]|-0(?![.\d])|[-+]?(?:[\d.]+[eE][-+]?\d+(?= *(?:[,\]}#:]|$))|\.(?:inf|Inf|INF|nan|NaN|NAN))|[-+.\d]+_[\d_.]*(?=[\s,\]}]|$))/m,
  // Where a line begins: directives, documents, fields without a name, keys without end.
  /^(?: *[%?]|---|\.\.\.|[ -]*:| *(?:null|Null|NULL|~) *:|.{1000,}:(?:\s|$)| *- *(?:\+\d|[-+]?(?:\.\d|\d+\.(?= *(?:[,\]}]|$)))))/m,
  // In braces: a list or other braces where the name of a field should be.
  /\{(?:[^[\]{}]*(?:\[[^[\]{}]*\]|\{[^[\]{}]*\}))*[^[\]{}]*(?<=[{,]\s*)[[{]/,
  // Anywhere: merges, tabs, lone returns, what stands too close to a bracket or a comma.
  /<<|__proto__|\t|\r(?!\n)|[\]}] *:|[\]}"']#|[,{[] *:|[:,[{] *(?:(?:null|Null|NULL) *:|\+\d|[-+]?(?:\.\d|\d+\.(?= *(?:[,\]}]|$))))/,
];

/** Reads sound YAML fast. `undefined`: ask the careful parser, which gives the same data for all that is read here. */
export function parseFast(yaml: string): { data: unknown } | undefined {
  if (doubtful.some((signs) => signs.test(yaml))) return undefined;
  // It warns, and reads on, where a value goes on too far to the left. Each warning takes as long as the text is.
  const onWarning = (warning: Error) => {
    throw warning;
  };
  try {
    return { data: load(yaml, { schema: CORE_SCHEMA, onWarning }) ?? null };
  } catch {
    // What is wrong is found and told by the careful parser.
    return undefined;
  }
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

interface Slip {
  readonly rule: 'yaml-anchor' | 'yaml-tag' | 'duplicate-key' | 'forbidden-key' | 'wrong-form';
  readonly span: readonly [number, number];
  readonly told: Told;
}

/** What is valid YAML and not ours: anchors (a few lines can stand for gigabytes), tags, keys that stand twice or are no text. */
function slips(document: Document): Slip[] {
  const found: Slip[] = [];
  const ofNode = (node: Node) => {
    if (!node.range) return;
    const span = [node.range[0], node.range[1]] as const;
    if (isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor !== undefined)) {
      found.push({ rule: 'yaml-anchor', span, told: toldOf('BAD_ALIAS') });
    } else if (
      (isScalar(node) || isCollection(node)) &&
      node.tag !== undefined &&
      !isAlias(node) &&
      isTagged(node.tag)
    ) {
      found.push({ rule: 'yaml-tag', span, told: toldOf('TAG_RESOLVE_FAILED') });
    } else if (isScalar(node) && typeof node.value === 'number' && !/^-?\d+(?:\.\d+)?$/.test(node.source ?? '')) {
      const remedy = 'write it with digits, and a point before decimals';
      found.push({
        rule: 'wrong-form',
        span,
        told: [`"${node.source ?? ''}" is not how numbers are written here`, remedy],
      });
    }
  };
  visit(document, {
    Node: (_key, node) => {
      ofNode(node);
    },
    Map(_key, map) {
      ofNode(map);
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) {
          const range = isMap(key) || isSeq(key) ? key.range : undefined;
          const span = [range?.[0] ?? 0, range?.[1] ?? 1] as const;
          found.push({ rule: 'wrong-form', span, told: ['the name of a field is not a word', 'write name: value'] });
          continue;
        }
        const name = String(key.value);
        const span = [key.range?.[0] ?? 0, key.range?.[1] ?? 1] as const;
        if (seen.has(name)) found.push({ rule: 'duplicate-key', span, told: toldOf('DUPLICATE_KEY') });
        seen.add(name);
      }
    },
  });
  return found;
}

/** The parser names the standard tags itself where an author wrote them. */
function isTagged(tag: string): boolean {
  return tag !== '' && tag !== '?';
}

const ruleOfError: Readonly<Record<string, Finding['rule']>> = {
  BAD_ALIAS: 'yaml-anchor',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  BAD_DIRECTIVE: 'yaml-tag',
  MULTIPLE_ANCHORS: 'yaml-anchor',
  MULTIPLE_TAGS: 'yaml-tag',
};

function ruleOf(error: YAMLError): Finding['rule'] {
  return ruleOfError[error.code] ?? 'malformed-yaml';
}

/** More levels than these are not written by hand, and make parsers slow or fail. Counts brackets and leading dashes, quoted or not. */
function tooDeep(yaml: string): number | undefined {
  let [depth, deepest] = [0, 64];
  for (let at = 0; at < yaml.length; at++) {
    const sign = yaml[at];
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return at;
  }
  const dashes = /^[ ]*(?:[-?] +){17}/m.exec(yaml);
  if (dashes) return dashes.index;
  const indent = /^ {64,}\S/m.exec(yaml);
  deepest = indent ? indent.index + 64 : -1;
  return deepest < 0 ? undefined : deepest;
}

function nested(file: string, at: number): Finding {
  const remedy = 'take the extra brackets, dashes or spaces away';
  return {
    rule: 'deep-nesting',
    file,
    at: { start: at, end: at + 1 },
    reason: 'the fields are nested too deeply',
    remedy,
  };
}

/**
 * Reads frontmatter with the careful parser alone: the same data as the fast one, and everything that is wrong. `start`
 * is where it begins in the file. Takes no more levels than `parseYaml` lets through.
 */
export function readCarefully(yaml: string, start: number, file: string): Yaml {
  const document = parseCarefully(yaml);
  const place = ([from, to]: readonly [number, number]) => ({ start: start + from, end: start + to });
  const fixOf = (error: YAMLError): readonly Edit[] | undefined =>
    error.code === 'TAB_AS_INDENT' ? spacesForTabs(yaml, start) : quotedRest(yaml, start, error);
  // One slip makes several errors; the first is the one to mend.
  const [error] = [...document.errors, ...document.warnings];
  const slip = error && lineSlip(yaml, error.pos[0]);
  const edits = error && (slip ? slip.edit && [{ ...slip.edit, at: place(slip.edit.span) }] : fixOf(error));
  const ofError = error && {
    rule: ruleOf(error),
    file,
    at: place(slip ? slip.span : spanOfError(document, error)),
    reason: `the fields cannot be read: ${slip ? slip.told[0] : tell(error)[0]}`,
    remedy: slip ? slip.told[1] : tell(error)[1],
    ...(edits ? { edits } : {}),
  };
  const lineOf = (at: number) => yaml.lastIndexOf('\n', at - 1);
  // What the parser made of a line that it could not read is no second problem.
  const others = slips(document).filter(
    ({ rule, span }) =>
      !error ||
      (rule !== 'wrong-form' &&
        (ruleOf(error) === rule || lineOf(span[0]) !== lineOf(error.pos[0]) || span[0] < error.pos[0])),
  );
  const known = others.some(({ span }) => error && lineOf(span[0]) === lineOf(error.pos[0]));
  const anchored = others.some(({ rule, span }) => rule === 'yaml-anchor' && yaml[span[0]] !== '*');
  const quotesFor = (rule: Slip['rule'], at: number) => {
    const quoted = rule === 'yaml-anchor' && !anchored ? quotedLine(yaml, start, at) : undefined;
    return quoted ? { edits: quoted } : {};
  };
  const findings: Finding[] = [
    ...(ofError && !known ? [ofError] : []),
    ...others.map(({ rule, span, told }) => ({
      rule,
      file,
      at: place(span),
      reason: told[0],
      remedy: told[1],
      ...quotesFor(rule, span[0]),
    })),
  ];
  if (findings.length > 0) return { data: undefined, findings };
  const data: unknown = document.toJS();
  return { data, findings: frontmatterTexts(data, file) };
}

/** Reads frontmatter. `start` is where it begins in the file. Never throws on bad YAML. */
export function parseYaml(yaml: string, start: number, file: string): Yaml {
  const deep = tooDeep(yaml);
  if (deep !== undefined) return { data: undefined, findings: [nested(file, start + deep)] };
  const directive = /^(?:%.*|\.\.\.(?:\s.*)?)$/m.exec(yaml);
  if (directive) {
    const at = { start: start + directive.index, end: start + directive.index + directive[0].length };
    const [reason, remedy] = toldOf(directive[0].startsWith('%') ? 'BAD_DIRECTIVE' : 'MULTIPLE_DOCS');
    const rule = directive[0].startsWith('%') ? 'yaml-tag' : 'malformed-yaml';
    return { data: undefined, findings: [{ rule, file, at, reason, remedy }] };
  }
  const fast = parseFast(yaml);
  if (fast) return { data: fast.data, findings: frontmatterTexts(fast.data, file) };
  return readCarefully(yaml, start, file);
}
