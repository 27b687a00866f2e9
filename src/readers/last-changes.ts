import { spawnSync } from 'node:child_process';

/** What was found in each folder: a build asks once. */
const known = new Map<string, ReadonlyMap<string, string>>();

/** What git prints, or nothing where there is no git, no repository, or none that this user may read. */
function answer(root: string, args: readonly string[]): string {
  const run = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: Infinity });
  return run.status === 0 ? run.stdout : '';
}

/**
 * Files below `content/` with the day of the last commit that touched them, `YYYY-MM-DD` as the commit itself has it, so
 * that two builds of one commit agree wherever they run. Empty without a repository, and where only the last commits were
 * fetched: git would then take the oldest of those for the one that made every file.
 */
export function lastChanges(root: string = process.cwd()): ReadonlyMap<string, string> {
  const before = known.get(root);
  if (before) return before;
  const days = new Map<string, string>();
  if (answer(root, ['rev-parse', '--is-shallow-repository']).trim() === 'false') {
    const log = ['-c', 'core.quotePath=false', 'log', '--format=%x00%cs', '--name-only', '--no-renames', '--relative'];
    for (const commit of answer(root, [...log, '--', 'content']).split('\0')) {
      const [day = '', ...files] = commit.split('\n').filter((line) => line !== '');
      for (const file of files) if (day > (days.get(file) ?? '')) days.set(file, day);
    }
  }
  known.set(root, days);
  return days;
}
