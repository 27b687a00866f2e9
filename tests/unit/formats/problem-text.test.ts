import { expect, test } from 'vitest';
import { problemText } from '../../../src/formats/problem-text.ts';

const problem = {
  code: 'KA024',
  rule: 'wrong-value' as const,
  file: 'content/a.md',
  line: 7,
  reason: 'wrong',
  remedy: 'mend it',
};

test('the marks stand under the place', () => {
  expect(problemText({ ...problem, column: 9, length: 6, excerpt: 'power: \t350 GB' })).toBe(
    [
      'content/a.md:7:9  wrong  [KA024 wrong-value]',
      '  7 | power: \t350 GB',
      '    |        \t^^^^^^',
      '    = mend it',
    ].join('\n'),
  );
});

test('a long line is cut around the place', () => {
  const excerpt = `${'x '.repeat(200)}HERE${' y'.repeat(200)}`;
  const [, line = '', marks = ''] = problemText({ ...problem, column: 401, length: 4, excerpt }).split('\n');
  expect(line.length).toBeLessThan(130);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
});
