import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editorManifest } from '../formats/editor-manifest.ts';
import { extensionOf, kinds } from '../kinds/index.ts';
import { readContent } from '../readers/from-disk.ts';
import { editorSchema } from '../views/editor-schemas.ts';
import { schemaNames, schemaText } from '../views/json-schemas.ts';
import type { World } from './check.ts';

/** Schemas of files that are YAML throughout. They are in the repository, so that editors have them at once. */
export const keptSchemas = '.vscode/schemas';

/** Where the Astro language server looks for what the fields of a Markdown file may be. Made for one checkout. */
const forEntries = '.astro/collections';

/** Leaves a file alone that is as it should be: editors begin anew when it changes. */
function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes what editors need to complete, explain and check the fields of every file that is there now. */
export function schemas(root: string, { out }: Pick<World, 'out'>): 0 {
  const names = kinds.map(({ name }) => name);
  const files = new Map(
    names.map((name) => [
      name as string,
      readContent(root, `content/${name}`).filter(({ path }) => path.endsWith(`.${extensionOf(name)}`)),
    ]),
  );
  const ids = new Map(
    [...files].map(([name, found]) => [name, found.map(({ path }) => basename(path).replace(/\.\w+$/, ''))]),
  );
  for (const name of names) {
    write(join(root, forEntries, `${name}.schema.json`), schemaText(editorSchema(name, ids)));
  }
  const urls = [...files].flatMap(([name, found]) =>
    found.map(({ path }) => [pathToFileURL(resolve(root, path)).href, name] as const),
  );
  write(join(root, forEntries, 'collections.json'), editorManifest(names, urls));
  const others = schemaNames.filter((name) => !files.has(name));
  for (const name of others) {
    write(join(root, keptSchemas, `${name}.json`), schemaText(editorSchema(name, new Map())));
  }
  out(`editors know the fields of ${String(urls.length)} entries`);
  return 0;
}
