import type { z } from 'zod';
import { briefings } from './briefings.ts';
import { chips } from './chips.ts';
import { companies } from './companies.ts';
import { deals } from './deals.ts';
import type { Kind } from './kind.ts';
import { programmes } from './programmes.ts';
import { technologies } from './technologies.ts';

const registered = [companies, chips, programmes, deals, technologies, briefings] as const;

type Registered = (typeof registered)[number];

export type KindName = Registered['name'];

/** Checked frontmatter of an entry of kind `K`. */
export type DataOf<K extends KindName> = z.output<Extract<Registered, { name: K }>['schema']>;

/** All kinds, in the order in which the site shows them. */
export const kinds: readonly Kind<KindName>[] = registered;

const byName = new Map<string, Kind<KindName>>(kinds.map((kind) => [kind.name, kind]));
if (byName.size !== kinds.length) throw new Error('two kinds bear the same name');

/** The kind of that name. Throws if there is none: names come from folders that were matched against the registry. */
export function kindOf(name: string): Kind<KindName> {
  const kind = byName.get(name);
  if (!kind) throw new Error(`no kind is called "${name}"`);
  return kind;
}

/** Kinds whose text may hold components; their files end in `.mdx`. */
const withComponents: ReadonlySet<KindName> = new Set([briefings.name]);

/** How the files of a kind end. */
export function extensionOf(kind: KindName): 'md' | 'mdx' {
  return withComponents.has(kind) ? 'mdx' : 'md';
}

export function isKindName(name: string): name is KindName {
  return byName.has(name);
}

export type { Kind, Wording } from './kind.ts';
