import type { Element } from 'domhandler';
import { parseDocument, DomUtils } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/formats/csv.ts';
import { pathOf } from '../../src/graph/addresses.ts';
import { kinds } from '../../src/kinds/index.ts';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { listing } from '../../src/views/listing.ts';
import { tableOf } from '../../src/views/listing/table.ts';
import { dist, repository } from '../site/workshop.ts';

const { graph } = fromDisk(repository);
const file = (path: string) => readFileSync(join(dist, path), 'utf8');

function tags(root: ReturnType<typeof parseDocument> | Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, root);
}

describe.each(kinds.map(({ name }) => name))('the listing of %s', (name) => {
  const view = listing(graph, name);
  const page = parseDocument(file(pathOf.listing(name)));
  /** The usual columns, and the others, which scripts bring to them. */
  const tables = tags(page, 'table');
  const rowsOf = (table: Element) => tags(table, 'tbody').flatMap((body) => tags(body, 'tr'));
  const headsOf = (table: Element) => tags(table, 'thead').flatMap((head) => tags(head, 'th').slice(1));
  /** The cells of a row in both tables, but that of the name. */
  const cellsOf = (n: number) =>
    tables.flatMap((table) => {
      const row = rowsOf(table)[n];
      return row ? tags(row, 'td') : [];
    });
  const boxes = tags(page, 'input').filter(({ attribs }) => attribs['name'] === 'columns');

  test('holds every entry with every column, and what each is ordered by', () => {
    const keys = view.rows.map((_, n) => cellsOf(n).map(({ attribs }) => attribs['data-key'] ?? ''));
    expect(keys).toEqual(view.rows.map(({ cells }) => cells.map(({ key }) => String(key ?? ''))));
    for (const table of tables) {
      const names = rowsOf(table).map((row) => tags(row, 'th').map((head) => DomUtils.textContent(head).trim()));
      expect(names).toEqual(view.rows.map(({ name }) => [name]));
    }
    const heads = tables.flatMap(headsOf);
    expect(heads.map(({ attribs }) => attribs['data-path'])).toEqual(view.columns.map(({ path }) => path));
  });

  test('lets every column be chosen, ticks the usual ones and shows them', () => {
    expect(boxes.map(({ attribs }) => attribs['value']).sort()).toEqual(view.columns.map(({ path }) => path).sort());
    const ticked = boxes.filter(({ attribs }) => 'checked' in attribs).map(({ attribs }) => attribs['value']);
    expect(new Set(ticked)).toEqual(new Set(view.columns.filter(({ usual }) => usual).map(({ path }) => path)));
    const [shown, more] = tables.map((table) => headsOf(table).map(({ attribs }) => attribs['data-path']));
    expect(shown?.toSorted()).toEqual(ticked.toSorted());
    expect(more ?? []).toEqual(view.columns.filter(({ usual }) => !usual).map(({ path }) => path));
  });

  test('counts in every filter the entries that it can show', () => {
    for (const filter of view.filters) {
      const at = view.columns.findIndex(({ path }) => path === filter.path);
      const cells = view.rows.flatMap((_, n) => cellsOf(n)[at] ?? []);
      if (filter.type === 'range') {
        expect(cells.filter(({ attribs }) => 'data-key' in attribs)).toHaveLength(filter.known);
        continue;
      }
      for (const { key, count } of filter.options) {
        const has = cells.filter(({ attribs }) => {
          const tokens = attribs['data-is']?.split(' ') ?? [attribs['data-key']?.slice(0, 4)];
          return tokens.includes(key);
        });
        expect(has, `${filter.path} ${key}`).toHaveLength(count);
      }
    }
  });

  test('is there as a file too', () => {
    expect(file(pathOf.table(name))).toBe(csv(tableOf(graph, name)));
  });
});
