import { Document, isCollection } from 'yaml';
import { extensionOf, kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, type Member, type Shape } from '../kinds/shape.ts';
import { frontmatterOf, sourceKeysOf, type Answers } from './entry-answers.ts';

export { idFrom, sourceKeysOf, type Answers, type SourceAnswer } from './entry-answers.ts';

/** Where the file of an entry stands, from the root of the repository. */
export function entryFile(kind: KindName, id: string): string {
  return `content/${kind}/${id}.${extensionOf(kind)}`;
}

const dialect = { version: '1.2', schema: 'core' } as const;

/** Everything stays on the line it begins on. */
const layout = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Infinity,
  flowCollectionPadding: false,
} as const;

/** A value within braces or brackets, where a comma wants quotes. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) {
    const document = new Document([value], dialect);
    if (isCollection(document.contents)) document.contents.flow = true;
    return document.toString(layout).trim().slice(1, -1);
  }
  const pairs = Object.entries(value).map(([key, inner]) => `${flow(key)}: ${flow(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Lists of groups stand one item a line. */
function isLines(shape: Shape): boolean {
  if (shape.type === 'list') return isLines(shape.of);
  return shape.type === 'either' ? shape.of.every(isLines) : shape.type === 'group';
}

/** `key: value` as entries have it: every claim and every source on a line of its own, in braces. */
function fieldLines(key: string, value: unknown, shape: Shape): string[] {
  const name = flow(key);
  if (Array.isArray(value) && isLines(shape)) return [`${name}:`, ...value.map((item) => `  - ${flow(item)}`)];
  if (typeof value !== 'object' || value === null)
    return [new Document({ [key]: value }, dialect).toString(layout).trimEnd()];
  const items = Object.entries(value);
  if (shape.type !== 'record' || items.length === 0) return [`${name}: ${flow(value)}`];
  return [`${name}:`, ...items.map(([inner, item]) => `  ${flow(inner)}: ${flow(item)}`)];
}

/** What an absent field means and how it is written, as comments. `cite` is a key that the file declares. */
function hintLines({ key, info, shape }: Member, cite: string | undefined): string[] {
  if (!info) return [];
  const about = `## ${info.label}. ${info.about}`;
  const members = shape.type === 'group' ? shape.members.filter((member) => member.info) : [];
  if (members.length > 0) {
    const inner = members.flatMap((member) => hintLines(member, cite));
    return [about, `# ${key}:`, ...inner.map((line) => line.replace(/^(#+ )/, '$1  '))];
  }
  const example = cite === undefined ? info.example : info.example.replace(/\bsource: [\w-]+/g, `source: ${cite}`);
  return [about, `# ${key}: ${example}`];
}

function memberLines(
  members: readonly Member[],
  data: Readonly<Record<string, unknown>>,
  hint: (member: Member) => string[],
) {
  const known = new Set(members.map(({ key }) => key));
  const strange = Object.keys(data).filter((key) => !known.has(key));
  const any: Shape = { type: 'truth' };
  return [
    ...members.flatMap((member): string[] => {
      const { key, shape } = member;
      const value = data[key];
      if (value === undefined) return member.required ? [] : hint(member);
      const described = shape.type === 'group' && shape.members.some(({ info }) => info);
      if (!described || typeof value !== 'object') return fieldLines(key, value, shape);
      const inner = memberLines(shape.members, value as Readonly<Record<string, unknown>>, hint);
      return [`${key}:`, ...inner.map((line) => `  ${line}`)];
    }),
    ...strange.flatMap((key) => fieldLines(key, data[key], any)),
  ];
}

/** Every key that a field of the frontmatter cites. */
function citedKeys(data: unknown, shape: Shape): string[] {
  if (shape.type === 'text') return shape.meaning?.type === 'source' && typeof data === 'string' ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((item) => citedKeys(item, shape.type === 'list' ? shape.of : shape));
  if (shape.type === 'list') return citedKeys(data, shape.of);
  if (shape.type === 'either') return shape.of.flatMap((alternative) => citedKeys(data, alternative));
  if (shape.type !== 'group' || typeof data !== 'object' || data === null) return [];
  return shape.members.flatMap(({ key, shape: inner }) => citedKeys((data as Record<string, unknown>)[key], inner));
}

/**
 * What stands for the text until it is written. It is published if nobody replaces it, so it is a sentence and not a
 * mark, and it cites what no field cites, so that no source is without use.
 */
function placeholder(kind: KindName, uncited: readonly string[]): string {
  const figures =
    extensionOf(kind) === 'mdx'
      ? 'No figure is typed: name the claim it comes from, as in `<Figure of="openai.valuation" />`.'
      : 'State a figure only with the source that gives it.';
  const cite =
    uncited.length > 0
      ? `Cite the key of a source in square brackets, as at the end of this paragraph.${uncited.map((key) => `[^${key}]`).join('')}`
      : 'Cite the key of a source in square brackets behind the sentence, as in `[^key]`.';
  return [
    'This text is still to be written.',
    'Put 60 to 200 words of your own in the place of this paragraph: what it is, what it did that matters here, how it ties to others, and what is disputed.',
    'Write plainly and in whole sentences, take no sentence from a source, and use neither HTML nor pictures.',
    'To link to another entry, put its id in double square brackets, as in `[[its-id]]`.',
    figures,
    cite,
  ].join(' ');
}

/** How a file is written. */
export interface TemplateOptions {
  /** Put in what the fields without an answer mean, as comments. */
  readonly hints: boolean;
}

/** The text of the file that says what was answered. It is valid as far as the answers are. */
export function entryText(answers: Answers, { hints }: TemplateOptions): string {
  const { kind } = answers;
  const data = frontmatterOf(answers);
  const members = membersOfKind(kindOf(kind).schema);
  const keys = [...sourceKeysOf(answers.sources).values()];
  const cited = new Set(citedKeys(data, { type: 'group', members }));
  const uncited = keys.filter((key) => !cited.has(key));
  const text = answers.text?.trim() ?? '';
  const how = [
    '## Lines that begin with # are not read; they say what else can be stated. To state it, take away the # and the space',
    '## behind it, and write your own value. Lines that you do not need can stay, or go.',
  ];
  return [
    '---',
    ...(hints ? how : []),
    ...memberLines(members, data, (member) => (hints ? hintLines(member, keys[0]) : [])),
    '---',
    '',
    text === '' ? placeholder(kind, uncited.length > 0 ? uncited : keys.slice(0, 1)) : text,
    '',
  ].join('\n');
}
