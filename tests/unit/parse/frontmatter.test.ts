import { expect, test } from 'vitest';
import { splitFrontmatter } from '../../../src/parse/frontmatter.ts';

test('cuts a file at its two fences and keeps offsets', () => {
  const text = '---\nname: A\n---\n\nText.\n';
  const halves = splitFrontmatter(text);
  expect(halves).toEqual({ yaml: 'name: A\n', yamlStart: 4, body: '\nText.\n', bodyStart: 16 });
});

test.each([
  ['line ends of Windows', '---\r\nname: A\r\n---\r\nText.', 'name: A\r\n'],
  ['blanks after the fence', '---  \nname: A\n--- \nText.', 'name: A\n'],
  ['a rule in the text', '---\nname: A\n---\nText.\n\n---\n\nMore.', 'name: A\n'],
  ['a key that begins with dashes', '---\n---x: 1\n---\n', '---x: 1\n'],
])('%s', (_case, text, yaml) => {
  expect(splitFrontmatter(text)?.yaml).toBe(yaml);
});

test.each([
  ['no fence', 'name: A\n'],
  ['a blank line before', '\n---\nname: A\n---\n'],
  ['no second fence', '---\nname: A\n'],
  ['a byte-order mark', '\ufeff---\nname: A\n---\n'],
])('%s is no frontmatter', (_case, text) => {
  expect(splitFrontmatter(text)).toBeUndefined();
});
