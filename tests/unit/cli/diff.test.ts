import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { diff, type DiffRequest } from '../../../src/cli/diff.ts';
import { commitOf, parseCommit } from '../../../src/readers/from-git.ts';
import type { FactReport } from '../../../src/views/fact-report.ts';

const folders: string[] = [];
let root: string;

function git(...args: readonly string[]): string {
  const identity = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'A' };
  const env = { ...process.env, ...identity, GIT_COMMITTER_EMAIL: 'a@example.com', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', args, { cwd: root, env, encoding: 'utf8' }).trim();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): string {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'change');
  return git('rev-parse', 'HEAD');
}

function company(founded: string, text = 'It designs processors.'): string {
  return `---
name: Acme
summary: A company that is only here for a test.
roles: [investor]
founded: { value: ${founded}, source: g }
sources: { g: { title: T, publisher: The Gazette, url: 'https://g.example/t', type: press } }
---

${text}[^g]
`;
}

function run(request: Partial<DiffRequest> & Pick<DiffRequest, 'commits'>): { code: number; out: string; err: string } {
  const [out, err]: [string[], string[]] = [[], []];
  const world = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = diff(root, { format: 'markdown', ...request }, world);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function reportOf(...commits: readonly string[]): FactReport {
  return JSON.parse(run({ commits, format: 'json' }).out) as FactReport;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-diff-'));
  folders.push(root);
  git('init', '-q', '-b', 'main');
  write('content/companies/acme.md', company('2017'));
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('two commits: the same report twice, and the repository as it was', () => {
  const base = commit();
  write('content/companies/acme.md', company('2018'));
  const head = commit();
  write('content/companies/acme.md', company('2019'));
  const before = [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('worktree', 'list')];
  const [first, second] = [run({ commits: [base, head] }), run({ commits: [base, head] })];
  expect(first.code).toBe(0);
  expect(first.out).toContain('- Acme: founded changed (The Gazette), 2017 → 2018');
  expect(first.out).not.toContain('2019');
  expect(second).toEqual(first);
  expect([git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('worktree', 'list')]).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(['.git', 'content']);
});

test('one commit is compared with the working tree, new and removed files included', () => {
  commit();
  write('content/companies/beta.md', company('2020').replace('name: Acme', 'name: Beta'));
  rmSync(join(root, 'content/companies/acme.md'));
  const { head, entries } = reportOf('HEAD');
  expect(head).toBe('the working tree');
  expect(entries.map(({ what, address }) => [what, address])).toEqual([
    ['removed', 'companies/acme'],
    ['added', 'companies/beta'],
  ]);
});

test('a commit can be named in any way that git knows, and only content counts', () => {
  commit();
  git('tag', 'v1');
  write('src/code.ts', 'export {};\n');
  write('content/companies/.hidden.md', 'nothing');
  commit();
  expect(run({ commits: ['v1', 'main'] }).out).toContain('No fact changes.');
  expect(reportOf('HEAD~1', 'HEAD').base).toBe(git('rev-parse', 'v1').slice(0, 12));
});

test('a base without content is a base without entries', () => {
  rmSync(join(root, 'content'), { recursive: true });
  const empty = commit();
  write('content/companies/acme.md', company('2017'));
  expect(reportOf(empty).entries.map(({ what }) => what)).toEqual(['added']);
});

test('a project within a larger repository', () => {
  write('atlas/content/companies/acme.md', company('2017'));
  commit();
  write('atlas/content/companies/acme.md', company('2018'));
  root = join(root, 'atlas');
  expect(reportOf('HEAD').entries.map(({ address }) => address)).toEqual(['companies/acme']);
});

test('a symbolic link is refused and never followed', () => {
  const base = commit();
  write('outside.md', company('1999'));
  symlinkSync('../../outside.md', join(root, 'content/companies/beta.md'));
  symlinkSync('../outside.md', join(root, 'content/addresses.yaml'));
  const head = commit();
  const { entries, problems } = reportOf(base, head);
  expect(entries).toEqual([]);
  expect(problems.appeared.map(({ code, file }) => [code, file])).toEqual([
    ['KA004', 'content/addresses.yaml'],
    ['KA004', 'content/companies/beta.md'],
  ]);
  expect(run({ commits: [base, head] }).code).toBe(1);
});

test('names of files that git would quote, and content with every sort of line end', () => {
  const base = commit();
  write('content/companies/ä "b"\n`c`.md', company('2017'));
  write('content/companies/acme.md', company('2017').replaceAll('\n', '\r\n'));
  write('content/companies/empty.md', '');
  const { entries, problems } = reportOf(base, commit());
  expect(entries.map(({ address, claims, fields }) => [address, claims, fields])).toEqual([['companies/acme', [], []]]);
  expect(problems.appeared.map(({ file }) => file)).toEqual([
    'content/companies/empty.md',
    'content/companies/ä "b"\n`c`.md',
  ]);
});

test('exit code 1 if there is a problem that was not there before, 0 if it was', () => {
  const sound = commit();
  write('content/companies/acme.md', company('2017', 'See [[nobody]].'));
  const broken = commit();
  write('content/companies/acme.md', company('2018', '\nMoved down. See [[nobody]].'));
  const still = commit();
  expect(run({ commits: [sound, broken] }).code).toBe(1);
  expect(run({ commits: [broken, still] })).toMatchObject({ code: 0 });
  expect(reportOf(broken, still).problems).toMatchObject({ appeared: [], gone: [], remaining: 1 });
  expect(run({ commits: [broken, sound] }).code).toBe(0);
});

test('files that are equal in both commits are parsed once', () => {
  write('content/companies/beta.md', company('2020').replace('name: Acme', 'name: Beta'));
  const base = commit();
  write('content/companies/acme.md', company('2018'));
  const now = parseCommit(root, commit());
  const then = parseCommit(root, base, now);
  const same = (path: string) =>
    now.entries.find((file) => file.path === path) === then.entries.find((file) => file.path === path);
  expect([same('content/companies/beta.md'), same('content/companies/acme.md')]).toEqual([true, false]);
});

test('writes a file if asked to, and nothing else', () => {
  const base = commit();
  write('content/companies/acme.md', company('2018'));
  const file = join(root, 'report.md');
  expect(run({ commits: [base], file })).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file, 'utf8').trimEnd()).toBe(run({ commits: [base] }).out);
});

test('exit code 2 and a plain sentence where it cannot be done', () => {
  commit();
  expect(run({ commits: [] })).toMatchObject({ code: 2, out: '' });
  expect(run({ commits: ['HEAD', 'HEAD', 'HEAD'] }).code).toBe(2);
  expect(run({ commits: ['HEAD'], format: 'xml' }).err).toBe('"xml" is not a format: markdown or json');
  expect(run({ commits: ['nonsense'] }).err).toMatch(/^"nonsense" names no commit/);
  expect(run({ commits: ['--output=x'] }).err).toMatch(/^"--output=x" names no commit/);
  expect(run({ commits: ['HEAD:content'] }).code).toBe(2);
  expect(run({ commits: ['HEAD'], file: join(root, 'no/such/folder.md') }).err).toMatch(
    /^the report cannot be written/,
  );
});

test('outside of a repository git says so', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'atlas-no-git-'));
  folders.push(elsewhere);
  expect(() => commitOf(elsewhere, 'HEAD')).toThrow(/not a git repository/);
});
