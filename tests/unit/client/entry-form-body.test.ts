import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roughBody } from '../../../src/client/entry-form-body.ts';
import { fromDisk } from '../../../src/readers/from-disk.ts';

const { graph } = fromDisk(join(import.meta.dirname, '../../..'));

test('in every entry the same citations and links between brackets are found as by the parser', () => {
  for (const { file, body } of graph.entries) {
    const rough = roughBody(body.text, body.start);
    const cited = rough.citations.map(({ key, start }) => [key, start]);
    expect(cited, file).toEqual(body.citations.map(({ key, start }) => [key, start]));
    const bracketed = body.mentions.filter(({ start }) => body.text.startsWith('[[', start - body.start));
    expect(
      rough.mentions.map(({ url, start }) => [url, start]),
      file,
    ).toEqual(bracketed.map(({ url, start }) => [url, start]));
  }
});

test('what stands between backticks cites and links nothing', () => {
  const { citations, mentions } = roughBody('Write `[[id]]` and ``[^key]``, then [[one|this]].[^g]', 10);
  expect(citations).toEqual([{ key: 'g', start: 59, end: 63 }]);
  expect(mentions.map(({ url, words }) => [url, words])).toEqual([['one', 'this']]);
});

test('a paragraph without a citation is told from one with', () => {
  const { passages } = roughBody('USD 20M.[^g]\nStill.\n\nUSD 30M.\n', 0);
  expect(passages.map(({ text, cited }) => [text.trim(), cited])).toEqual([
    ['USD 20M.[^g]\nStill.', true],
    ['USD 30M.', false],
  ]);
});
