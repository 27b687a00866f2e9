import { createHash } from 'node:crypto';
import { parseEntry, type ContentFile, type Parsed } from '../parse/entry.ts';

/**
 * Parsed files by digest, for the life of the process. It hangs on `globalThis` because Astro loads this module twice:
 * once beside the collections, once in the bundle of the pages.
 */
const key = Symbol.for('compute-atlas.parsed-files');

function parsedFiles(): Map<string, Parsed> {
  const known = Reflect.get(globalThis, key) as Map<string, Parsed> | undefined;
  if (known) return known;
  const fresh = new Map<string, Parsed>();
  Reflect.set(globalThis, key, fresh);
  return fresh;
}

/** Parses a file unless the same path with the same text was parsed before. */
export function remember(file: ContentFile): { digest: string; parsed: Parsed } {
  const digest = createHash('sha256').update(`${file.path}\0${file.text}`).digest('hex');
  const known = parsedFiles().get(digest);
  if (known) return { digest, parsed: known };
  const parsed = parseEntry(file);
  parsedFiles().set(digest, parsed);
  return { digest, parsed };
}

/** The parsed file of a digest that this process has seen. Throws otherwise: the store is then older than the process. */
export function recall(digest: string): Parsed {
  const parsed = parsedFiles().get(digest);
  if (!parsed) throw new Error('the content store is older than this process: build with --force');
  return parsed;
}
