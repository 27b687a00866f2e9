import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compile, type Compiled, type ParsedFiles } from '../compile.ts';
import type { ContentFile } from '../parse/content-file.ts';
import { fileOf, largest, parseAll, refusal, symbolicLink, tooLarge, type ParseCache } from './content-files.ts';

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
      if (entry.isFile()) {
        const { size } = lstatSync(file);
        return size > largest ? tooLarge(path, size) : fileOf(path, readFileSync(file));
      }
      const refused = refusal(path, 'misplaced-file', 'this is not a file', 'remove it');
      return { path, text: '', refused };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of a base as they were read. */
export function readFiles(root: string): ContentFile[] {
  return [...readContent(root), ...readContent(root, 'seeds')];
}

/** Parses everything below `root` that the base is made from. */
export function parseFiles(root: string, cache?: ParseCache): ParsedFiles {
  return parseAll(readFiles(root), cache);
}

/** The door of the command line and the tests. */
export function fromDisk(root: string, cache?: ParseCache): Compiled {
  return compile(parseFiles(root, cache));
}
