import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { keptSchemas, schemas } from '../../../src/cli/schemas.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { editorSchema } from '../../../src/views/editor-schemas.ts';
import { schemaNames, schemaText } from '../../../src/views/json-schemas.ts';

const repository = join(import.meta.dirname, '../../..');

function base(): string {
  const root = mkdtempSync(join(tmpdir(), 'compute atlas ü-'));
  cpSync(join(repository, 'tests/fixtures/valid'), root, { recursive: true });
  return root;
}

function told(root: string): string[] {
  const said: string[] = [];
  expect(schemas(root, { out: (text) => said.push(text) })).toBe(0);
  return said;
}

test('the schemas in the repository are those of the code; if not, run: npm run schemas', () => {
  const kept = schemaNames.filter((name) => !kinds.some((kind) => kind.name === name));
  expect(readdirSync(join(repository, keptSchemas)).sort()).toEqual(kept.map((name) => `${name}.json`).sort());
  for (const name of kept) {
    const text = readFileSync(join(repository, keptSchemas, `${name}.json`), 'utf8');
    expect(text, name).toBe(schemaText(editorSchema(name, new Map())));
  }
});

test('every entry is known to editors with its kind, and every kind with its fields', () => {
  const root = base();
  expect(told(root)).toEqual(['editors know the fields of 3 entries']);
  const folder = join(root, '.astro/collections');
  expect(readdirSync(folder).sort()).toEqual(
    ['collections.json', ...kinds.map(({ name }) => `${name}.schema.json`)].sort(),
  );
  const manifest = readFileSync(join(folder, 'collections.json'), 'utf8');
  const { entries } = JSON.parse(manifest) as { entries: Record<string, string> };
  const url = pathToFileURL(join(root, 'content/chips/a1.md')).href;
  expect(entries[decodeURIComponent(url).toLowerCase()]).toBe('chips');
  expect(readFileSync(join(folder, 'chips.schema.json'), 'utf8')).toContain('"body": "acme"');
  expect(existsSync(join(root, keptSchemas, 'seeds.json'))).toBe(true);
});

test('what has not changed is not written again, and what has gone is forgotten', () => {
  const root = base();
  told(root);
  const files = ['.astro/collections/collections.json', '.astro/collections/chips.schema.json'];
  for (const file of files) utimesSync(join(root, file), 0, 0);
  told(root);
  expect(files.map((file) => statSync(join(root, file)).mtimeMs)).toEqual([0, 0]);
  rmSync(join(root, 'content/chips/a1.md'));
  expect(told(root)).toEqual(['editors know the fields of 2 entries']);
  expect(readFileSync(join(root, files[0] ?? ''), 'utf8')).not.toContain('a1.md');
});
