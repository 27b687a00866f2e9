import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/kinds/field.ts';
import { kinds } from '../../../src/kinds/index.ts';

const pages = ['about', 'search', 'sources', 'publishers', 'index', '404', 'data', 'assets', 'pagefind'].concat(
  ['contribute', 'problems', 'schemas', 'compare'], // Folders of the manual and of comparisons.
  ['lists', 'regions', 'countries', 'timeline', 'totals', 'disagreements', 'worklist', 'seeds'],
);

test.each(kinds.map((kind) => [kind.name, kind] as const))('%s keeps the contract of a kind', (name, kind) => {
  const fields = fieldsOf(kind.schema);
  const paths = fields.map((field) => field.path);
  expect(kind.schema.safeParse(kind.example).error).toBeUndefined();
  expect(Object.keys(kind).length).toBeLessThanOrEqual(8);
  expect(pages).not.toContain(name);
  expect(paths).toContain(kind.dated);
  for (const column of kind.columns) expect(paths).toContain(column);
  for (const relation of Object.keys(kind.relations)) expect(paths).toContain(relation.split('.')[0]);
  for (const { path, info } of fields) {
    expect(info.label, path).not.toBe('');
    expect(info.about.length, path).toBeGreaterThan(10);
    expect(info.example, path).not.toBe('');
  }
});

test('a schema is strict', () => {
  for (const kind of kinds) expect(kind.schema.safeParse({ ...kind.example, colour: 'red' }).success).toBe(false);
});
