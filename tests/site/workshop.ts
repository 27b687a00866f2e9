import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../src/integrations/output.ts';

export const repository = join(import.meta.dirname, '../..');
export const dist = join(repository, 'dist');

// The pages of problems show the examples that the tests hold the checker to.
const needed = ['src', 'public', 'package.json', 'astro.config.mjs', 'astro.env', 'tsconfig.json', 'tests/fixtures'];

/** A copy of the project in a folder of its own: with its own content, or with that of a fixture. */
export function copyOfProject(fixture?: string): string {
  const from = fixture ?? repository;
  const folder = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  for (const name of needed) cpSync(join(repository, name), join(folder, name), { recursive: true });
  for (const name of ['content', 'seeds']) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(folder, name), { recursive: true });
  }
  // Pages say when their file was last changed, as git has it.
  const git = join(repository, '.git');
  if (fixture === undefined && existsSync(git)) symlinkSync(git, join(folder, '.git'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** What a command said and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs one of the project's own scripts, as a person would. */
export function run(folder: string, script: string, ...args: string[]): Outcome {
  return runWith({}, folder, script, ...args);
}

function runWith(env: Readonly<Record<string, string>>, cwd: string, ...args: string[]): Outcome {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], options);
  return { status, output: stdout + stderr };
}

/** Checks and builds. */
export function build(folder: string, env: Readonly<Record<string, string>> = {}): Outcome {
  return runWith(env, folder, 'build');
}

/** Path and digest of every file below a folder. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
