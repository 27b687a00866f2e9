import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fixFiles } from '../../../src/cli/fix.ts';
import { fromDisk, readFiles } from '../../../src/readers/from-disk.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const copies = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
afterAll(() => {
  rmSync(copies, { recursive: true });
});

function texts(root: string): Map<string, string> {
  return new Map(readFiles(root).map(({ path, text }) => [path, text]));
}

function comments(text: string): string[] {
  return text.split('\n').filter((line) => /^\s*#/.test(line));
}

/** The fields of a file in their order, without those that a fix renames. */
function order(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- +)?([A-Za-z][\w-]*):/gm)].map(([, name = '']) => name);
}

/** Each of `part` is in `whole`, in this order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  return part.every((name) => {
    at = whole.indexOf(name, at) + 1;
    return at > 0;
  });
}

const changed: string[] = [];

describe.each(readdirSync(fixtures).sort())('%s', (name) => {
  const folder = join(copies, name);
  cpSync(join(fixtures, name), folder, { recursive: true, verbatimSymlinks: true });

  test('mends what is sure, and leaves all else', () => {
    const before = texts(folder);
    const { problems } = fromDisk(folder);
    const fixable = new Set(problems.filter(({ fix }) => fix !== undefined).map(({ file }) => file));
    const mended = fixFiles(folder);
    const after = texts(folder);
    if (mended.length > 0) changed.push(name);

    expect([...after.keys()], 'no file comes or goes').toEqual([...before.keys()]);
    expect(fromDisk(folder).problems.length).toBeLessThanOrEqual(problems.length);
    for (const [path, text] of after) {
      const was = before.get(path) ?? '';
      expect(comments(text)).toEqual(comments(was));
      const [names, now] = [order(was), order(text)];
      const kept = names.filter((field) => now.includes(field));
      expect(isWithin(kept, now), `the order of fields in ${path}`).toBe(true);
      if (mended.every((file) => file.path !== path)) expect(text).toBe(was);
      else expect(fixable.has(path) || fixable.size > 0, `${path} was changed without a cause`).toBe(true);
    }
    for (const path of fixable) expect(mended.map((file) => file.path)).toContain(path);

    expect(fixFiles(folder), 'a second run finds nothing to do').toEqual([]);
    expect(texts(folder)).toEqual(after);
  });
});

test('there is something to mend', () => {
  expect(changed.length).toBeGreaterThan(24);
});
