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

test('colours are the terminal’s: none unless asked for, and then the same words', () => {
  const whole = { ...problem, column: 9, length: 6, excerpt: 'power:  350 GB' };
  const coloured = problemText(whole, (style, text) => `<${style}>${text}</${style}>`);
  expect(coloured).toContain('<bold>content/a.md:7:9</bold>  <red>wrong</red>');
  expect(coloured).toContain('<red>^^^^^^</red>');
  expect(coloured).toContain('<cyan>mend it</cyan>');
  expect(coloured.replaceAll(/<\/?(?:bold|red|cyan)>/g, '')).toBe(problemText(whole));
});
