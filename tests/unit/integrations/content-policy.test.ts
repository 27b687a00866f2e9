import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCode, withHashes } from '../../../src/integrations/content-policy.ts';
import { contentPolicy } from '../../../src/site.ts';

/** A page as the layout writes it. */
function page(body: string, head = ''): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${policy}${head}</head><body>${body}</body></html>`;
}

function refused(html: string): string {
  try {
    withHashes(html, 'a.html', false);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('a page of ours is left as it is', () => {
  const html = page(
    '<a href="https://a.example/">a</a> <a href="mailto:a@b.example">b</a> <a href="../c.html#d">c</a> <img src="d.svg">',
    '<script defer src="../assets/a.js"></script><link rel="stylesheet" href="../assets/a.css">' +
      '<script type="application/ld+json">{"a":1}</script>',
  );
  expect(withHashes(html, 'a.html', false)).toBe(html);
});

test.each([
  ['<p style="color: red">', 'a style attribute'],
  ['<img src="a.png" onerror="x()">', 'code in an attribute'],
  ['<a href="javascript:x()">', 'an address of this sort'],
  ['<a href=" java&#10;script:x()">', 'an address of this sort'],
  ['<a href="//x.invalid/">', 'an address of this sort'],
  ['<a href="/\\x.invalid/">', 'an address of this sort'],
  ['<a href="a.html" ping="https://x.invalid/"></a><form action="data:a">', 'an address of this sort'],
  ['<svg><a xlink:href="javascript:x()"></a></svg>', 'an address of this sort'],
  ['<img src="https://x.invalid/a.png">', 'loads from elsewhere'],
  ['<img src="data:image/png;base64,AA==">', 'loads from elsewhere'],
  ['<object data="//x.invalid/a.svg"></object>', 'loads from elsewhere'],
  ['<link rel="stylesheet" href="https://x.invalid/a.css">', 'loads from elsewhere'],
  ['<iframe srcdoc="a"></iframe>', 'a page within an attribute'],
  ['<meta http-equiv="Refresh" content="0;url=https://x.invalid/">', 'leads away by itself'],
  ['<script>x()</script>', '<script> with code in it'],
  ['<script type="module">x()</script>', '<script> with code in it'],
  ['<style>a { color: red }</style>', '<style> with code in it'],
])('%s is refused: %s', (markup, why) => {
  expect(refused(page(markup))).toMatch(/^a\.html: .* is against the content policy$/);
  expect(refused(page(markup))).toContain(why);
});

test('a page must begin with its policy, so that nothing is loaded before it', () => {
  const html = page('', '<link rel="icon" href="a.svg">');
  expect(refused(html)).toBe('');
  const [policy = ''] = /<meta http-equiv[^>]*>/.exec(html) ?? [];
  expect(refused(html.replace(policy, ''))).toContain('no content policy');
  expect(refused(html.replace(policy, '').replace('</head>', `${policy}</head>`))).toContain('no content policy');
});

test('the code of a page that is all ours is named by its hash, exactly as it stands', () => {
  const html = page('<script>a("$&", 1 < 2) // </scrip\n</script><style>b { c: d }</style>');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const { policy = '' } = readCode(withHashes(html, '404.html', true));
  expect(policy).toContain(`script-src ${hash('a("$&", 1 < 2) // </scrip\n')} 'self' 'wasm-unsafe-eval'`);
  expect(policy).toContain(`style-src ${hash('b { c: d }')} 'self'`);
  expect(withHashes(html, '404.html', true).replace(policy, contentPolicy())).toBe(html);
});

test('code that every page may hold is told from other code by its letters', () => {
  const ours = new Set(['b { c: d }']);
  const html = page('<style>b { c: d }</style>');
  expect(readCode(withHashes(html, 'a.html', false, ours)).policy).toMatch(/style-src 'sha256-[^']+' 'self'/);
  expect(() => withHashes(page('<style>b { c: d } </style>'), 'a.html', false, ours)).toThrow(
    '<style> with code in it',
  );
  expect(() => withHashes(`${html}<script>x()</script>`, 'a.html', false, ours)).toThrow('<script> with code in it');
});
