import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../src/cli/check.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

function run(name: string): { code: number; said: string } {
  const lines: string[] = [];
  const code = check(join(fixtures, name), {}, { out: (text) => lines.push(text), clock: () => 0 });
  return { code, said: lines.join('\n') };
}

test('sound content: a count, exit 0', () => {
  const { code, said } = run('valid');
  expect([code, said.replaceAll('\u00a0', ' ')]).toEqual([0, '3 entries, 1 source, no problem (0.00 s)']);
});

test('seven kinds of mistakes in seven files: seven problems, exit 1', () => {
  const { code, said } = run('seven-at-once');
  expect(code).toBe(1);
  expect(said).toMatch(/7 problems in 7 files$/);
  const rules = [...said.matchAll(/ {2}\[KA\d{3} ([a-z-]+)\]$/gm)].map(([, rule]) => rule);
  expect(rules.sort()).toEqual([
    'dangling-link',
    'dangling-link',
    'duplicate-id',
    'malformed-yaml',
    'uncited-figure',
    'unknown-key',
    'wrong-figure',
  ]);
});
