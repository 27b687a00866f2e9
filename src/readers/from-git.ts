import { spawnSync } from 'node:child_process';
import type { ParsedFiles } from '../compile.ts';
import { fileOf, parseAll, symbolicLink } from './content-files.ts';

/** Git could not do what was asked of it. The message says why, in words for the person who asked. */
export class GitFault extends Error {}

/** Runs git in `root`. Nothing is checked out, and no file of the working tree is touched. */
function git(root: string, args: readonly string[], input = ''): Buffer {
  // Its complaints are passed on within English sentences.
  const env = { ...process.env, LC_ALL: 'C' };
  const run = spawnSync('git', args, { cwd: root, env, input, maxBuffer: Infinity });
  if (run.error) throw new GitFault(`git could not be started: ${run.error.message}`);
  if (run.status !== 0) throw new GitFault(run.stderr.toString('utf8').trim() || `git ${args[0] ?? ''} failed`);
  return run.stdout;
}

/** The full id of the commit that a name stands for: a branch, a tag, `HEAD~1`, an id. Throws `GitFault`. */
export function commitOf(root: string, name: string): string {
  git(root, ['rev-parse', '--git-dir']);
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .toString('utf8')
      .trim();
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    throw new GitFault(`"${name}" names no commit in this repository; if it is elsewhere, fetch it first`);
  }
}

/** A file of a commit, not yet read. */
interface Listed {
  readonly path: string;
  /** Id of its content: equal ids, equal bytes. */
  readonly blob: string;
  readonly isLink: boolean;
}

const linkMode = '120000';

/** Files of a commit below `content/` and `seeds/`, by path. Hidden files are passed over, as on a disk. */
function listOf(root: string, commit: string): Listed[] {
  const rows = git(root, ['ls-tree', '-r', '-z', commit, '--', 'content', 'seeds']).toString('utf8').split('\0');
  return rows
    .flatMap((row): Listed[] => {
      const [, mode, blob = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(row) ?? [];
      return mode === undefined ? [] : [{ path, blob, isLink: mode === linkMode }];
    })
    .filter(({ path }) => !path.replace(/^.*\//s, '').startsWith('.'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Contents by id. Each is read once, however many files have it. */
function contentsOf(root: string, blobs: ReadonlySet<string>): Map<string, Buffer> {
  const output = git(root, ['cat-file', '--batch'], [...blobs].map((blob) => `${blob}\n`).join(''));
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const newline = output.indexOf('\n', at);
    const [blob = '', , size = ''] = output.toString('utf8', at, newline).split(' ');
    const end = newline + 1 + Number(size);
    contents.set(blob, output.subarray(newline + 1, end));
    at = end + 1;
  }
  return contents;
}

/**
 * Parses everything of a commit that the base is made from. What `known` holds of another state is taken from there, so
 * that only what differs is parsed. Throws `GitFault`.
 */
export function parseCommit(root: string, commit: string, known?: ParsedFiles): ParsedFiles {
  const list = listOf(root, commit);
  const contents = contentsOf(root, new Set(list.map(({ blob }) => blob)));
  const files = list.map(({ path, blob, isLink }) =>
    isLink ? symbolicLink(path) : fileOf(path, contents.get(blob) ?? Buffer.alloc(0)),
  );
  const parsed = known ? [...known.entries, ...known.seeds, ...known.addresses] : [];
  return parseAll(files, new Map(parsed.map((file) => [file.path, file])));
}
