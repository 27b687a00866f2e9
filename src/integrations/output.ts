import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

/** Puts another text in the place of every page that `rewrite` changes. */
export function rewritePages(root: string, rewrite: (html: string, path: string) => string): void {
  for (const path of htmlFiles(root)) {
    const html = readFileSync(join(root, path), 'utf8');
    const made = rewrite(html, path);
    if (made !== html) writeFileSync(join(root, path), made);
  }
}
