import { expect, test } from 'vitest';
import { fieldsOf } from '../../../../src/kinds/field.ts';
import { kinds } from '../../../../src/kinds/index.ts';
import { columnsOf } from '../../../../src/views/listing/columns.ts';
import { reserved } from '../../../../src/views/listing/state.ts';

const shapes = (kind: Parameters<typeof columnsOf>[0]) =>
  Object.fromEntries(columnsOf(kind).map(({ path, holds, measures }) => [path, measures ?? holds]));

test('what a column holds is read off the schema', () => {
  expect(shapes('chips')).toMatchObject({
    vendor: 'entry',
    category: 'choice',
    status: 'choice',
    announced: 'date',
    'memory.capacity': 'bytes',
    'memory.type': 'words',
    price: 'money',
    country: 'country',
    summary: 'words',
  });
  expect(shapes('programmes')).toMatchObject({ countries: 'country', sponsors: 'entry', sites: 'words' });
  expect(shapes('deals')).toMatchObject({ parties: 'entry', type: 'choice', 'milestones.closed': 'date' });
  expect(shapes('briefings')).toMatchObject({ written: 'date' });
});

test('a country is derived only where the kind has no field for it and names others', () => {
  const derived = kinds.filter(({ name }) => columnsOf(name).some((column) => column.derived));
  expect(derived.map(({ name }) => name)).toEqual(['chips', 'deals', 'technologies']);
});

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  '%s: the usual columns come first, as the kind orders them',
  (name, kind) => {
    const columns = columnsOf(name);
    expect(columns.filter(({ usual }) => usual).map(({ path }) => path)).toEqual(kind.columns);
    expect(columns.slice(0, kind.columns.length).map(({ path }) => path)).toEqual(kind.columns);
    expect(new Set(columns.map(({ path }) => path)).size).toBe(columns.length);
    const fields = fieldsOf(kind.schema).map(({ path }) => path);
    expect(fields.filter((path) => !columns.some((column) => column.path === path)).sort()).toEqual([
      'name',
      'sources',
    ]);
  },
);

test('no field bears a name that the address of a listing uses for itself', () => {
  const paths = kinds.flatMap(({ name }) => columnsOf(name).map(({ path }) => path));
  expect(paths.filter((path) => (reserved as readonly string[]).includes(path) || path.includes(','))).toEqual([]);
});
