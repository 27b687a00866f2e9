import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ParseCache } from '../../../src/readers/content-files.ts';
import { fromDisk, parseFiles } from '../../../src/readers/from-disk.ts';

const valid = join(import.meta.dirname, '../../fixtures/valid');
const acme = 'content/companies/acme.md';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-cache-'));
  cpSync(valid, root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function read(cache: ParseCache) {
  return new Map(parseFiles(root, cache).entries.map((file) => [file.path, file]));
}

function write(text: string | Buffer): void {
  writeFileSync(join(root, acme), text);
}

test('what did not change is not parsed again; what changed is', () => {
  const cache: ParseCache = new Map();
  const before = read(cache);
  const text = before.get(acme)?.text ?? '';
  write(text.replace('Acme makes', 'Acme sells'));
  const after = read(cache);
  expect(after.size).toBe(3);
  const fresh = [...after].filter(([path, file]) => before.get(path) !== file).map(([path]) => path);
  expect(fresh).toEqual([acme]);
  expect(after.get(acme)?.body?.text).toContain('Acme sells');
  expect([...read(cache)].every(([path, file]) => after.get(path) === file)).toBe(true);
});

test('without a cache everything is parsed', () => {
  const [one, other] = [parseFiles(root).entries[0], parseFiles(root).entries[0]];
  expect(one).not.toBe(other);
  expect(one).toEqual(other);
});

test('a file that was refused is read anew once it is sound, and refused again once it is not', () => {
  const cache: ParseCache = new Map();
  const rules = () => fromDisk(root, cache).problems.map(({ rule }) => rule);
  const text = read(cache).get(acme)?.text ?? '';
  write(Buffer.from(text.replace('Acme Silicon', 'Acm\u00e9'), 'latin1'));
  expect(rules()).toContain('not-utf8');
  // The very text that the refused file was given.
  write(read(cache).get(acme)?.text ?? '');
  expect(rules()).not.toContain('not-utf8');
  write(`${text}${'x'.repeat(300_000)}`);
  expect(rules()).toContain('oversized-file');
  write(text);
  expect(rules()).toEqual([]);
  rmSync(join(root, acme));
  symlinkSync('/dev/null', join(root, acme));
  expect(rules()).toContain('symbolic-link');
});

test('a file that is gone is gone, whatever the cache still holds', () => {
  const cache: ParseCache = new Map();
  read(cache);
  rmSync(join(root, acme));
  expect(read(cache).has(acme)).toBe(false);
});
