import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';

const src = join(import.meta.dirname, '../../src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => relative(src, join(file.parentPath, file.name)))
  .sort();

const code = files.filter((file) => /\.(?:ts|astro)$/.test(file));

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s)?['"]([^'"]+)['"]/gm;

function layerOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(statement)].map(([, typeWord, names = '', from = '']) => {
    const inner = names.replace(/^[^{]*\{|\}[^}]*$/g, '');
    const allTypes =
      names.includes('{') && inner.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name));
    const target = from.startsWith('.') ? layerOf(relative(src, join(src, dirname(file), from))) : from;
    return { file, layer: layerOf(file), target, typeOnly: typeWord !== undefined || allTypes };
  });
}

/** The table of the design. `type:x` allows the types of a layer only; what is not listed is forbidden. */
const table: Readonly<Record<string, readonly string[]>> = {
  kinds: ['zod'],
  parse: ['kinds', 'type:data', 'js-yaml', 'type:zod', 'yaml', 'satteri', 'fastest-levenshtein'],
  graph: ['kinds', 'type:parse', 'type:data'],
  rules: ['graph', 'kinds', 'type:parse', 'type:data'],
  views: ['graph', 'kinds', 'type:parse', 'data', 'd3', 'yaml', 'diff', 'site.ts'],
  formats: ['type:views', 'type:graph'],
  'compile.ts': ['parse', 'graph', 'rules', 'kinds', 'data'],
  readers: ['parse', 'graph', 'rules', 'kinds', 'data', 'compile.ts', 'node:', 'astro:content', 'type:astro/loaders'],
  components: ['type:views', 'kinds', 'components'],
  layouts: ['type:views', 'kinds', 'components', 'styles'],
  pages: ['readers', 'views', 'formats', 'components', 'layouts', 'styles', 'type:astro'],
  client: ['views', 'formats', 'compile.ts', 'parse', 'graph', 'rules', 'kinds', 'data', 'zod'],
  cli: ['readers', 'compile.ts', 'parse', 'graph', 'rules', 'kinds', 'data', 'views', 'formats', 'node:'],
  integrations: ['site.ts', 'node:', 'pagefind', 'esbuild', 'htmlparser2', 'type:astro'],
  'content.config.ts': ['astro:content', 'zod', 'kinds', 'readers'],
  data: [],
  'site.ts': [],
};

function allowed({ layer, target, typeOnly }: Import): boolean {
  if (target === layer) return true;
  return (table[layer] ?? []).some((rule) => {
    const name = rule.replace(/^type:/, '');
    const matches = name.endsWith(':') ? target.startsWith(name) : target === name;
    return matches && (typeOnly || !rule.startsWith('type:'));
  });
}

test('every layer imports only what the design lets it', () => {
  const wrong = code.flatMap(importsOf).filter((found) => !allowed(found));
  expect(wrong.map(({ file, target, typeOnly }) => `${file} imports ${typeOnly ? 'types of ' : ''}${target}`)).toEqual(
    [],
  );
});

test('the two doors keep to their own worlds', () => {
  const worlds = (file: string) => importsOf(file).map(({ target }) => target);
  expect(worlds('readers/from-disk.ts').filter((target) => target.startsWith('astro'))).toEqual([]);
  expect(worlds('readers/from-git.ts').filter((target) => target.startsWith('astro'))).toEqual([]);
  expect(worlds('readers/from-astro.ts').filter((target) => target.startsWith('node:'))).toEqual([]);
  expect(worlds('compile.ts').filter((target) => /^(?:astro|node:)/.test(target))).toEqual([]);
  const doors = (layer: string) =>
    code
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        [...readFileSync(join(src, file), 'utf8').matchAll(/readers\/([a-z-]+)\.ts/g)].map(([, door]) => door),
      );
  expect(new Set(doors('pages'))).toEqual(new Set(['examples', 'from-astro', 'last-changes']));
  expect(new Set(doors('cli'))).toEqual(new Set(['content-files', 'from-disk', 'from-git']));
  const others = code.filter((file) => !['readers/from-astro.ts', 'content.config.ts'].includes(file));
  expect(others.filter((file) => worlds(file).includes('astro:content'))).toEqual([]);
});

test('a kind is named only under kinds/, views/ and components/kinds/', () => {
  const names = new RegExp(`['"](?:${kinds.map(({ name }) => name).join('|')})['"]`);
  const elsewhere = code.filter((file) => !/^(?:kinds|views|components\/kinds)\//.test(file));
  expect(elsewhere.filter((file) => names.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test('nothing in the pure layers reads a clock or throws dice', () => {
  const pure = code.filter((file) => /^(?:kinds|parse|graph|rules|views|formats)\//.test(file));
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\./;
  expect(pure.filter((file) => impure.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test('files stay small', () => {
  const lengths = files
    .filter((file) => !/^kinds\/(?:countries|currencies)\.ts$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
});

test('no drawers', () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|lib|misc)(?:\/|\.)/.test(file))).toEqual([]);
});
