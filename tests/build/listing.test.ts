import { isTag, type Element } from 'domhandler';
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
  const rows = tags(page, 'tbody').flatMap((body) => tags(body, 'tr'));
  const boxes = tags(page, 'input').filter(({ attribs }) => attribs['name'] === 'columns');

  test('holds every entry with every column, and what each is ordered by', () => {
    const keys = rows.map((row) => tags(row, 'td').map(({ attribs }) => attribs['data-key'] ?? ''));
    expect(keys).toEqual(view.rows.map(({ cells }) => cells.map(({ key }) => String(key ?? ''))));
    const heads = tags(page, 'thead').flatMap((head) => tags(head, 'th'));
    expect(heads.slice(1).map(({ attribs }) => attribs['data-path'])).toEqual(view.columns.map(({ path }) => path));
  });

  test('lets every column be chosen by styles alone, ticks the usual ones and shows them', () => {
    expect(boxes.map(({ attribs }) => attribs['value']).sort()).toEqual(view.columns.map(({ path }) => path).sort());
    const ticked = boxes.filter(({ attribs }) => 'checked' in attribs).map(({ attribs }) => attribs['value']);
    expect(new Set(ticked)).toEqual(new Set(view.columns.filter(({ usual }) => usual).map(({ path }) => path)));
    const sheet = file(pathOf.columns);
    boxes.forEach(({ attribs }) => {
      const n = view.columns.findIndex(({ path }) => path === attribs['value']);
      expect(attribs['id']).toBe(`column-${n}`);
      expect(sheet).toContain(`#column-${n}:checked) .c${n}{display:table-cell}`);
      expect(sheet).toContain(`#column-${n}:not(:checked)) .c${n}{display:none}`);
      const classes = rows.map((row) => row.children.filter(isTag)[n + 1]?.attribs['class']?.split(' ') ?? []);
      expect(classes.every((names) => names.includes(`c${n}`))).toBe(true);
      expect(classes.filter((names) => names.includes('off'))).toHaveLength('checked' in attribs ? 0 : rows.length);
    });
  });

  test('counts in every filter the entries that it can show', () => {
    for (const filter of view.filters) {
      const at = view.columns.findIndex(({ path }) => path === filter.path);
      const cells = rows.flatMap((row) => row.children.filter(isTag)[at + 1] ?? []);
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
