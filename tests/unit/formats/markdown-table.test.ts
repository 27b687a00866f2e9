import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { markdownTable } from '../../../src/formats/markdown-table.ts';

const nasty = 'a|b *c* _d_ `e` [f](javascript:x) <img src=x> ~~g~~ \\ &amp; ![h](i) two\nlines';

test('a table has a head, a rule and its rows', () => {
  expect(markdownTable(['Name', 'Power'], [['A1', '5 W']], [false, true])).toBe(
    '| Name | Power |\n| --- | ---: |\n| A1 | 5 W |\n',
  );
});

test('nothing in a cell becomes markup or another cell', () => {
  const { html } = markdownToHtml(markdownTable(['Name', 'Words'], [['A1', nasty]]));
  expect(html.match(/<td/g)).toHaveLength(2);
  expect(html).not.toMatch(/<(?:em|strong|code|a|img|del)\b/);
  const cell = /<td>(a[\s\S]*?)<\/td>/.exec(html)?.[1] ?? '';
  const text = cell.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(text).toBe(nasty.replace('\n', ' '));
});
