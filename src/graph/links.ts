import { isLinkable, schemeOf } from '../kinds/address.ts';
import { isKindName, kindOf, type KindName, type Wording } from '../kinds/index.ts';
import type { Ref } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import type { Mention } from '../parse/markdown.ts';
import { fieldsOfKind, isParty, isRef, valueAt, type DataPath } from './fields.ts';
import { once } from './once.ts';

/** A typed edge between two entries, and why it is there. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** `vendor`, `parties.lead`, or `text` for a mention. */
  readonly relation: string;
  /** "made by" / "makes"; for a mention "mentions" / "mentioned by". */
  readonly wording: Wording;
  /** The sentence of a mention. */
  readonly sentence?: string;
}

/** A link whose target is not there, or is of a kind that the field does not take. */
export interface BrokenLink {
  readonly entry: Entry;
  readonly target: string;
  readonly at: { readonly field: DataPath } | { readonly start: number; readonly end: number };
  readonly why: 'missing' | 'wrong kind' | 'outside content';
  /** Kinds that the field takes; empty for a link in the text. */
  readonly kinds: readonly string[];
}

const mention: Wording = ['mentions', 'mentioned by'];

interface FieldRef {
  readonly ref: Ref;
  readonly relation: string;
  readonly path: DataPath;
}

/** Every reference in an entry's fields. A walk over the schema's fields, so that a new one cannot be forgotten. */
export const fieldRefs = once((entry: Entry): readonly FieldRef[] =>
  fieldsOfKind(entry.kind).flatMap(({ path }): FieldRef[] => {
    const value = valueAt(entry, path);
    if (isRef(value)) return [{ ref: value, relation: path, path: path.split('.') }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index): FieldRef[] => {
      if (isRef(item)) return [{ ref: item, relation: path, path: [path, index] }];
      if (isParty(item) && isRef(item.party))
        return [{ ref: item.party, relation: `${path}.${item.part}`, path: [path, index, 'party'] }];
      return [];
    });
  }),
);

/** What the address of a mention points at. */
export type Target =
  | { readonly to: 'web' }
  | { readonly to: 'here'; readonly fragment: string }
  | { readonly to: 'entry'; readonly id: string; readonly kind?: KindName; readonly fragment?: string }
  /** A scheme that runs code or opens files, or an address with a password in it. */
  | { readonly to: 'unsafe' }
  | { readonly to: 'nowhere' };

const idPath = /^(?:([a-z]+)\/)?([^/#]+?)(?:#(.+))?$/;

/** Reads `[[id]]`, `[[kind/id]]`, `../chips/sn50.md#memory`, `https://…` and `#part` as they stand in `file`. */
export function targetOf(url: string, file: string): Target {
  if (!isLinkable(url)) return { to: 'unsafe' };
  if (schemeOf(url) !== undefined) return { to: 'web' };
  if (url.startsWith('#')) return { to: 'here', fragment: url.slice(1) };
  const isFile = /\.mdx?(?:#|$)/.test(url);
  // The base only serves to resolve `..`; it is never part of an address.
  const path = isFile ? new URL(url, `file:///${file}`) : undefined;
  const local = path ? `${path.pathname.slice(1).replace(/\.mdx?$/, '')}${path.hash}` : `content/${url}`;
  if (!local.startsWith('content/')) return { to: 'nowhere' };
  const [, folder, id, fragment] = idPath.exec(local.slice('content/'.length)) ?? [];
  if (id === undefined || (folder !== undefined && !isKindName(folder))) return { to: 'nowhere' };
  return {
    to: 'entry',
    id,
    ...(folder === undefined ? {} : { kind: folder }),
    ...(fragment === undefined ? {} : { fragment }),
  };
}

type Resolved = { readonly link: Link } | { readonly broken: BrokenLink };

function resolveRef(entry: Entry, { ref, relation, path }: FieldRef, byId: ReadonlyMap<string, Entry>): Resolved {
  const target = byId.get(ref.id);
  const wording = kindOf(entry.kind).relations[relation];
  if (!wording) throw new Error(`kind "${entry.kind}" has no wording for its relation "${relation}"`);
  const broken = { entry, target: ref.id, at: { field: path }, kinds: ref.kinds };
  if (!target) return { broken: { ...broken, why: 'missing' } };
  if (!ref.kinds.includes(target.kind)) return { broken: { ...broken, why: 'wrong kind' } };
  return { link: { from: entry.id, to: target.id, relation, wording } };
}

/** The sentence of a mention, with entries called by name where the author wrote only `[[id]]`. */
function sentenceOf(found: Mention, entry: Entry, byId: ReadonlyMap<string, Entry>): string {
  const bare = entry.body.mentions.filter((mention) => mention.bare && mention.sentence === found.sentence);
  // A list of links without end is no sentence that anyone quotes.
  if (bare.length > 50) return found.sentence.slice(0, 200);
  return bare.reduce((sentence, { words }) => {
    const name = byId.get(targetId(words))?.data.name;
    return name === undefined ? sentence : sentence.replaceAll(new RegExp(`(?<![\\w-])${words}(?![\\w-])`, 'g'), name);
  }, found.sentence);
}

function targetId(words: string): string {
  return words.replace(/^.*\//, '');
}

function resolveMention(entry: Entry, found: Mention, byId: ReadonlyMap<string, Entry>): Resolved | undefined {
  const target = targetOf(found.url, entry.file);
  const at = { start: found.start, end: found.end };
  if (target.to === 'web' || target.to === 'here' || target.to === 'unsafe') return undefined;
  if (target.to === 'nowhere') return { broken: { entry, target: found.url, at, why: 'outside content', kinds: [] } };
  const other = byId.get(target.id);
  const broken = { entry, target: target.id, at, kinds: target.kind ? [target.kind] : [] };
  if (!other) return { broken: { ...broken, why: 'missing' } };
  if (target.kind && target.kind !== other.kind) return { broken: { ...broken, why: 'wrong kind' } };
  return {
    link: {
      from: entry.id,
      to: other.id,
      relation: 'text',
      wording: mention,
      sentence: sentenceOf(found, entry, byId),
    },
  };
}

/** All links out of an entry, from its fields first, then from its text, and those that lead nowhere. */
export function linksOf(entry: Entry, byId: ReadonlyMap<string, Entry>): { links: Link[]; broken: BrokenLink[] } {
  const resolved = [
    ...fieldRefs(entry).map((found) => resolveRef(entry, found, byId)),
    ...entry.body.mentions.map((found) => resolveMention(entry, found, byId)),
  ].filter((result) => result !== undefined);
  return {
    links: resolved.flatMap((result) => ('link' in result && result.link.to !== entry.id ? [result.link] : [])),
    broken: resolved.flatMap((result) => ('broken' in result ? [result.broken] : [])),
  };
}
