import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks } from '../../../src/integrations/link-check.ts';

function site(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('addresses that lead somewhere pass', () => {
  const root = site({
    'index.html':
      '<a href="a/b.html#x">1</a><a href="#top" id="top">2</a><img srcset="p.png 1x, q.png 2x" src="p.png">',
    'a/b.html':
      '<p id="x"><a href="../index.html?q=1#top">3</a><a href="https://a.example">4</a><a href="mailto:a@b.example">5</a>',
    'p.png': '',
    'q.png': '',
  });
  expect(brokenLinks(root)).toEqual([]);
});

test('addresses that do not are told, each once', () => {
  const root = site({
    'index.html':
      '<a href="no.html">1</a><a href="no.html">2</a><a href="b.html#no">3</a><img srcset="gone.png 2x"><a href="/b.html">4</a>',
    'b.html': '',
  });
  expect(brokenLinks(root)).toEqual([
    'index.html: no.html: no such file',
    'index.html: b.html#no: no such anchor',
    'index.html: gone.png: no such file',
    'index.html: /b.html: not relative',
  ]);
});
