import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { describedAs } from '../../../src/kinds/field.ts';
import { kinds } from '../../../src/kinds/index.ts';
import type { JsonSchema } from '../../../src/kinds/json-schema.ts';
import { editorSchema } from '../../../src/views/editor-schemas.ts';
import { partsOf, schemaNames } from '../../../src/views/json-schemas.ts';

interface Snippet {
  readonly label: string;
  readonly body: string;
}

const ids = new Map([
  ['companies', ['acme', 'no']],
  ['chips', ['a1']],
]);

function allParts(json: JsonSchema): JsonSchema[] {
  return [json, ...partsOf(json).flatMap(allParts)];
}

function snippetsOf(json: JsonSchema): readonly Snippet[] {
  return (json['defaultSnippets'] ?? []) as readonly Snippet[];
}

/** A snippet as it stands when its places are filled in. */
function filled(body: string, values: Readonly<Record<string, string>>): string {
  return body
    .replace(/\$\{\d\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$(\d)/g, (_all, place: string) => values[place] ?? 'x');
}

const eachKind = kinds.map(({ name, schema }) => {
  const fields: Readonly<Record<string, z.ZodType>> = schema.shape;
  return [name, Object.entries(fields)] as const;
});

test.each(schemaNames)('%s: nothing is offered that belongs to an example', (name) => {
  for (const part of allParts(editorSchema(name, ids))) {
    expect(part.examples).toBeUndefined();
    expect(part.default).toBeUndefined();
  }
});

test.each(eachKind)('%s: every field shows its meaning and an example', (name, fields) => {
  const { properties = {} } = editorSchema(name, ids);
  for (const [key, field] of fields) {
    const shown = (properties[key] as JsonSchema)['markdownDescription'];
    const info = describedAs(field);
    expect(shown, key).toContain(info?.about);
    expect(shown, key).toContain(`\`\`\`yaml\n${info?.example ?? ''}\n\`\`\``);
  }
});

test.each(eachKind)('%s: snippets are claims that the checker takes, once they are filled in', (name, fields) => {
  const { properties = {} } = editorSchema(name, ids);
  for (const [key, field] of fields) {
    const [stated, unknown] = snippetsOf(properties[key] as JsonSchema);
    if (!stated || !unknown) continue;
    const value = /value: ("[^"]*"|\[[^\]]*\]|[^,}]*)/.exec(describedAs(field)?.example ?? '')?.[1] ?? '';
    const text = filled(stated.body, { 1: value.trim(), 2: '2026-02', 4: 'reuters' });
    expect(field.safeParse(parse(text)).error, `${key}: ${text}`).toBeUndefined();
    expect(field.safeParse(parse(filled(unknown.body, {}))).error, key).toBeUndefined();
  }
});

test.each(eachKind)('%s: a source can be filled in whole', (name, fields) => {
  const sources = editorSchema(name, ids).properties?.['sources'] as JsonSchema;
  const [snippet] = snippetsOf(sources.additionalProperties as JsonSchema);
  const text = filled(snippet?.body ?? '', { 1: 'A title', 2: 'The Gazette', 3: 'https://a.example', 4: '2026-02' });
  const checker = new Map(fields).get('sources');
  expect(checker?.safeParse({ gazette: parse(text) as unknown }).success, text).toBe(true);
});

test('ids of the right kinds are offered, and none is asked for', () => {
  const labels = (part: unknown) => snippetsOf(part as JsonSchema).map(({ label }) => label);
  const { properties = {} } = editorSchema('chips', ids);
  const vendor = properties['vendor'] as JsonSchema;
  expect(vendor.anyOf?.map(labels)).toEqual([['acme', 'no'], ['{ name }']]);
  expect((properties['predecessor'] as JsonSchema).anyOf?.map(labels)).toEqual([['a1'], ['{ name }']]);
  expect(vendor.anyOf?.[0]?.enum).toBeUndefined();
});

test('countries are offered by code and name, and told apart from other words', () => {
  const country = editorSchema('companies', ids).properties?.['country'] as JsonSchema;
  expect(snippetsOf(country)).toContainEqual({ label: 'SE Sweden', body: 'SE' });
  expect(new RegExp(country.pattern ?? '').test('SE')).toBe(true);
  expect(new RegExp(country.pattern ?? '').test('ZZ')).toBe(false);
});

test('words that a snippet gives a meaning to are escaped', () => {
  const snippets = kinds.flatMap(({ name }) => allParts(editorSchema(name, ids)).flatMap(snippetsOf));
  expect(snippets.length).toBeGreaterThan(500);
  for (const { body } of snippets) {
    const rest = body.replace(/\$\{\d\|[^|}$]*\|\}|\$\d/g, '');
    expect(rest, body).not.toMatch(/[$|]/);
  }
});
