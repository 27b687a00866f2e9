import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemCodes, type RuleName } from '../../../src/data/problem-codes.ts';
import { examples, problemsIn } from '../../../src/readers/examples.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';
import { wordsInstead } from '../../../src/views/problems-page.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

const names = Object.keys(problemCodes) as RuleName[];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    lstatSync(join(folder, path)).isFile(),
  );
}

/** A copy of an example, its mended files laid over: an empty one says that the file has gone. */
function mended(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  cpSync(join(fixtures, name), folder, { recursive: true, verbatimSymlinks: true });
  for (const path of filesBelow(join(folder, 'mended'))) {
    const [from, to] = [join(folder, 'mended', path), join(folder, path)];
    rmSync(to, { force: true });
    if (statSync(from).size > 0) cpSync(from, to);
  }
  return folder;
}

describe.each(names)('%s', (name) => {
  test('its example shows it, and the mended one shows nothing', () => {
    expect(existsSync(join(fixtures, name, 'mended')), 'the example is not mended').toBe(true);
    const told = fromDisk(join(fixtures, name)).problems.map(({ rule }) => rule);
    expect(told).toContain(name);
    expect(told.filter((rule) => rule !== name)).toEqual([]);
    expect(fromDisk(mended(name)).problems).toEqual([]);
  });

  test('the manual shows what the checker says', () => {
    const example = examples().get(name);
    if (!example) {
      expect(wordsInstead[name], 'neither an example nor words instead').toMatch(/\.$/);
      return;
    }
    expect(wordsInstead[name]).toBeUndefined();
    expect(example.problems).toEqual(fromDisk(join(fixtures, name)).problems);
    expect(problemsIn(example.right)).toEqual([]);
    expect(example.right).not.toEqual(example.wrong);
  });
});
