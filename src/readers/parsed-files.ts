import { createHash } from 'node:crypto';
import type { ParsedAddresses } from '../parse/addresses.ts';
import type { ContentFile } from '../parse/content-file.ts';
import type { Parsed } from '../parse/entry.ts';
import type { ParsedSeed } from '../parse/seed.ts';

/**
 * Parsed files by digest, for the life of the process. It hangs on `globalThis` because Astro loads this module twice:
 * once beside the collections, once in the bundle of the pages.
 */
const key = Symbol.for('compute-atlas.parsed-files');

type AnyParsed = Parsed | ParsedSeed | ParsedAddresses;

function parsedFiles(): Map<string, AnyParsed> {
  const known = Reflect.get(globalThis, key) as Map<string, AnyParsed> | undefined;
  if (known) return known;
  const fresh = new Map<string, AnyParsed>();
  Reflect.set(globalThis, key, fresh);
  return fresh;
}

/** Parses a file unless the same path with the same text was parsed before. Gives its digest. */
export function remember(file: ContentFile, parse: (file: ContentFile) => AnyParsed): string {
  const digest = createHash('sha256')
    .update(`${file.path}\0${file.refused?.rule ?? ''}\0${file.text}`)
    .digest('hex');
  if (!parsedFiles().has(digest)) parsedFiles().set(digest, parse(file));
  return digest;
}

/** The parsed file of a digest that this process has seen. Throws otherwise: the store is then older than the process. */
export function recall(digest: string): AnyParsed {
  const parsed = parsedFiles().get(digest);
  if (!parsed) throw new Error('the content store is older than this process: build with --force');
  return parsed;
}

/** How many of the files that this process has parsed a list of digests lacks. */
export function parsedBeside(digests: readonly string[]): number {
  const known = new Set(digests);
  return [...parsedFiles().keys()].filter((digest) => !known.has(digest)).length;
}
