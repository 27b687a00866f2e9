import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemCodes, type RuleName } from '../../src/data/problem-codes.ts';
import { graphJson } from '../../src/formats/graph-json.ts';
import { problemText } from '../../src/formats/problem-text.ts';
import { claimsOf } from '../../src/graph/fields.ts';
import { pathOf } from '../../src/graph/addresses.ts';
import { sourcesOf } from '../../src/graph/sources.ts';
import { brokenLinks, readLinks } from '../../src/integrations/link-check.ts';
import { htmlFiles } from '../../src/integrations/output.ts';
import { fieldsOf } from '../../src/kinds/field.ts';
import { kinds } from '../../src/kinds/index.ts';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { site } from '../../src/site.ts';
import { seen } from '../../src/views/changed-lines.ts';
import { wordsInstead } from '../../src/views/problems-page.ts';
import { jsonSchema, schemaNames } from '../../src/views/json-schemas.ts';
import { unknownWords, valueWords } from '../../src/views/words.ts';
import { serve, type Served } from '../site/serve.ts';
import { dist, repository } from '../site/workshop.ts';

const { graph, problems } = fromDisk(repository);
const page = (path: string) => readFileSync(join(dist, path), 'utf8');

/** Text as it stands in HTML. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
}

/** A page with its character references in one form, so that it can be compared with text. */
function plain(html: string): string {
  return html
    .replaceAll('&quot;', '&#34;')
    .replaceAll('&apos;', '&#39;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
}

let served: Served;
beforeAll(async () => {
  served = await serve(dist, '/deep/sub/');
});
afterAll(() => served.close());

test('the content has no problem', () => {
  expect(problems).toEqual([]);
});

test('both doors give the same entries and links', () => {
  expect(page('data/graph.json')).toBe(graphJson(graph));
});

test('the schema of every sort of file is there', () => {
  for (const name of schemaNames) expect(JSON.parse(page(`schemas/${name}.json`))).toEqual(jsonSchema(name));
});

test('no address leads nowhere, and none depends on where the folder lies', () => {
  expect(brokenLinks(dist)).toEqual([]);
});

test('every page can be reached from the front page, under a sub-path', async () => {
  const seen = new Set<string>();
  const queue = [new URL('index.html', served.address).href];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const response = await fetch(next);
    expect(response.status, next).toBe(200);
    const body = await response.text();
    if (!response.headers.get('content-type')?.includes('html')) continue;
    for (const address of readLinks(body).addresses) {
      const url = new URL(address, next);
      url.hash = '';
      if (url.href.startsWith(served.address)) queue.push(url.href);
    }
  }
  const reached = new Set([...seen].map((url) => url.slice(served.address.length)));
  expect(htmlFiles(dist).filter((path) => path !== '404.html' && !reached.has(path))).toEqual([]);
});

test('every entry page is complete without a script: each claim, each source', () => {
  for (const entry of graph.entries) {
    const html = plain(page(pathOf.entry(entry.kind, entry.id)));
    for (const words of [entry.data.name, entry.data.summary, ...entry.data.aliases])
      expect(html).toContain(escaped(words));
    for (const { title, url } of sourcesOf(entry).values()) {
      expect(html, entry.file).toContain(escaped(title));
      expect(html, entry.file).toContain(escaped(url));
    }
    for (const { claim } of claimsOf(entry)) {
      const words = claim.value === undefined ? unknownWords(claim.unknown ?? 'not-found') : valueWords(claim.value);
      expect(html, entry.file).toContain(escaped(words));
      for (const key of claim.sources) expect(html, entry.file).toContain(`href=&#34;#source-${key}&#34;`);
      if (claim.note !== undefined) expect(html, entry.file).toContain(escaped(claim.note));
    }
  }
});

test('every listing names each of its entries, every source page each entry that cites it', () => {
  for (const { name } of kinds) {
    const html = plain(page(pathOf.listing(name)));
    for (const entry of graph.entries.filter(({ kind }) => kind === name))
      expect(html).toContain(escaped(entry.data.name));
  }
  for (const source of graph.sources) {
    const html = plain(page(pathOf.source(source.slug)));
    expect(html).toContain(escaped(source.title));
    for (const { entry } of source.uses) expect(html).toContain(escaped(entry.data.name));
  }
});

test('every code of a problem has a page that shows what the checker prints', () => {
  for (const [rule, { code, title }] of Object.entries(problemCodes)) {
    const html = plain(page(pathOf.problem(code)));
    expect(html, code).toContain(escaped(title));
    const instead = wordsInstead[rule as RuleName];
    if (instead !== undefined) {
      expect(html, code).toContain(escaped(instead));
      continue;
    }
    const found = fromDisk(join(repository, 'tests/fixtures', rule)).problems;
    expect(found, code).not.toEqual([]);
    for (const problem of found) expect(html, code).toContain(escaped(seen(problemText(problem))));
  }
});

test('the manual describes every field of every kind, and each entry says where to change it', () => {
  for (const { name, schema } of kinds) {
    const html = plain(page(pathOf.manual(name)));
    for (const { path, info } of fieldsOf(schema)) {
      expect(html, name).toContain(`<code>${path}</code>`);
      expect(html, path).toContain(escaped(info.about));
      expect(html, path).toContain(escaped(info.example));
    }
  }
  for (const { kind, id, file } of graph.entries)
    expect(page(pathOf.entry(kind, id))).toContain(`href="${site.repository}/edit/main/${file}"`);
});

test('no page loads anything from elsewhere', () => {
  const carriers =
    /<(?:script|img|link|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|href|data)="(?:[a-z]+:)?\/\//i;
  expect(htmlFiles(dist).filter((path) => carriers.test(page(path)))).toEqual([]);
});

test('every page has one main heading, a title and a description', () => {
  for (const path of htmlFiles(dist)) {
    const html = page(path);
    expect(html.match(/<h1\b/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
    if (path !== '404.html') expect(html, path).toMatch(/<meta name="description" content="[^"]+">/);
  }
});
