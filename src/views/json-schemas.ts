import { parse } from 'yaml';
import { addressesSchema } from '../kinds/addresses.ts';
import type { FieldInfo } from '../kinds/field.ts';
import { kinds } from '../kinds/index.ts';
import { jsonSchemaOf, type Annotate, type JsonSchema, type Known } from '../kinds/json-schema.ts';
import { seedSchema } from '../kinds/seed.ts';
import { wordsOf } from './part-words.ts';

/** A sort of file that people write: what its YAML may hold, and what it is. */
interface Written {
  readonly schema: Parameters<typeof jsonSchemaOf>[0];
  readonly title: string;
  readonly about: string;
  /** A whole one, as an author would write it. */
  readonly example?: unknown;
}

const written: ReadonlyMap<string, Written> = new Map<string, Written>([
  ...kinds.map(
    ({ name, title, about, schema, example }) => [name, { schema, title: title.one, about, example }] as const,
  ),
  [
    'seeds',
    { schema: seedSchema, title: 'Seed document', about: 'A document the base was started from, and what it claims.' },
  ],
  [
    'addresses',
    {
      schema: addressesSchema,
      title: 'Addresses',
      about: 'Every address that was published, and where those that went have gone.',
    },
  ],
]);

/** Names of all schemas: one for each kind, and those of the files beside the entries. */
export const schemaNames: readonly string[] = [...written.keys()];

/** The example of a field as data. One that leaves something out ("…") is only an example to read. */
export function exampleOf({ example }: FieldInfo, { accepts }: Known): unknown {
  if (example.includes('…')) return undefined;
  const value: unknown = parse(example);
  return accepts(value) ? value : undefined;
}

/** Standard keywords only: what any validator, generator or reader of JSON Schema knows. */
const annotate: Annotate = (json, known) => {
  const { info, meaning } = known;
  if (meaning?.type === 'entry') json.$comment = `The id of an entry: ${meaning.kinds.join(', ')}`;
  if (!info) return;
  const example = exampleOf(info, known);
  delete json.examples;
  if (example !== undefined) json.examples = [example];
};

/** The schemas within a schema. */
export function partsOf(json: JsonSchema): JsonSchema[] {
  const { properties = {}, anyOf = [], items, additionalProperties } = json;
  const parts: unknown[] = [...Object.values(properties), ...anyOf, ...[items].flat(), additionalProperties];
  return parts.filter((part) => typeof part === 'object' && part !== null) as JsonSchema[];
}

/** Gives words to members that are no fields of their own, such as the source of a claim. */
function nameParts(json: JsonSchema): void {
  for (const [key, part] of Object.entries(json.properties ?? {})) {
    if (typeof part !== 'object' || part.title !== undefined) continue;
    const { label, about } = wordsOf({ key });
    if (json.properties) json.properties[key] = { title: label, description: about, ...part };
  }
  for (const part of partsOf(json)) nameParts(part);
}

/** The schema of that name, with annotations of one's own. Throws if there is none. */
export function annotatedSchema(name: string, also: Annotate): JsonSchema {
  const found = written.get(name);
  if (!found) throw new Error(`no schema is called "${name}"`);
  const { schema, title, about, example } = found;
  const json = jsonSchemaOf(schema, also);
  nameParts(json);
  const named = { $schema: json.$schema, title, description: about, ...json } as JsonSchema;
  return example === undefined ? named : { ...named, examples: [example] };
}

/**
 * What the YAML of a sort of file may hold, as JSON Schema. It has no `$id`: it is named by the address it was read
 * from, wherever that is.
 */
export function jsonSchema(name: string): JsonSchema {
  return annotatedSchema(name, annotate);
}

/** A schema as the text of a file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
