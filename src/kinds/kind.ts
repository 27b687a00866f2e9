import type { z } from 'zod';

/** The wording of a relation: "made by" on the one entry, "makes" on the other. */
export type Wording = readonly [forwards: string, backwards: string];

/** A sort of entry. All that the site does with a kind is derived from these members. */
export interface Kind<N extends string = string, S extends z.ZodObject = z.ZodObject> {
  /** Folder under `content/`, URL segment, key in every output. */
  readonly name: N;
  readonly title: { readonly one: string; readonly many: string };
  /** One sentence on what belongs here. */
  readonly about: string;
  /** Strict, with every field described. */
  readonly schema: S;
  /** Link field, or `field.part`, → its wording in both directions. */
  readonly relations: Readonly<Record<string, Wording>>;
  /** Columns of the listing, as paths of fields. */
  readonly columns: readonly string[];
  /** The date field that places an entry in time, for the year facet. */
  readonly dated: string;
  /** A complete frontmatter, as an author would write it. A test holds it against the schema. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** Declares a kind, keeping the exact type of its schema. */
export function defineKind<const N extends string, S extends z.ZodObject>(kind: Kind<N, S>): Kind<N, S> {
  return kind;
}
