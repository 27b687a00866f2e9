import { EventEmitter } from 'node:events';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor } from '../../src/integrations/editor.ts';
import { extensionOf, kinds } from '../../src/kinds/index.ts';
import { readContent } from '../../src/readers/from-disk.ts';
import { startServer, type LanguageServer, type OpenFile } from '../site/language-server.ts';
import { copyOfProject, repository, run } from '../site/workshop.ts';

const settings = JSON.parse(readFileSync(join(repository, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;

/** A checkout as it is after `npm ci`, in a folder with a name that wants escapes. */
function checkout(): string {
  const copy = copyOfProject();
  const folder = join(dirname(copy), `Atlas ü 100% ${copy.slice(-6)}`);
  renameSync(copy, folder);
  cpSync(join(repository, '.vscode'), join(folder, '.vscode'), { recursive: true });
  const { status, output } = run(folder, 'prepare');
  expect(status, output).toBe(0);
  return folder;
}

/** The line, counted from 0, on which a text holds some words. */
function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length - 1;
}

function replaced(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

function labels(found: Awaited<ReturnType<OpenFile['completions']>>): string[] {
  return found.map(({ label }) => label);
}

const folder = checkout();
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('an entry, in an editor with the Astro language server', () => {
  const path = 'content/companies/sambanova.md';
  const text = read(path);
  let server: LanguageServer;
  let file: OpenFile;
  beforeAll(async () => {
    server = await startServer(folder, {
      program: '@astrojs/language-server/bin/nodeServer.js',
      // What the extension makes of the settings.
      initializationOptions: {
        typescript: { tsdk: join(folder, String(settings['typescript.tsdk'])) },
        contentIntellisense: settings['astro.content-intellisense'],
      },
      settings,
      asked: true,
    });
    file = await server.open(path, 'markdown');
  });
  afterAll(() => server.stop());

  test('a misspelt field is marked on its line', async () => {
    const wrong = replaced(text, 'city:', 'citty:');
    const [found, ...more] = await file.diagnostics(wrong);
    expect(found?.message).toBe('Property citty is not allowed.');
    expect(found?.range.start.line).toBe(lineOf(wrong, 'citty:'));
    expect(more).toEqual([]);
  });

  test.each([
    ['a figure with a wrong unit', 'value: USD 1.14B', 'value: 1.14 GW', 'this field takes an amount of money'],
    ['a date in another order', 'asOf: 2025-12', 'asOf: 12/2025', 'write 2026, 2026-02, 2026-02-24'],
    ['an unknown word', '[chip designer, cloud]', '[chip designer, clowd]', 'Value is not accepted'],
    ['a claim without its source', '{ value: 2017, source: next-platform }', '2017', 'Incorrect type'],
    ['a country that is none', 'country: US', 'country: UX', 'write the two capital letters'],
    ['a name where an id belongs', 'city: Palo Alto', 'parent: Vista Equity', 'write the id of an entry'],
  ])('%s is marked, with what to write', async (_slip, from, to, message) => {
    const wrong = replaced(text, from, to);
    const found = await file.diagnostics(wrong);
    expect(found.map((diagnostic) => diagnostic.message).join('\n')).toContain(message);
    expect(found[0]?.range.start.line).toBe(lineOf(wrong, to));
  });

  test('the names of fields are offered, with their meaning', async () => {
    const found = await file.completions(
      replaced(replaced(text, /^city:.*\n/m.exec(text)?.[0] ?? '', ''), 'founded:', '‸\nfounded:'),
    );
    expect(labels(found)).toEqual(expect.arrayContaining(['city', 'parent', 'assets', 'identifiers']));
    expect(labels(found)).not.toContain('founded');
    const city = found.find(({ label }) => label === 'city');
    expect(JSON.stringify(city?.documentation)).toContain('Where it has its seat.');
    expect(city?.textEdit?.newText.trim()).toBe('city:');
  });

  test('the words of a field are offered, and so are countries, ids and claims', async () => {
    const status = await file.completions(replaced(text, 'status: { value: private', 'status: { value: ‸'));
    expect(labels(status)).toEqual(expect.arrayContaining(['private', 'state-owned', 'non-profit']));
    const country = await file.completions(replaced(text, 'country: US', 'country: ‸'));
    expect(country.find(({ label }) => label === 'SE Sweden')?.textEdit?.newText).toBe('SE');
    const parent = await file.completions(replaced(text, 'country: US', 'parent: ‸'));
    expect(labels(parent)).toEqual(expect.arrayContaining(['nvidia', 'openai', '{ name }']));
    const claim = await file.completions(
      replaced(text, 'founded: { value: 2017, source: next-platform }', 'founded: ‸'),
    );
    expect(claim[0]?.textEdit?.newText).toBe('{ value: $1, source: $4 }');
    const within = await file.completions(replaced(text, 'founded: { value: 2017,', 'founded: { value: 2017, n‸,'));
    expect(labels(within)).toContain('note');
  });

  test('pointing at a field shows what it means and how it is written', async () => {
    const shown = await file.hover(replaced(text, 'founded:', 'foun‸ded:'));
    expect(shown).toContain('#### Founded\n\nWhen it was founded.');
    expect(shown).toContain('{ value: 2017, source: nextplatform }');
    expect(await file.hover(replaced(text, 'source: next-platform }', 'so‸urce: next-platform }'))).toContain(
      'What says so.',
    );
  });

  test('nothing is offered or marked in the text below the fields', async () => {
    expect(labels(await file.completions(`${text}\n‸\n`))).not.toContain('city');
    expect(await file.diagnostics(`${text}\n\nciti: none\n`)).toEqual([]);
  });

  test('a file that has just come is known as soon as editors are told of it', async () => {
    const fresh = 'content/companies/quite-new.md';
    writeFileSync(join(folder, fresh), '---\n\n---\n');
    expect(run(folder, 'schemas').status).toBe(0);
    await server.changed('.astro/collections/collections.json');
    const opened = await server.open(fresh, 'markdown');
    const found = await opened.completions('---\n‸\n---\n');
    expect(labels(found)).toEqual(expect.arrayContaining(['name', 'summary', 'roles', 'sources']));
    // All that an entry must have, in one go.
    expect(found.find(({ label }) => label === 'Company')?.textEdit?.newText).toContain('summary: ');
    const messages = (await opened.diagnostics('---\nname: Quite New\n---\n')).map(({ message }) => message);
    expect(messages).toContain('Missing property "sources".');
  });

  test.each(kinds.map(({ name }) => name))('nothing is marked in any of the %s', async (name) => {
    const entries = readContent(folder, `content/${name}`).filter(({ path: entry }) => !entry.endsWith('quite-new.md'));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      expect(entry.path.endsWith(`.${extensionOf(name)}`)).toBe(true);
      // Briefings are Markdown with components; the settings say so.
      const opened = await server.open(entry.path, 'markdown');
      // One slip, so that a file that is not looked at is not taken for a sound one.
      const found = await opened.diagnostics(replaced(entry.text, 'summary:', 'sumary:'));
      expect(found.map(({ message }) => message).sort(), entry.path).toEqual([
        'Missing property "summary".',
        'Property sumary is not allowed.',
      ]);
    }
  });
});

describe('what editors are told', () => {
  const manifest = join(folder, '.astro/collections/collections.json');

  test('holds an entry that was made at the terminal', () => {
    const summary = 'A company that was made up to see whether editors are told of it.';
    const source = [
      '--source',
      'https://gazette.example/new',
      '--source-title',
      'New',
      '--source-publisher',
      'The Gazette',
    ];
    const entry = ['--kind', 'companies', '--name', 'Made Up', '--summary', summary, '--roles', 'cloud'];
    const { status, output } = run(folder, 'new', '--', ...entry, ...source, '--source-type', 'press');
    expect(status, output).toBe(0);
    expect(readFileSync(manifest, 'utf8')).toContain('/content/companies/made-up.md');
  });

  test('Astro leaves it alone', () => {
    const schema = read('.astro/collections/chips.schema.json');
    const { status, output } = run(folder, 'astro', '--', 'sync');
    expect(status, output).toBe(0);
    expect(read('.astro/collections/chips.schema.json')).toBe(schema);
    expect(readFileSync(manifest, 'utf8')).toContain('/content/companies/sambanova.md');
  });

  test('is kept current while the development server runs', async () => {
    const { hooks } = editor();
    const watcher = new EventEmitter();
    const root = pathToFileURL(`${folder}/`);
    const logger = { warn: (message: string) => expect.fail(message) };
    await hooks['astro:config:done']?.({ config: { root } } as Parameters<
      NonNullable<(typeof hooks)['astro:config:done']>
    >[0]);
    await hooks['astro:server:setup']?.({ server: { watcher }, logger } as unknown as Parameters<
      NonNullable<(typeof hooks)['astro:server:setup']>
    >[0]);
    const file = join(folder, 'content/deals/just-signed.md');
    writeFileSync(file, '---\n---\n');
    watcher.emit('add', file);
    await expect
      .poll(() => readFileSync(manifest, 'utf8'), { timeout: 30_000 })
      .toContain('/content/deals/just-signed.md');
    rmSync(file);
    watcher.emit('unlink', file);
    await expect.poll(() => readFileSync(manifest, 'utf8'), { timeout: 30_000 }).not.toContain('just-signed');
  });
});

describe('a YAML file, in an editor with the YAML language server', () => {
  const ledger = 'content/addresses.yaml';
  const seeds = readContent(folder, 'seeds');
  const yaml = (more: Record<string, unknown>) =>
    startServer(folder, {
      program: 'yaml-language-server/bin/yaml-language-server',
      // The list of schemas of the whole world lies on the network.
      settings: { ...more, 'yaml.schemaStore.enable': false },
      asked: false,
    });

  test('the line at its head is enough', async () => {
    const server = await yaml({});
    for (const { path, text } of [...seeds, { path: ledger, text: read(ledger) }]) {
      const file = await server.open(path, 'yaml');
      const wrong = `${text}colour: red\n`;
      const found = await file.diagnostics(wrong);
      expect(
        found.map(({ message, range }) => [message, range.start.line]),
        path,
      ).toEqual([['Property colour is not allowed.', lineOf(wrong, 'colour: red')]]);
      expect(await file.diagnostics(text), path).toEqual([]);
    }
    await server.stop();
  });

  test('without it, the settings say what it is; words are offered and explained', async () => {
    const path = 'seeds/another.yaml';
    const text = replaced(seeds[0]?.text ?? '', '# yaml-language-server:', '# was:');
    writeFileSync(join(folder, path), text);
    const server = await yaml(settings);
    const file = await server.open(path, 'yaml');
    expect((await file.diagnostics(replaced(text, 'verdict: supported', 'verdict: suported')))[0]?.message).toContain(
      '"supported"',
    );
    expect(await file.diagnostics(text)).toEqual([]);
    expect(labels(await file.completions(replaced(text, 'verdict: supported', 'verdict: ‸')))).toEqual(
      expect.arrayContaining(['supported', 'contradicted', 'not found']),
    );
    expect(await file.hover(replaced(text, 'verdict: supported', 'ver‸dict: supported'))).toContain(
      'or not found in any',
    );
    await server.stop();
  });
});
