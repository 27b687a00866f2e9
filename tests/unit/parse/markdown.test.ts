import { expect, test } from 'vitest';
import { parseBody } from '../../../src/parse/markdown.ts';

test('mentions come with words, sentence and place', () => {
  const text = 'Borlänge 😀 first. It is [[acme|the maker]] of [[a1]]. See [that](../chips/b2.md#power)!';
  const { mentions } = parseBody(text, 50);
  expect(mentions.map(({ url, words, bare, sentence }) => ({ url, words, bare, sentence }))).toEqual([
    { url: 'acme', words: 'the maker', bare: false, sentence: 'It is the maker of a1.' },
    { url: 'a1', words: 'a1', bare: true, sentence: 'It is the maker of a1.' },
    { url: '../chips/b2.md#power', words: 'that', bare: false, sentence: 'See that!' },
  ]);
  for (const { start, end } of mentions) expect(text.slice(start - 50, end - 50)).toMatch(/^\[/);
});

test('citations are found once each, and not in code', () => {
  const { citations, passages } = parseBody('One.[^a] Two.[^b][^a] `[^c]`\n\nNone.', 0);
  expect(citations.map(({ key }) => key)).toEqual(['a', 'b', 'a']);
  expect(passages.map(({ cited }) => cited)).toEqual([true, false]);
});

test('cells, items and headings are passages of their own', () => {
  const { passages } = parseBody('## Head\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', 0);
  expect(passages.map(({ text }) => text)).toEqual(['Head', 'one', 'two', 'a', 'b', '1', '2']);
});

test('foreign markup is seen wherever it hides', () => {
  const { foreign } = parseBody('a <b>x</b> ![p](q.png)\n\n<div>\n\n> <!-- c -->\n\n[^a]: own\n', 0);
  expect(foreign.map(({ what }) => what)).toEqual([
    'raw-html',
    'raw-html',
    'picture',
    'raw-html',
    'raw-html',
    'footnote-definition',
  ]);
});

test('a figure of a briefing leaves its mark in the sentence that is quoted', () => {
  const { mentions, components } = parseBody('[[acme]] pledged <Figure of="acme.pledge" /> by 2035.', 0, true);
  expect(mentions.map(({ sentence }) => sentence)).toEqual(['acme pledged … by 2035.']);
  expect(components.map(({ name }) => name)).toEqual(['Figure']);
});
