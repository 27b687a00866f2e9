import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { newEntry } from '../../../src/cli/new.ts';
import { kindOf, kinds, type KindName } from '../../../src/kinds/index.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';
import { entryFile } from '../../../src/views/entry-template.ts';

const valid = join(import.meta.dirname, '../../fixtures/valid');

/** A base of three entries that may be written to. */
function base(): string {
  const root = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  cpSync(valid, root, { recursive: true });
  return root;
}

interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs the command with someone who types these lines, or with nobody there. */
async function run(root: string, args: readonly string[], lines?: readonly string[]): Promise<Outcome> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = '';
  output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  input.end((lines ?? []).map((line) => `${line}\n`).join(''));
  const code = await newEntry(root, args, { input, output, interactive: lines !== undefined });
  return { code, said };
}

function filesIn(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).sort();
}

/** What a person types for a required field, after the example of its kind. */
function typed(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Fields that are needed beside name and sources, in the order in which they are asked for. */
const needed: Readonly<Record<KindName, readonly string[]>> = {
  companies: ['summary', 'roles'],
  chips: ['summary', 'category'],
  programmes: ['summary'],
  deals: ['summary', 'type'],
  technologies: ['summary', 'category'],
  briefings: ['summary', 'written'],
};
const page = ['https://gazette.example/brand-new', 'Brand new', 'The Gazette', '2026-02', 'press'];
/** A funding round needs a recipient, which only the base as a whole can say; the others need no more. */
const more: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  deals: ['parties', '[{ party: acme, part: recipient }]'],
};
const flags = {
  companies: ['--roles', 'chip designer, cloud'],
  chips: ['--category', 'gpu', '--field', 'memory.capacity=80 GB'],
  programmes: ['--countries', 'SE,EU'],
  deals: ['--type', 'debt', '--field', 'parties=[{ party: acme, part: borrower }]'],
  technologies: ['--category', 'model', '--developers', 'acme'],
  briefings: ['--written', '2026-11'],
} satisfies Readonly<Record<KindName, readonly string[]>>;

const source = ['--source', ...page.slice(0, 1), '--source-title', 'Brand new'];
const described = [...source, '--source-publisher', 'The Gazette', '--source-type', 'press'];

describe.each(kinds.map(({ name }) => name))('%s', (kind) => {
  const example = kindOf(kind).example;

  test('by answers', async () => {
    const root = base();
    const fields = needed[kind].map((key) => typed(example[key]));
    const lines = [kind, 'Brand New Thing', '', ...fields, ...page, '', ...(more[kind] ?? []), ''];
    const { code, said } = await run(root, [], lines);
    expect(code, said).toBe(0);
    const file = entryFile(kind, 'brand-new-thing');
    expect(said).toContain(`${file} is written`);
    const { graph, problems } = fromDisk(root);
    expect(problems).toEqual([]);
    expect(graph.byId.get('brand-new-thing')?.data.name).toBe('Brand New Thing');
    expect(filesIn(root).filter((name) => name.includes('.brand-new'))).toEqual([]);
  });

  test('by flags, with nobody there', async () => {
    const root = base();
    const { summary } = example as { summary: string };
    const args = ['--kind', kind, '--name', 'Brand New Thing', '--summary', summary, ...described, ...flags[kind]];
    const { code, said } = await run(root, args);
    expect(code, said).toBe(0);
    expect(fromDisk(root).problems).toEqual([]);
  });

  test('with nobody there and no flags but the kind, all that is missing is said at once', async () => {
    const root = base();
    const before = filesIn(root);
    const { code, said } = await run(root, ['--kind', kind]);
    expect(code).toBe(2);
    for (const key of ['name', ...needed[kind]]) expect(said).toContain(`--${key}: `);
    expect(filesIn(root)).toEqual(before);
  });
});

const company = ['--kind', 'companies', '--summary', 'Designs chips for the test of commands.', '--roles', 'cloud'];

test('an answer that the check would refuse is refused at once, in its words, and asked for again', async () => {
  const root = base();
  const lines = [
    'firms',
    'companies',
    'Brand New',
    'Brand New!',
    '',
    'Too short.',
    'Designs chips for the test of commands.',
    'chip desinger',
    'chip designer',
    'gazette.example',
    ...page.slice(0, 4),
    'newspaper',
    'press',
    '',
    'riased',
    'raised',
    '350 MW',
    'USD 350M',
    'last year',
    '2026-01',
    'valuation',
    '{ value: USD 1B }',
    '{ value: USD 1B, source: https://gazette.example/brand-new }',
    '',
  ];
  const { code, said } = await run(root, [], lines);
  expect(code, said).toBe(0);
  expect(said).toContain('"firms" is not a kind');
  expect(said).toContain('"Brand New!" cannot be an id');
  expect(said).toContain('at least 20 characters');
  expect(said).toContain('did you mean "chip designer"?');
  expect(said).toMatch(/address> .*in full/);
  expect(said).toContain('"newspaper" is not a word that');
  expect(said).toContain('there is no field "riased"');
  expect(said).toContain('"350 MW" names no currency');
  expect(said).toContain('"last year" is not a date');
  expect(said).toContain('valuation has no source');
  const text = readFileSync(join(root, 'content/companies/brand-new.md'), 'utf8');
  expect(text).toContain('raised: { value: USD 350M, source: gazette, asOf: 2026-01 }');
  expect(text).toContain('valuation: { value: USD 1B, source: gazette }');
  expect(fromDisk(root).problems).toEqual([]);
});

test('an id that is taken is never given again, whatever the kind', async () => {
  const root = base();
  const chip = readFileSync(join(root, 'content/chips/a1.md'), 'utf8');
  const args = [...company, '--name', 'Something Else', '--id', 'a1', '--anyway'];
  const { code, said } = await run(root, args);
  expect(code).toBe(1);
  expect(said).toContain('the id "a1" is taken by content/chips/a1.md');
  expect(existsSync(join(root, 'content/companies/a1.md'))).toBe(false);
  const asked = await run(root, args, ['a1', 'something-else', '', '']);
  expect(asked.said.split('is taken by')).toHaveLength(3);
  expect(asked.code, asked.said).toBe(0);
  expect(readFileSync(join(root, 'content/chips/a1.md'), 'utf8')).toBe(chip);
});

test('a name much like another is refused with the entry that has it, unless it is meant', async () => {
  const root = base();
  const { name } = fromDisk(root).graph.byId.get('acme')?.data ?? { name: '' };
  const args = [...company, '--name', `${name}, Inc.`, '--id', 'acme-the-second'];
  const refused = await run(root, args);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`${name}  content/companies/acme.md`);
  expect((await run(root, args, ['no'])).code).toBe(1);
  expect(existsSync(join(root, 'content/companies/acme-the-second.md'))).toBe(false);
  expect((await run(root, [...args, '--anyway'])).code).toBe(0);
});

test('what only the whole base can say is said before anything is written, and can be mended', async () => {
  const root = base();
  const args = [
    '--kind',
    'deals',
    '--name',
    'A Loan',
    '--summary',
    'A loan for the test of commands.',
    '--type',
    'debt',
  ];
  const before = filesIn(root);
  const alone = await run(root, args);
  expect(alone.code).toBe(1);
  expect(alone.said).toContain('no party has the part borrower');
  expect((await run(root, args, ['', '', '', ''])).code).toBe(1);
  expect(filesIn(root)).toEqual(before);
  const mended = await run(root, args, ['', '', '', 'parties', '[{ party: acme, part: borrower }]']);
  expect(mended.code, mended.said).toBe(0);
  expect(fromDisk(root).problems).toEqual([]);
});

test('a page that the base knows is described as it is there', async () => {
  const root = base();
  const [known] = fromDisk(root).graph.sources;
  const { code, said } = await run(root, [...company, '--name', 'Brand New', '--source', known?.url ?? '']);
  expect(code, said).toBe(0);
  const { graph, problems } = fromDisk(root);
  expect(problems).toEqual([]);
  expect(Object.values(graph.byId.get('brand-new')?.data.sources ?? {})).toMatchObject([{ title: known?.title }]);
});

test('flags that are unknown or wrong are named, all of them', async () => {
  const root = base();
  expect(await run(root, ['--knid', 'chips'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('--knid') as string,
  });
  const nothing = await run(root, ['--name', 'Brand New']);
  expect(nothing.code).toBe(2);
  for (const { name } of kinds) expect(nothing.said).toContain(`      ${name} `);
  expect(nothing.said).toContain('--summary: ');
  expect(nothing.said).not.toContain('--name: ');
  expect((await run(root, ['--kind', 'firms'])).said).toContain('"firms" is not a kind');
  const { code, said } = await run(root, [
    ...['--kind', 'companies', '--name', 'Brand New', '--summary', 'Short.', '--roles', 'clod'],
    ...['--source', 'https://a.example/', '--source-type', 'press', '--field', 'raised=USD 1B', '--field', 'x=1'],
  ]);
  expect(code).toBe(2);
  expect(said).toContain('--field summary: ');
  expect(said).toContain('did you mean "cloud"?');
  expect(said).toContain('--source https://a.example/: title is missing');
  expect(said).toContain('--source https://a.example/: publisher is missing');
  expect(said).toContain('--field raised: raised has no source');
  expect(said).toContain('there is no field "x"');
});

test('whoever leaves in the middle leaves nothing behind', async () => {
  const root = base();
  const before = filesIn(root);
  const { code, said } = await run(root, [], ['companies', 'Brand New', '']);
  expect([code, said.endsWith('Nothing was written.\n')]).toEqual([1, true]);
  expect(filesIn(root)).toEqual(before);
});

test('a file that appears in the meantime is not overwritten', async () => {
  const root = base();
  mkdirSync(join(root, 'content/companies'), { recursive: true });
  const [input, output] = [new PassThrough(), new PassThrough()];
  const args = [...company, '--name', 'Brand New'];
  const running = newEntry(root, args, { input, output, interactive: true });
  writeFileSync(join(root, 'content/companies/brand-new.md'), 'mine');
  input.end('\n\n\n\n');
  await expect(running).rejects.toThrow('EEXIST');
  expect(readFileSync(join(root, 'content/companies/brand-new.md'), 'utf8')).toBe('mine');
  expect(filesIn(root).filter((name) => name.endsWith('.new'))).toEqual([]);
});
