import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compile, type Compiled, type ParsedFiles } from '../compile.ts';
import { addressesFile } from '../kinds/addresses.ts';
import { parseAddresses, type ParsedAddresses } from '../parse/addresses.ts';
import type { ContentFile } from '../parse/content-file.ts';
import { parseEntry, type Parsed } from '../parse/entry.ts';
import type { Finding } from '../parse/finding.ts';
import { parseSeed, type ParsedSeed } from '../parse/seed.ts';

/** The most that a file of content may hold, in bytes. */
export const largest = 256 * 1024;

function refusal(path: string, rule: Finding['rule'], reason: string, remedy: string, start = 0): Finding {
  return { rule, file: path, at: { start, end: start + 1 }, reason, remedy };
}

function symbolicLink(path: string): ContentFile {
  const refused = refusal(path, 'symbolic-link', 'this is a symbolic link', 'put the file itself here');
  return { path, text: '', refused };
}

/** Reads one regular file, or says why its text is not taken. */
function readFile(file: string, path: string): ContentFile {
  const { size } = lstatSync(file);
  if (size > largest) {
    const reason = `the file has ${String(Math.ceil(size / 1024))} kB; the most is ${String(largest / 1024)} kB`;
    return { path, text: '', refused: refusal(path, 'oversized-file', reason, 'shorten it, or split it') };
  }
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { path, text };
  const remedy = 'save it with the encoding UTF-8, and write the letter anew';
  // What cannot be read comes out as U+FFFD.
  const at = Math.max(0, text.indexOf('\ufffd'));
  return { path, text, refused: refusal(path, 'not-utf8', 'here the file is not valid UTF-8', remedy, at) };
}

/** What systems and editors leave behind is passed over, unless it looks like content. */
function counts(entry: Dirent): boolean {
  return !entry.name.startsWith('.') || entry.isSymbolicLink() || /\.(?:mdx?|ya?ml)$/.test(entry.name);
}

/** Everything below a folder that is no folder itself. Node's own recursive reading would follow links to folders. */
function entriesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesBelow(join(folder, entry.name)) : [entry],
  );
}

/** All files under `<root>/<folder>`, sorted by path; none if there is no such folder. Links are told, never followed. */
export function readContent(root: string, folder = 'content'): ContentFile[] {
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (!top) return [];
  if (top.isSymbolicLink()) return [symbolicLink(folder)];
  return entriesBelow(join(root, folder))
    .filter(counts)
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(root, file).split(sep).join('/');
      if (entry.isSymbolicLink()) return symbolicLink(path);
      if (entry.isFile()) return readFile(file, path);
      const refused = refusal(path, 'misplaced-file', 'this is not a file', 'remove it');
      return { path, text: '', refused };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of a base as they were read. */
export function readFiles(root: string): ContentFile[] {
  return [...readContent(root), ...readContent(root, 'seeds')];
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

/** Parses everything below `root` that the base is made from. */
export function parseFiles(root: string, cache?: ParseCache): ParsedFiles {
  return parseAll(readFiles(root), cache);
}

/** The door of the command line and the tests. */
export function fromDisk(root: string, cache?: ParseCache): Compiled {
  return compile(parseFiles(root, cache));
}
