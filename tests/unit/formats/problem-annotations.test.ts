import { expect, test } from 'vitest';
import { annotations } from '../../../src/formats/problem-annotations.ts';
import { problem } from './problem.ts';

/** What a runner reads from a line: the command, its properties, its message. */
function read(line: string) {
  const [, properties = '', message = ''] = /^::error ([^:]*)::(.*)$/.exec(line) ?? [];
  const plain = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair) => pair.split('='));
  const place = Object.fromEntries(pairs.map(([name = '', value = '']): [string, string] => [name, plain(value)]));
  return { ...place, message: plain(message) };
}

test('a problem is one command with its place, columns from 1, the end behind the last', () => {
  expect(read(annotations([problem()]))).toEqual({
    file: 'content/chips/a1.md',
    line: '7',
    endLine: '7',
    col: '9',
    endColumn: '15',
    title: 'KA024 wrong-value',
    message: 'wrong\nmend it',
  });
});

const hostile = 'x\n::error file=a::b\r\n::set-env name=PATH::/tmp\r::warning::c %0A::error::d';

test.each([
  ['a reason', { reason: hostile }],
  ['a remedy', { remedy: hostile }],
  ['the name of a file', { file: `content/${hostile},line=1::z.md` }],
])('%s cannot begin a second command', (_case, words) => {
  const told = annotations([problem(words), problem()]);
  const lines = told.split(/[\r\n]/);
  expect(lines.length).toBe(2);
  expect(lines.every((line) => line.startsWith('::error file='))).toBe(true);
  expect(read(lines[1] ?? '')).toMatchObject({ message: 'wrong\nmend it' });
});

test('what was written comes back whole', () => {
  expect(read(annotations([problem({ reason: '50%, a: b' })]))).toMatchObject({ message: '50%, a: b\nmend it' });
  const file = 'content/a,b:c%d.md';
  expect(annotations([problem({ file })])).toContain('file=content/a%2Cb%3Ac%25d.md,line=');
});
