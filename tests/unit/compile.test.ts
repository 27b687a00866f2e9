import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { parseEntry } from '../../src/parse/entry.ts';

const empty = { seeds: [], addresses: [] };

test('of a file with problems without end the first are told, of every other file all', () => {
  const twice = parseEntry({ path: 'content/chips/a1.md', text: `---\nname: A1\n${'x: y\n'.repeat(5000)}---\n` });
  const other = parseEntry({ path: 'content/chips/b1.md', text: 'nothing' });
  const { problems } = compile({ entries: [twice, other], ...empty });
  expect(problems.filter(({ file }) => file === twice.path).length).toBe(200);
  expect(problems.filter(({ file }) => file === other.path).length).toBe(1);
});
