import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { addressesFile } from '../kinds/addresses.ts';
import { parseAddresses } from '../parse/addresses.ts';
import { parseEntry, type ContentFile } from '../parse/entry.ts';
import { parseSeed } from '../parse/seed.ts';
import { compile, type Compiled, type ParsedFiles } from '../compile.ts';

/** All files under `<root>/<folder>`, sorted by path; none if there is no such folder. Hidden files are passed over. */
export function readContent(root: string, folder = 'content'): ContentFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map((file) => join(file.parentPath, file.name))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Parses everything below `root` that the base is made from. */
export function parseFiles(root: string): ParsedFiles {
  const content = readContent(root);
  return {
    entries: content.filter(({ path }) => path !== addressesFile).map(parseEntry),
    seeds: readContent(root, 'seeds').map(parseSeed),
    addresses: content.filter(({ path }) => path === addressesFile).map(parseAddresses),
  };
}

/** The door of the command line and the tests. */
export function fromDisk(root: string): Compiled {
  return compile(parseFiles(root));
}
