import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseEntry, type ContentFile, type Parsed } from '../parse/entry.ts';
import { compile, type Compiled } from './compile.ts';

/** All files under `<root>/<folder>`, sorted by path; none if there is no such folder. Hidden files are passed over. */
export function readContent(root: string, folder = 'content'): ContentFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map((file) => join(file.parentPath, file.name))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Parses every file of content. */
export function parseContent(root: string): Parsed[] {
  return readContent(root).map(parseEntry);
}

/** The door of the command line and the tests. */
export function fromDisk(root: string): Compiled {
  return compile(parseContent(root));
}
