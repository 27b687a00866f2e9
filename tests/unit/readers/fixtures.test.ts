import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsText } from '../../../src/formats/problem-text.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** A case is a folder with content and what is expected of it. A new case adds no code. */
describe.each(readdirSync(fixtures).sort())('%s', (name) => {
  const folder = join(fixtures, name);
  const expected = join(folder, 'expected-problems.txt');

  test('gives exactly the expected problems', async () => {
    const { problems } = fromDisk(folder);
    const told = problems.length > 0 ? `${problemsText(problems)}\n` : 'no problem\n';
    if (process.env['CI']) expect(existsSync(expected), `${expected} is missing`).toBe(true);
    await expect(told).toMatchFileSnapshot(expected);
  });

  test('says what to do about each', () => {
    for (const problem of fromDisk(folder).problems) {
      expect(problem.reason).not.toBe('');
      expect(problem.remedy).not.toBe('');
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
    }
  });
});
