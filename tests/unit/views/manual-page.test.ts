import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/index.ts';
import { fieldsOf } from '../../../src/kinds/field.ts';
import { parseQuantity } from '../../../src/kinds/quantity.ts';
import { dimensions, type DimensionName } from '../../../src/kinds/units.ts';
import { parseWhen } from '../../../src/kinds/when.ts';
import { problemsIn } from '../../../src/readers/examples.ts';
import { newAddress, skeleton } from '../../../src/views/code-host.ts';
import { entryFile } from '../../../src/views/entry-template.ts';
import { exampleEntry, fileOf } from '../../../src/views/example-entry.ts';
import type { Part, Phrase } from '../../../src/views/field-form.ts';
import { manualPage } from '../../../src/views/manual-page.ts';
import { longestAddress } from '../../../src/views/new-file-address.ts';
import { dateForms, figureForms, unitRows } from '../../../src/views/value-forms.ts';

function words(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join('');
}

function allParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...allParts(part.form.parts)]);
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const view = manualPage(name);

  test('every field of the schema is described, in its order', () => {
    const paths = fieldsOf(kind.schema).map(({ path }) => path);
    const rows = view.fields.map((row) => row.name);
    expect(rows.filter((row) => paths.includes(row))).toEqual(paths);
    expect(new Set(view.fields.map(({ anchor }) => anchor)).size).toBe(rows.length);
    for (const { path, info } of fieldsOf(kind.schema)) {
      const row = view.fields.find((field) => field.name === path);
      expect(row, path).toMatchObject({ label: info.label, about: info.about });
      expect(row?.ages, path).toBeDefined();
      for (const basis of info.bases ?? []) expect(JSON.stringify(row?.form), path).toContain(`"${basis}"`);
    }
  });

  test('what is called needed is what the check misses', () => {
    const missed = new Set(kind.schema.safeParse({}).error?.issues.map(({ path }) => path[0]));
    expect(new Set(view.fields.filter(({ required }) => required).map((row) => row.name))).toEqual(missed);
  });

  test('every part is said in words', () => {
    const parts = allParts([
      ...view.claim,
      ...view.unknown,
      ...view.source,
      ...view.fields.flatMap(({ form }) => form.parts),
    ]);
    for (const part of parts) expect(part.about, part.name).toMatch(/\.$/);
    for (const { name: field, form } of view.fields) expect(words(form.takes), field).toMatch(/^Takes .+\.$/);
    expect(view.source.filter(({ required }) => required).map((part) => part.name)).toEqual([
      'title',
      'publisher',
      'url',
      'type',
    ]);
  });

  test('its example passes the check as a file, and a note stands at each of its fields', () => {
    const example = exampleEntry(name);
    expect(problemsIn([{ path: example.path, text: fileOf(example) }])).toEqual([]);
    for (const key of Object.keys(kind.example)) {
      const row = view.fields.find((field) => field.name === key);
      const line = example.lines.find(({ text }) => text.startsWith(`${key}:`));
      expect(line?.note, key).toContain(row?.label);
    }
  });

  test('its template passes the check as it stands, and fits into an address', () => {
    expect(problemsIn([{ path: entryFile(name, 'new-id'), text: skeleton(name) }])).toEqual([]);
    const address = new URL(newAddress(name));
    expect(address.href.length).toBeLessThanOrEqual(longestAddress);
    const filled = address.searchParams.get('value') ?? '';
    expect(problemsIn([{ path: entryFile(name, 'new-id'), text: filled }])).toEqual([]);
    const kept = (text: string) => text.split('\n').filter((line) => !line.startsWith('##'));
    expect(kept(filled)).toEqual(kept(skeleton(name)));
  });
});

test('a sentence says what a field takes', () => {
  const takes = (kind: string, field: string) =>
    words(manualPage(kind).fields.find(({ name }) => name === field)?.form.takes ?? []);
  expect(takes('chips', 'power')).toBe(
    'Takes a claim or a list of claims, whose value is a power, such as 350 W. Its basis may be chip, board, system, rack.',
  );
  expect(takes('chips', 'vendor')).toBe('Takes the id of a company, or { name: … } for one that has no entry yet.');
  expect(takes('companies', 'founded')).toBe('Takes a claim or a list of claims, whose value is a date.');
  expect(takes('companies', 'founders')).toBe('Takes a claim or a list of claims, whose value is a list of texts.');
  expect(takes('programmes', 'countries')).toBe(
    'Takes a list of country codes: two capital letters (ISO 3166-1), or EU.',
  );
  expect(takes('deals', 'parties')).toBe('Takes a list of items in braces, with these parts.');
  expect(takes('technologies', 'category')).toBe(
    'Takes one of these words: model, software, method, component, service, dataset.',
  );
});

test('each way to write a value is read as the checker reads it', () => {
  for (const { examples } of figureForms)
    for (const example of examples) expect(parseQuantity(example, 'count'), example).toHaveProperty('value');
  for (const { examples } of dateForms)
    for (const example of examples) expect(parseWhen(example), example).toHaveProperty('value');
  for (const { dimension, units, example } of unitRows(new Set(Object.keys(dimensions) as DimensionName[]))) {
    expect(parseQuantity(example, dimension), example).toHaveProperty('value');
    for (const unit of units) {
      const written = dimension === 'money' ? `${unit} 1` : `1 ${unit}`;
      expect(parseQuantity(written, dimension), written).toHaveProperty('value');
    }
  }
});
