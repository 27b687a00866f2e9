import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { pageChanges, pageData } from '../../../src/views/fact-report/pages.ts';
import { entry } from '../graph/fixture.ts';

/** Pages that show nothing of the content. */
const ofCodeAlone = ['404.astro', 'about.astro', 'contribute.astro', 'contribute/[kind].astro'].concat([
  'problems.astro',
  'problems/[code].astro',
  'search.astro',
]);

test('a report knows every page that content can change', () => {
  const pages = readdirSync(join(import.meta.dirname, '../../../src/pages'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.astro') && !ofCodeAlone.includes(file));
  expect(Object.keys(pageData).sort()).toEqual(pages.sort());
});

function touched(before: readonly ReturnType<typeof entry>[], after: typeof before): string[] {
  return pageChanges(buildGraph(before), buildGraph(after)).map(({ what, path }) => `${what} ${path}`);
}

const chip = entry('chips/a1', 'vendor: acme', 'Made in [[oslo]].');
const oslo = entry('companies/oslo', 'country: NO');

test('the pages of those who link to an entry change with its name, and no others', () => {
  const other = entry('companies/other', '');
  const [was, is] = ['Acme', 'Acme Corporation'].map((name) => {
    const acme = entry('companies/acme', '');
    return { ...acme, data: { ...acme.data, name } };
  });
  if (!was || !is) throw new Error('two states are needed');
  expect(touched([was, chip, oslo, other], [is, chip, oslo, other])).toEqual([
    'changed chips.html',
    'changed chips/a1.html',
    'changed companies.html',
    'changed companies/acme.html',
    'changed index.html',
    'changed lists/companies-investor.html',
    'changed sources/p-example-t.html',
  ]);
});

test('a name that stands only in a text changes the page of that text', () => {
  const acme = entry('companies/acme', '');
  const renamed = { ...oslo, data: { ...oslo.data, name: 'Oslo Works' } };
  expect(touched([acme, chip, oslo], [acme, chip, renamed])).toContain('changed chips/a1.html');
});

test('a new entry is a new page, and stands on the pages of those it links to', () => {
  const acme = entry('companies/acme', '');
  const pages = touched([acme, oslo], [acme, chip, oslo]);
  expect(pages).toContain('added chips/a1.html');
  expect(pages).toContain('changed companies/acme.html');
  expect(pages).not.toContain('changed totals.html');
});
