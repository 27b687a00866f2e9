import { isUtf8 } from 'node:buffer';
import type { ParsedFiles } from '../compile.ts';
import { addressesFile } from '../kinds/addresses.ts';
import { parseAddresses, type ParsedAddresses } from '../parse/addresses.ts';
import type { ContentFile } from '../parse/content-file.ts';
import { parseEntry, type Parsed } from '../parse/entry.ts';
import type { Finding } from '../parse/finding.ts';
import { parseSeed, type ParsedSeed } from '../parse/seed.ts';

/** The most that a file of content may hold, in bytes. */
export const largest = 256 * 1024;

export function refusal(path: string, rule: Finding['rule'], reason: string, remedy: string, start = 0): Finding {
  return { rule, file: path, at: { start, end: start + 1 }, reason, remedy };
}

/** A link in place of a file. What it points at is never read. */
export function symbolicLink(path: string): ContentFile {
  const refused = refusal(path, 'symbolic-link', 'this is a symbolic link', 'put the file itself here');
  return { path, text: '', refused };
}

/** A file by its bytes, or why its text is not taken. */
export function fileOf(path: string, bytes: Buffer): ContentFile {
  if (bytes.length > largest) return tooLarge(path, bytes.length);
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { path, text };
  const remedy = 'save it with the encoding UTF-8, and write the letter anew';
  // What cannot be read comes out as U+FFFD.
  const at = Math.max(0, text.indexOf('\ufffd'));
  return { path, text, refused: refusal(path, 'not-utf8', 'here the file is not valid UTF-8', remedy, at) };
}

/** A file that is not read, for its size in bytes. */
export function tooLarge(path: string, size: number): ContentFile {
  const reason = `the file has ${String(Math.ceil(size / 1024))} kB; the most is ${String(largest / 1024)} kB`;
  return { path, text: '', refused: refusal(path, 'oversized-file', reason, 'shorten it, or split it') };
}

/** Files as parsed the last time, by path. Keep one to parse only what has changed. */
export type ParseCache = Map<string, Parsed | ParsedSeed | ParsedAddresses>;

/** Parses everything that the base is made from. */
export function parseAll(files: readonly ContentFile[], cache: ParseCache = new Map()): ParsedFiles {
  const parsed = <P extends Parsed | ParsedSeed | ParsedAddresses>(
    file: ContentFile,
    parse: (f: ContentFile) => P,
  ): P => {
    const known = cache.get(file.path);
    if (known?.text === file.text && !file.refused && !known.findings.some(isRefusal)) return known as P;
    const fresh = parse(file);
    cache.set(file.path, fresh);
    return fresh;
  };
  const isSeed = ({ path }: ContentFile) => path === 'seeds' || path.startsWith('seeds/');
  const entries = files.filter((file) => !isSeed(file) && file.path !== addressesFile);
  return {
    entries: entries.map((file) => parsed(file, parseEntry)),
    seeds: files.filter(isSeed).map((file) => parsed(file, parseSeed)),
    addresses: files.filter(({ path }) => path === addressesFile).map((file) => parsed(file, parseAddresses)),
  };
}

const refusals: ReadonlySet<string> = new Set(['symbolic-link', 'oversized-file', 'not-utf8']);

function isRefusal({ rule }: Finding): boolean {
  return refusals.has(rule);
}
