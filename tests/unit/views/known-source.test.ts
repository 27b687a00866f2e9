import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { nearNames } from '../../../src/graph/near-names.ts';
import { companies } from '../../../src/kinds/companies.ts';
import { deals } from '../../../src/kinds/deals.ts';
import { membersOfKind } from '../../../src/kinds/shape.ts';
import { valueExample } from '../../../src/views/field-example.ts';
import { knownSource } from '../../../src/views/known-source.ts';
import { longestAddress, newFileAddress } from '../../../src/views/new-file-address.ts';
import { entry } from '../graph/fixture.ts';

const graph = buildGraph([entry('companies/acme', 'aliases: [Acme Works]')]);

test('a page is known by its address, whatever stands before its host', () => {
  const described = { title: 'T', publisher: 'P', url: 'https://p.example/t', type: 'press' };
  expect(knownSource(graph.sources, 'https://www.p.example/t')).toEqual(described);
  expect(knownSource(graph.sources, 'https://p.example/u')).toBeUndefined();
  expect(knownSource(graph.sources, 'p.example/t')).toBeUndefined();
});

test('an entry is near by its name or by an alias', () => {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  expect(nearNames(graph.entries, ['acme works'], same)).toMatchObject([{ name: 'Acme Works', entry: { id: 'acme' } }]);
  expect(nearNames(graph.entries, ['works'], same)).toEqual([]);
});

test('the example of a field is what one would type for its value', () => {
  const examples = new Map(
    [...membersOfKind(companies.schema), ...membersOfKind(deals.schema)].map((m) => [m.key, valueExample(m)]),
  );
  expect(examples.get('raised')).toBe('USD 1.48B');
  expect(examples.get('founders')).toBe('Rodrigo Liang, Kunle Olukotun');
  expect(examples.get('roles')).toBe('chip designer, cloud');
  expect(examples.get('parent')).toBe('spacex');
  expect(examples.get('founded')).toBe('2017');
  expect(examples.get('parties')).toBeUndefined();
  expect(examples.get('sources')).toBeUndefined();
});

test('a file travels in an address as it is, as long as the address is not too long', () => {
  const text = '---\nname: A & B #1 + “C”\n---\n\n50 % of it.\n';
  const address = new URL(newFileAddress('content/companies/a.md', text) ?? '');
  expect(address.pathname).toMatch(/\/new\/main\/content\/companies$/);
  expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'a.md', value: text });
  expect(newFileAddress('content/companies/a.md', 'x'.repeat(longestAddress))).toBeUndefined();
});
