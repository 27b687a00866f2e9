import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, property, string, stringMatching, oneof } from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { inert, inertCode } from '../../../src/formats/inert-markdown.ts';

const features = { gfm: true, math: true } as const;

function nodesOf(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

function typesIn(markdown: string): Set<string> {
  return new Set(nodesOf(markdownToMdast(markdown, { features })).map(({ type }) => type));
}

/** The words of a rendering, as a code host would look through them for mentions and references. */
function wordsIn(markdown: string): string {
  return nodesOf(markdownToMdast(markdown, { features }))
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');
}

const live = /@\w|#\w|\bgh-\d|:\/\/|www\./i;

test.each([
  ['@someone', '@&#8203;someone'],
  ['#123', '\\#&#8203;123'],
  ['octo/repo#123', 'octo/repo\\#&#8203;123'],
  ['GH-123', 'GH-&#8203;123'],
  ['me@example.com', 'me@&#8203;example.com'],
  ['https://a.example', 'https:&#8203;//a.example'],
  ['www.a.example', 'www&#8203;.a.example'],
  ['3bbf712', '3bbf&#8203;712'],
  ['38231000', '38231000'],
  ['a | b', 'a \\| b'],
  ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
  ['`code` **bold** _it_ ~~no~~ $x$', '\\`code\\` \\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\$x\\$'],
  ['[words](to) ![x](y) [[id]] [^1]', '\\[words\\](to) \\!\\[x\\](y) \\[\\[id\\]\\] \\[\\^1\\]'],
  ['1. first', '1\\. first'],
  ['3.6 EFLOPS', '3.6 EFLOPS'],
  ['- item', '\\- item'],
  ['two\nlines', 'two lines'],
  ['a\u202eb\u0000', 'a⟨U+202E⟩b⟨U+0000⟩'],
  [':tada: at 10:30', ':&#8203;tada: at 10:30'],
])('%s', (words, markdown) => {
  expect(inert(words)).toBe(markdown);
});

test('long words are cut, whole signs at a time', () => {
  expect(inert('😀'.repeat(10), 4)).toBe('😀😀😀😀…');
});

const nasty = oneof(string({ unit: 'binary' }), stringMatching(/^[-#@<>|`*_[\]()!~$&;:\\/.=+ a-z0-9\n]{0,40}$/));

test('whatever is written comes out as words, and nothing in them is live', () => {
  assert(
    property(nasty, (text) => {
      const markdown = `- ${inert(text)}: said`;
      expect([...typesIn(markdown)].sort()).toEqual(['list', 'listItem', 'paragraph', 'root', 'text']);
      expect(wordsIn(markdown)).not.toMatch(live);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('whatever is written stays within its code', () => {
  assert(
    property(nasty, (text) => {
      const nodes = nodesOf(markdownToMdast(`From ${inertCode(text)} to there`, { features }));
      expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('a report on hostile content holds headings, lists, words and code, and nothing else', () => {
  const report = readFileSync(join(import.meta.dirname, '../../reports/hostile-names/expected-report.md'), 'utf8');
  expect([...typesIn(report)].sort()).toEqual([
    'heading',
    'inlineCode',
    'list',
    'listItem',
    'paragraph',
    'root',
    'text',
  ]);
  expect(wordsIn(report)).not.toMatch(live);
});
