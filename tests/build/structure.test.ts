import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlFiles } from '../../src/integrations/output.ts';
import { structureFaults } from '../site/structure.ts';
import { dist } from '../site/workshop.ts';

test('every page can be found through and read out: headings, landmarks, ids, names', () => {
  const faults = htmlFiles(dist).flatMap((path) =>
    structureFaults(readFileSync(join(dist, path), 'utf8'), path === '404.html' ? 'bare' : 'framed').map(
      (fault) => `${path}: ${fault}`,
    ),
  );
  expect(faults).toEqual([]);
});

test('no two pages have one title', () => {
  const pages = htmlFiles(dist).map((path) => ({ path, text: readFileSync(join(dist, path), 'utf8') }));
  const named = pages.flatMap(({ path, text }) => {
    // What has moved bears the name of where it went.
    const title = text.includes('http-equiv="refresh"') ? undefined : /<title>([^<]*)/.exec(text)?.[1];
    return title === undefined ? [] : [{ path, title }];
  });
  const twice = [...Map.groupBy(named, ({ title }) => title)].filter(([, those]) => those.length > 1);
  expect(named.length).toBeGreaterThan(1_000);
  expect(twice.map(([title, those]) => `${title}: ${those.map(({ path }) => path).join(', ')}`)).toEqual([]);
});

/** A page in which all is well, and with one part changed. */
function pageWith(before = '', after = ''): string[] {
  const sound = `<html lang="en"><body><a href="#main">Skip</a><header><nav aria-label="Main"><a href="a.html">A</a></nav></header>
    <main id="main"><h1>Title</h1><h2 id="part">Part</h2><nav aria-label="Parts"><a href="#part">Part</a></nav>
    <label for="field">Words</label><input id="field"><img src="a.svg" alt="">
    <table><caption>Figures</caption><tr><th scope="col">Power</th></tr></table></main><footer>End</footer></body></html>`;
  if (!sound.includes(before)) throw new Error(`${before} is not on the page`);
  return structureFaults(sound.replace(before, after));
}

test('of a sound page nothing is said', () => {
  expect(pageWith()).toEqual([]);
});

test.each([
  ['a level left out', '<h2 id="part">Part</h2>', '<h3 id="part">Part</h3>', 'it follows a heading of level 1'],
  ['an empty heading', '<h1>Title</h1>', '<h1></h1>', 'it is empty'],
  ['two main headings', '<h2 id="part">Part</h2>', '<h1 id="part">Part</h1>', 'h1: there are 2, not one'],
  ['no main part', 'main', 'div', 'does not lead to the content'],
  ['no foot', 'footer', 'div', 'footer: there are 0, not one'],
  ['no way past the menu', '<a href="#main">Skip</a>', '', 'does not lead to the content'],
  ['menus of one name', 'aria-label="Parts"', 'aria-label="Main"', '2 parts are called so: navigation "Main"'],
  ['a menu without a name', 'aria-label="Parts"', '', 'it has no name'],
  [
    'a region within one of its name',
    '<table>',
    '<section aria-label="Power"><div role="region" aria-label="Power"></div></section><table>',
    '2 parts are called so: region "Power"',
  ],
  ['an id twice', '<input id="field">', '<input id="field"><i id="field"></i>', '#field: 2 parts have this id'],
  ['a label of nothing', 'for="field"', 'for="none"', 'for names "none", which is not there'],
  ['a field without a label', '<label for="field">Words</label>', '', 'input#field "": it has no name'],
  ['a link without words', '>Part</a>', '></a>', 'a "": it has no name'],
  ['a picture that says nothing', ' alt=""', '', 'it does not say what it shows'],
  ['a drawing that says nothing', '<img src="a.svg" alt="">', '<svg></svg>', 'it is neither named nor hidden'],
  ['a dialog without a name', '<img src="a.svg" alt="">', '<dialog>Words</dialog>', 'dialog "Words": it has no name'],
  ['a table without a caption', '<caption>Figures</caption>', '', 'table "Power": it has no name'],
  ['a head without a direction', ' scope="col"', '', 'it does not say what it heads'],
  ['an order of its own', '<input ', '<input tabindex="3" ', 'it is reached out of its turn'],
  ['no language', ' lang="en"', '', 'html: it does not say its language'],
])('a fault is found: %s', (_what, before, after, said) => {
  expect(pageWith(before, after).join('\n')).toContain(said);
});
