import { expect, test } from 'vitest';
import { renderBody, type Drawing } from '../../../src/parse/render.ts';

const drawing: Drawing = {
  link: (url) =>
    url === 'nobody' ? undefined : url === 'acme' ? { href: '../acme.html', name: 'Acme Silicon' } : { href: url },
  cite: (key) => (key === 'a' ? { href: '#source-a', number: 3, title: 'A "title"' } : undefined),
};

test('links, names and marks', () => {
  expect(renderBody('[[acme]] and [[acme|it]].[^a]', drawing)).toMatchInlineSnapshot(`
    "<p><a href="../acme.html">Acme Silicon</a> and <a href="../acme.html">it</a>.<sup class="cite" data-pagefind-ignore=""><a href="#source-a" title="A &quot;title&quot;">3</a></sup></p>
    "
  `);
});

test('what leads nowhere is drawn as words, a mark without a source not at all', () => {
  expect(renderBody('[[nobody|Someone]] here.[^z]', drawing).trim()).toBe('<p>Someone here.</p>');
});

test('a heading has an address, and leads to it unless a link is in it', () => {
  const anchor = (words: string) => `text-${words.toLowerCase()}`;
  expect(renderBody('## Money\n\n### Of [[acme]]\n', { ...drawing, anchor })).toBe(
    '<h2 id="text-money"><a href="#text-money">Money</a></h2>\n<h3 id="text-of acme">Of <a href="../acme.html">Acme Silicon</a></h3>\n',
  );
  expect(renderBody('## Money\n', drawing)).toBe('<h2>Money</h2>\n');
});

test('no markup of the author gets through', () => {
  const html = renderBody(
    'a <b onclick="x">y</b> ![p](javascript:x)\n\n<script>alert(1)</script>\n\n[^a]: own\n\nEnd.[^a]',
    drawing,
  );
  expect(html).not.toMatch(/<b|script|onclick|<img|own/);
  expect(html).toContain('End.');
});

test('text is escaped', () => {
  expect(renderBody('1 < 2 & `<b>`', drawing).trim()).toBe('<p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>');
});

test('a reference is drawn like the link it stands for, and a picture by reference not at all', () => {
  const text = 'See [one][a], [two][b] and ![three][a].\n\n[a]: https://a.example/ "<b>"\n[b]: nobody';
  expect(renderBody(text, drawing).trim()).toBe('<p>See <a href="https://a.example/">one</a>, two and .</p>');
});

test('columns are aligned without a style', () => {
  const html = renderBody('| a | b |\n| :-: | --: |\n| c | d |', drawing);
  expect(html).not.toContain('style');
  expect(html).toContain('<td class="numeric">d</td>');
});
