import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/graph/problem.ts';
import { parseEntry } from '../../../src/parse/entry.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';

const corpus = join(import.meta.dirname, '../../hostile');
const cases = readdirSync(corpus).sort();

/** The problems of a case. Where the checker itself fails, that error, so that the other cases are heard of too. */
function read(name: string): readonly Problem[] | Error {
  try {
    return fromDisk(join(corpus, name)).problems;
  } catch (error) {
    return error as Error;
  }
}

/** How a case was met: the code that refused it with a place a person can go to, and how long that took. */
function meet(name: string) {
  const expected = readFileSync(join(corpus, name, 'expected-code.txt'), 'utf8').trim();
  const start = performance.now();
  const problems = read(name);
  const seconds = (performance.now() - start) / 1000;
  if (problems instanceof Error) return { name, expected, codes: [String(problems)], unplaced: 0, files: [], seconds };
  const placed = problems.filter(({ file, line, column }) => file !== '' && line >= 1 && column >= 1);
  const codes = [...new Set(placed.map(({ code }) => code))].sort();
  const files = [...new Set(problems.map(({ file }) => file))];
  return { name, expected, codes, unplaced: problems.length - placed.length, files, seconds };
}

const met = cases.map(meet);

test('every attack is refused, by the code that says what it is, with file, line and column', () => {
  const wrong = met.filter(({ expected, codes }) => !codes.includes(expected));
  expect(wrong.map(({ name, expected, codes }) => `${name}: ${expected}, not ${codes.join(' ')}`)).toEqual([]);
  expect(met.filter(({ unplaced }) => unplaced > 0)).toEqual([]);
  expect(met.length).toBeGreaterThan(800);
});

test('what lies behind a link of the file system is not read', () => {
  const linked = met.filter(({ name }) => name.startsWith('symlink-'));
  expect(linked.length).toBeGreaterThan(10);
  const read = linked.filter(({ codes, files }) => codes.join() !== 'KA004' || files.length !== 1);
  expect(read.map(({ name, codes, files }) => `${name}: ${codes.join(' ')} in ${files.length} files`)).toEqual([]);
});

test('no attack makes the check slow', () => {
  expect(met.filter(({ seconds }) => seconds > 5).map(({ name, seconds }) => [name, seconds])).toEqual([]);
});

/** Names that no checkout can hold on every system, so that no file here bears them. */
const names = [
  'con',
  'nul',
  'aux',
  'prn',
  'com1',
  'lpt9',
  'a:b',
  'a\\b',
  'a<b>',
  'a"b',
  'a|b',
  'a?b',
  'a*b',
  'a ',
  'a.',
  'a\nb',
];

test.each(names)('a file cannot be named %j', (name) => {
  const text = readFileSync(join(corpus, '../fixtures/valid/content/companies/acme.md'), 'utf8');
  const { findings } = parseEntry({ path: `content/companies/${name}.md`, text });
  expect(findings.map(({ rule }) => rule)).toContain('bad-id');
});
