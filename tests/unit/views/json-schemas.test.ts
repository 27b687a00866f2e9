import Ajv from 'ajv';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type z } from 'zod';
import { addressesFile, addressesSchema } from '../../../src/kinds/addresses.ts';
import { isKindName, kindOf, kinds } from '../../../src/kinds/index.ts';
import type { JsonSchema } from '../../../src/kinds/json-schema.ts';
import { seedSchema } from '../../../src/kinds/seed.ts';
import { splitFrontmatter } from '../../../src/parse/frontmatter.ts';
import { parseYaml } from '../../../src/parse/yaml.ts';
import { readContent } from '../../../src/readers/from-disk.ts';
import { editorSchema } from '../../../src/views/editor-schemas.ts';
import { jsonSchema, partsOf, schemaNames } from '../../../src/views/json-schemas.ts';

const repository = join(import.meta.dirname, '../../..');
const fixtures = join(repository, 'tests/fixtures');

/** The data of a file, and the name of the schema that it is to obey. */
interface Sample {
  readonly file: string;
  readonly name: string;
  readonly data: unknown;
}

function samplesIn(root: string): Sample[] {
  return ['content', 'seeds'].flatMap((folder) =>
    readContent(root, folder).flatMap(({ path, text }): Sample[] => {
      const kind = path.split('/')[1] ?? '';
      const name = path === addressesFile ? 'addresses' : folder === 'seeds' ? 'seeds' : isKindName(kind) ? kind : '';
      const yaml = path.endsWith('.yaml') ? text : splitFrontmatter(text)?.yaml;
      if (name === '' || yaml === undefined) return [];
      const { data } = parseYaml(yaml, 0, path);
      return data === undefined ? [] : [{ file: path, name, data }];
    }),
  );
}

const real = samplesIn(repository);
const wrong = readdirSync(fixtures)
  .sort()
  .flatMap((fixture) =>
    samplesIn(join(fixtures, fixture)).map((sample) => ({ ...sample, file: `${fixture}/${sample.file}` })),
  );

/** What the checker reads a file with. */
function checkerOf(name: string): z.ZodType {
  if (name === 'seeds') return seedSchema;
  return name === 'addresses' ? addressesSchema : kindOf(name).schema;
}

function compiled(schema: JsonSchema) {
  return new Ajv({ logger: false, allErrors: true }).compile(schema);
}

/** Every schema within a schema, with the path to it. */
function withParts(json: JsonSchema, path = '#'): { readonly path: string; readonly json: JsonSchema }[] {
  return [{ path, json }, ...partsOf(json).flatMap((part, n) => withParts(part, `${path}/${part.title ?? String(n)}`))];
}

const forms = [
  ['as published', jsonSchema],
  ['for editors', (name: string) => editorSchema(name, new Map([['companies', ['acme']]]))],
] as const;

describe.each(forms)('the schema %s', (_form, schemaOf) => {
  describe.each(schemaNames)('of %s', (name) => {
    const schema = schemaOf(name);
    const checker = checkerOf(name);
    const validate = compiled(schema);

    test('is of draft 07, and says what it is', () => {
      expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
      expect(schema.title).not.toBe('');
      expect(schema.description).not.toBe('');
    });

    test('says of every member what it is called and what it means', () => {
      for (const { path, json } of withParts(schema)) {
        for (const [key, part] of Object.entries(json.properties ?? {})) {
          expect((part as JsonSchema).title, `${path} ${key}`).toMatch(/\w/);
          expect((part as JsonSchema).description?.length, `${path} ${key}`).toBeGreaterThan(7);
        }
      }
    });

    test('allows no member that it does not name', () => {
      for (const { path, json } of withParts(schema)) {
        if (json.type === 'object' && !json.propertyNames) expect(json.additionalProperties, path).toBe(false);
      }
    });

    test('has patterns that are read alike everywhere', () => {
      for (const { path, json } of withParts(schema)) {
        if (json.pattern !== undefined) expect(() => new RegExp(json.pattern ?? '', 'u'), path).not.toThrow();
      }
    });

    test('accepts every file of the base', () => {
      const mine = real.filter((sample) => sample.name === name);
      expect(mine.length).toBeGreaterThan(0);
      for (const { file, data } of mine) expect(validate(data) ? [] : validate.errors, file).toEqual([]);
    });

    test('refuses nothing that the checker accepts', () => {
      const trees = [...real, ...wrong].filter((sample) => sample.name === name).map(({ data }) => data);
      const tally = { both: 0, neither: 0 };
      const compare = (data: unknown) => {
        const accepted = checker.safeParse(data).success;
        if (accepted) expect(validate(data) ? [] : validate.errors, JSON.stringify(data)).toEqual([]);
        else if (!validate(data)) tally.neither++;
        if (accepted) tally.both++;
      };
      trees.forEach(compare);
      fc.assert(
        fc.property(
          fc.constantFrom(...trees),
          fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
          strayed,
          (tree, way, value) => {
            compare(changed(tree, way, value));
          },
        ),
        { numRuns: 600, seed: 2026 },
      );
      // Enough of both, or nothing was compared.
      expect(tally.both).toBeGreaterThan(50);
      expect(tally.neither).toBeGreaterThan(100);
    });
  });
});

/** What may come to stand in the place of something: right in one field, wrong in most. */
const strayed = fc.oneof(
  fc.constantFrom<unknown>(
    ...['USD 5M', '5 GW', '8 TB/s', '2026', '2026-02', '2026-02-30', '4 nm', 'dense', 'US', 'us', 'nvidia', 'No One'],
    ...['https://a.example/ü', 'HTTP://a.example', 'ftp://a.example', 'a.example', 'https://', ' 2026-02 ', '5-7', ''],
    ...[0, 5, -5, 1.5, 2026, 20260, 1e21, true, null, [], {}, ['a'], { name: 'No One' }, { name: '' }],
    ...[{ value: '5 GW', source: 'a' }, { value: 2026, source: ['a'] }, { unknown: 'undisclosed' }, { unknown: 'no' }],
    ...[[{ value: 'USD 5M', source: 'a', basis: ['announced'] }], { value: 'USD 5M' }, 'a text of twenty characters'],
  ),
  fc.string({ maxLength: 30 }),
);

/** A copy of a tree with one place changed: replaced, taken away or added. */
function changed(tree: unknown, [step = 0, ...way]: readonly number[], value: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return value;
  const keys = Object.keys(tree);
  const key = keys[step % (keys.length + 1)] ?? 'stray';
  if (way.length === 0 && step % 3 === 0) {
    if (Array.isArray(tree)) return tree.filter((_item, n) => String(n) !== key);
    return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));
  }
  const inner = way.length === 0 ? value : changed((tree as Record<string, unknown>)[key], way, value);
  if (Array.isArray(tree)) return key === 'stray' ? [...(tree as unknown[]), inner] : tree.with(Number(key), inner);
  return { ...tree, [key]: inner };
}

describe('the fixtures', () => {
  let refused: readonly string[] = [];
  beforeAll(() => {
    const validators = new Map(schemaNames.map((name) => [name, compiled(jsonSchema(name))]));
    refused = wrong.filter(({ name, data }) => validators.get(name)?.(data) === false).map(({ file }) => file);
  });

  test('that a schema refuses, the checker refuses', () => {
    const taken = wrong.filter(({ name, data }) => checkerOf(name).safeParse(data).success).map(({ file }) => file);
    expect(refused.filter((file) => taken.includes(file))).toEqual([]);
  });

  test('show that a schema tells most slips of fields', () => {
    for (const slip of [
      'missing-fields',
      'unknown-key',
      'unknown-key-in-claim',
      'wrong-unit',
      'wrong-words',
      'basis',
    ]) {
      expect(
        refused.some((file) => file.startsWith(`${slip}/`)),
        slip,
      ).toBe(true);
    }
  });
});

describe.each(schemaNames)('what is published of %s', (name) => {
  const schema = jsonSchema(name);

  test('keeps to the words of the standard', () => {
    const strict = new Ajv({ strictKeywords: true, strictDefaults: true });
    expect(strict.validateSchema(schema), JSON.stringify(strict.errors)).toBe(true);
    expect(() => strict.compile(schema)).not.toThrow();
  });

  test('names no place where it lies', () => {
    const text = JSON.stringify({ ...schema, $schema: '' });
    expect(text).not.toContain('"$id"');
    expect(text).not.toContain('"$ref"');
  });

  test('has only examples that are right', () => {
    for (const { path, json } of withParts(schema)) {
      for (const example of json.examples ?? [])
        expect(compiled(json)(example), `${path} ${JSON.stringify(example)}`).toBe(true);
    }
  });
});

test.each(kinds.map((kind) => [kind.name, kind] as const))('%s: fields, words and examples are there', (name, kind) => {
  const schema = jsonSchema(name);
  expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(kind.schema.shape));
  expect(schema.title).toBe(kind.title.one);
  expect(schema.examples).toEqual([kind.example]);
  const shown = withParts(schema).filter(({ json }) => json.examples);
  expect(shown.length).toBeGreaterThan(kind.columns.length);
});

test('words, countries, dates, figures, ids and addresses can be told from the schema', () => {
  const company = jsonSchema('companies').properties as Record<string, JsonSchema>;
  expect((company['roles']?.items as JsonSchema).enum).toContain('chip designer');
  expect(company['country']?.anyOf).toContainEqual({ const: 'SE', title: 'Sweden' });
  const value = (field: string) => company[field]?.anyOf?.[0]?.properties?.['value'] as JsonSchema;
  expect(value('founded')).toMatchObject({ type: ['string', 'number'], minimum: 1000 });
  expect(value('raised').type).toBe('string');
  expect(new RegExp(value('raised').pattern ?? '').test('USD 1.48B')).toBe(true);
  expect(new RegExp(value('raised').pattern ?? '').test('1.48B')).toBe(false);
  expect(new RegExp(company['website']?.pattern ?? '').test('sambanova.ai')).toBe(false);
  expect(company['parent']?.anyOf?.[0]?.$comment).toBe('The id of an entry: companies');
  expect(() => jsonSchema('planets')).toThrow('no schema is called "planets"');
});
