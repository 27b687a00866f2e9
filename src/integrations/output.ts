import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below a folder, as sorted paths with forward slashes. */
export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/** The pages of a built site. */
export function htmlFiles(root: string): string[] {
  return filesBelow(root).filter((path) => path.endsWith('.html'));
}
