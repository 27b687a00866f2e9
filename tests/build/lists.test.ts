import { isTag, type ChildNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/graph/addresses.ts';
import { htmlFiles } from '../../src/integrations/output.ts';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { readingLists } from '../../src/views/reading-lists.ts';
import { questionOf } from '../../src/views/reading-lists/list.ts';
import { knownPlaces } from '../../src/views/regions/places.ts';
import { yearsOfEvents } from '../../src/views/timeline.ts';
import { dist, repository } from '../site/workshop.ts';

const { graph } = fromDisk(repository);

function elements(nodes: readonly ChildNode[], fits: (element: Element) => boolean): Element[] {
  return nodes
    .filter(isTag)
    .flatMap((element) => [...(fits(element) ? [element] : []), ...elements(element.children, fits)]);
}

function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => ('data' in node ? node.data : 'children' in node ? textOf(node.children) : ''))
    .join('')
    .trim();
}

function page(path: string): ChildNode[] {
  return parseDocument(readFileSync(join(dist, path), 'utf8')).children;
}

function linksOf(path: string): string[] {
  return elements(page(path), ({ name }) => name === 'a').map(({ attribs }) => attribs['href'] ?? '');
}

const { regions, countries } = knownPlaces(graph);

test('there is a page for each list, place and year that the base knows enough of, and no other', () => {
  const made = htmlFiles(dist).filter((path) => /^(?:lists|regions|countries|timeline)\//.test(path));
  const known = [
    ...readingLists(graph).map(({ list }) => pathOf.list(list.id)),
    ...[...regions, ...countries].map(({ path }) => path),
    ...yearsOfEvents(graph).map(pathOf.year),
  ];
  expect(known.length).toBeGreaterThan(60);
  expect(made.sort()).toEqual(known.sort());
});

test('each index links to each of its pages', () => {
  expect(linksOf(pathOf.lists)).toEqual(
    expect.arrayContaining(readingLists(graph).map(({ list }) => pathOf.list(list.id))),
  );
  expect(linksOf(pathOf.regions)).toEqual(expect.arrayContaining([...regions, ...countries].map(({ path }) => path)));
  expect(linksOf(pathOf.timeline)).toEqual(expect.arrayContaining(yearsOfEvents(graph).map(pathOf.year)));
});

test('each list asks its question, answers it, and names every entry with its claim and its source', () => {
  for (const found of readingLists(graph)) {
    const path = pathOf.list(found.list.id);
    const nodes = page(path);
    expect(textOf(elements(nodes, ({ name }) => name === 'h1')), path).toBe(questionOf(found.list));
    const lead = elements(nodes, ({ attribs }) => attribs['class'] === 'lead');
    expect(textOf(lead), path).toContain(String(found.count));
    const rows = elements(nodes, ({ name }) => name === 'tr').filter(
      (row) => elements(row.children, ({ attribs }) => attribs['scope'] === 'row').length > 0,
    );
    expect(rows, path).toHaveLength(found.count);
    const shown = found.groups.flatMap((group) => group.shown);
    shown.forEach(({ entry, claim }, index) => {
      const links = elements(rows[index]?.children ?? [], ({ name }) => name === 'a').map(
        ({ attribs }) => attribs['href'] ?? '',
      );
      const own = `../${pathOf.entry(entry.kind, entry.id)}`;
      expect(links, path).toContain(own);
      if (!claim) return;
      expect(
        links.some((href) => href.startsWith(`${own}#`)),
        `${path}: ${entry.id}`,
      ).toBe(true);
      const named = links.filter((href) => href.startsWith('../sources/')).length;
      expect(named, `${path}: ${entry.id}`).toBeGreaterThanOrEqual(claim.sources.length);
    });
  }
});

test('the front page leads to its search, to what it counts, and on to a briefing, a list and the timeline', () => {
  const nodes = page(pathOf.home);
  const [form] = elements(nodes, ({ name, attribs }) => name === 'form' && attribs['class'] === 'home-search');
  expect(form?.attribs).toMatchObject({ action: pathOf.search, method: 'get', role: 'search' });
  expect(
    elements(form?.children ?? [], ({ name, attribs }) => name === 'input' && attribs['name'] === 'q'),
  ).toHaveLength(1);
  const links = linksOf(pathOf.home);
  for (const path of [pathOf.sources, pathOf.disagreements, pathOf.timeline, pathOf.totals, pathOf.lists])
    expect(links).toContain(path);
  for (const folder of ['seeds/', 'briefings/', 'lists/'])
    expect(
      links.some((href) => href.startsWith(folder)),
      folder,
    ).toBe(true);
});
