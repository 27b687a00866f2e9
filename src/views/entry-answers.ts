import { slugOf } from '../graph/addresses.ts';
import { kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, type Member, type Shape } from '../kinds/shape.ts';

/** A source as its author describes it: `url`, `title`, `publisher`, `type` and the rest, as they would be written. */
export interface SourceAnswer {
  readonly url: string;
  readonly [key: string]: unknown;
}

/** What someone said who wants to add an entry. */
export interface Answers {
  readonly kind: KindName;
  readonly id: string;
  /** Fields as an author would write them, `name` among them; a claim names its sources by their addresses. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sources: readonly SourceAnswer[];
  /** The text below the fields. */
  readonly text?: string;
}

/** Letters that Unicode does not take apart, in the letters that stand for them in English. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    '&': ' and ',
    '+': ' plus ',
  }),
);

/** The id that a name suggests: "Borlänge AI Campus" → "borlange-ai-campus". Empty if it has no Latin letter or digit. */
export function idFrom(name: string): string {
  return slugOf(name.toLowerCase().replace(/[^a-z0-9 ]/g, (letter) => letters.get(letter) ?? letter));
}

/** Labels under which countries sell names, as in `verdict.co.uk`. */
const secondLevel = new Set(['ac', 'co', 'com', 'edu', 'go', 'gov', 'net', 'or', 'org']);

/** The name of the site at an address, without its subdomain and its ending: `https://www.verdict.co.uk/…` → "verdict". */
function siteOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname } = new URL(address);
  const labels = hostname.split('.');
  if (labels.length < 2 || /^[\d.]+$/.test(hostname)) return slugOf(hostname);
  const named = labels.slice(0, -1);
  if (named.length > 1 && secondLevel.has(named.at(-1) ?? '')) named.pop();
  return slugOf(named.at(-1) ?? '');
}

/** A short key for every source, made from its address; a second page of one site is numbered. */
export function sourceKeysOf(sources: readonly SourceAnswer[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const { url } of sources) {
    if (keys.has(url)) continue;
    const site = siteOf(url) || 'source';
    let key = site;
    for (let n = 2; taken.has(key); n++) key = `${site}-${n}`;
    taken.add(key);
    keys.set(url, key);
  }
  return keys;
}

type Group = Readonly<Record<string, unknown>>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether nothing was said. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (isGroup(value) && Object.keys(value).length === 0);
}

function scalarWritten(text: string, shape: Shape & { type: 'text' }, keys: ReadonlyMap<string, string>): unknown {
  // A field is one line; what was copied from a page often is not.
  const words = text.replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ').trim();
  if (shape.meaning?.type === 'source') return keys.get(words) ?? words;
  return shape.numeric && String(Number(words)) === words ? Number(words) : words;
}

/** The alternative that a value was meant as: the one that knows most of its keys. */
function meant(value: unknown, alternatives: readonly Shape[]): Shape | undefined {
  if (!isGroup(value)) return alternatives.find(({ type }) => type !== 'group' && type !== 'record') ?? alternatives[0];
  const known = (shape: Shape) =>
    shape.type === 'group' ? shape.members.filter(({ key, required }) => required && key in value).length : -1;
  return [...alternatives].sort((a, b) => known(b) - known(a))[0];
}

function groupWritten(value: Group, members: readonly Member[], keys: ReadonlyMap<string, string>): Group {
  const known = new Map(members.map(({ key, shape }) => [key, shape]));
  // A key that no schema knows is kept, so that the check can say so.
  const order = [...known.keys(), ...Object.keys(value).filter((key) => !known.has(key))];
  return Object.fromEntries(
    order.flatMap((key): [string, unknown][] => {
      const shape = known.get(key);
      const written = shape ? valueWritten(value[key], shape, keys) : value[key];
      // What is false by default is left out.
      return isEmpty(written) || (written === false && shape?.type === 'truth') ? [] : [[key, written]];
    }),
  );
}

/** A value as it is written: empty parts left out, keys in the order of the schema, addresses of sources as their keys. */
function valueWritten(value: unknown, shape: Shape, keys: ReadonlyMap<string, string>): unknown {
  if (isEmpty(value)) return undefined;
  switch (shape.type) {
    case 'text':
      return typeof value === 'string' ? scalarWritten(value, shape, keys) : value;
    case 'list': {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      const written = items.map((item) => valueWritten(item, shape.of, keys)).filter((item) => !isEmpty(item));
      return shape.lone && (written.length === 1 || !Array.isArray(value)) ? written[0] : written;
    }
    case 'tuple':
      return Array.isArray(value) ? value : [value];
    case 'group':
      return isGroup(value) ? groupWritten(value, shape.members, keys) : value;
    case 'record':
      if (!isGroup(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valueWritten(item, shape.of, keys)]));
    case 'either': {
      const alternative = meant(value, shape.of);
      return alternative ? valueWritten(value, alternative, keys) : value;
    }
    default:
      return value;
  }
}

/** Whether an answer leaves nothing to be written. */
export function saysNothing(value: unknown, shape: Shape): boolean {
  return isEmpty(valueWritten(value, shape, new Map()));
}

/** The whole frontmatter as plain data: what the text of the file will say. Required fields without an answer are absent. */
export function frontmatterOf({ kind, fields, sources }: Answers): Group {
  const keys = sourceKeysOf(sources);
  const declared = Object.fromEntries(sources.map((source) => [keys.get(source.url) ?? '', source]));
  const members = membersOfKind(kindOf(kind).schema);
  const written = groupWritten({ ...fields, sources: declared }, members, keys);
  return 'sources' in written ? written : { ...written, sources: {} };
}
