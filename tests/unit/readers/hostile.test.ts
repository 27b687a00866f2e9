import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEntry } from '../../../src/parse/entry.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';

const corpus = join(import.meta.dirname, '../../hostile');
const cases = readdirSync(corpus).sort();

/** How a case was met: the code that refused it with a place a person can go to, and how long that took. */
function meet(name: string) {
  const expected = readFileSync(join(corpus, name, 'expected-code.txt'), 'utf8').trim();
  const start = performance.now();
  const { problems } = fromDisk(join(corpus, name));
  const seconds = (performance.now() - start) / 1000;
  const placed = problems.filter(({ file, line, column }) => file !== '' && line >= 1 && column >= 1);
  const codes = [...new Set(placed.map(({ code }) => code))].sort();
  return { name, expected, codes, unplaced: problems.length - placed.length, seconds };
}

const met = cases.map(meet);

test('every attack is refused, by the code that says what it is, with file, line and column', () => {
  const wrong = met.filter(({ expected, codes }) => !codes.includes(expected));
  expect(wrong.map(({ name, expected, codes }) => `${name}: ${expected}, not ${codes.join(' ')}`)).toEqual([]);
  expect(met.filter(({ unplaced }) => unplaced > 0)).toEqual([]);
  expect(met.length).toBeGreaterThan(800);
});

test('no attack makes the check slow', () => {
  expect(met.filter(({ seconds }) => seconds > 1).map(({ name, seconds }) => [name, seconds])).toEqual([]);
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
