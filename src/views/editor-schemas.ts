import { countries } from '../kinds/countries.ts';
import type { FieldInfo } from '../kinds/field.ts';
import type { Annotate, JsonSchema } from '../kinds/json-schema.ts';
import { whenForm } from '../kinds/when.ts';
import { annotatedSchema, partsOf } from './json-schemas.ts';
import { wordsOf } from './part-words.ts';

/** A completion that an editor offers; `$1` is where one goes on typing. */
interface Snippet {
  readonly label: string;
  readonly description?: string;
  readonly body: string;
}

/** Ids of the entries there are, for each kind. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** Words that editors know beside those of JSON Schema. They are those of the YAML language server. */
interface Keywords {
  readonly markdownDescription?: string;
  readonly errorMessage?: string;
  readonly defaultSnippets?: readonly Snippet[];
}

function add(json: JsonSchema, keywords: Keywords): void {
  Object.assign(json, keywords);
}

/** The words that a member of a form takes, where they are listed. */
function wordsFor(form: JsonSchema, key: string): readonly unknown[] {
  return (form.properties?.[key] as JsonSchema | undefined)?.enum ?? [];
}

function isStatement({ required }: JsonSchema): boolean {
  return required?.includes('value') === true && required.includes('source');
}

/** A place to fill in, with the words there are to choose from. */
function choice(place: number, words: readonly unknown[]): string {
  const known = words.map((word) => String(word).replace(/[\\,|}$]/g, '\\$&'));
  return known.length === 0 ? `$${String(place)}` : `\${${String(place)}|${known.join(',')}|}`;
}

/** A claim in braces, with whatever its field asks for beside a value. None for fields that take no claims. */
function claimSnippets(json: JsonSchema, { ages, bases = [] }: FieldInfo): Snippet[] {
  const forms = json.anyOf ?? [];
  const stated = forms.find(isStatement);
  const unknown = forms.find(({ required }) => required?.includes('unknown'));
  if (!stated || !unknown) return [];
  const asOf = ages === 'never' ? '' : 'asOf: $2, ';
  const basis = bases.length === 0 ? '' : `basis: ${choice(3, bases)}, `;
  return [
    {
      label: '{ value, source }',
      description: 'What is stated, and what says so.',
      body: `{ value: ${choice(1, wordsFor(stated, 'value'))}, ${asOf}${basis}source: $4 }`,
    },
    {
      label: '{ unknown }',
      description: wordsOf({ key: 'unknown' }).about,
      body: `{ unknown: ${choice(1, wordsFor(unknown, 'unknown'))} }`,
    },
  ];
}

/** A source, a party or a place in braces: what it must have, and its date. */
function groupSnippet(json: JsonSchema): Snippet {
  const keys = Object.entries(json.properties ?? {})
    .filter(([key, part]) => json.required?.includes(key) === true || (part as JsonSchema).pattern === whenForm.pattern)
    .map(([key]) => key);
  const places = keys.map((key, n) => `${key}: ${choice(n + 1, wordsFor(json, key))}`);
  return { label: `{ ${keys.join(', ')} }`, body: `{ ${places.join(', ')} }` };
}

function describe(json: JsonSchema, info: FieldInfo): void {
  const snippets = claimSnippets(json, info);
  add(json, {
    markdownDescription: `${info.about}\n\n\`\`\`yaml\n${info.example}\n\`\`\``,
    ...(snippets.length > 0 ? { defaultSnippets: snippets } : {}),
  });
}

/** A word out of many: named in the list of completions, but not listed whole wherever the pointer rests. */
function offerCountries(json: JsonSchema): void {
  delete json.anyOf;
  add(json, {
    errorMessage: 'write the two capital letters of ISO 3166-1, such as US, or EU',
    defaultSnippets: [...countries].map(([code, name]) => ({ label: `${code} ${name}`, body: code })),
  });
  json.pattern = `^(?:${[...countries.keys()].join('|')})$`;
}

/** What editors are told: never a value to accept that belongs to an example, for it might stay. */
function annotate(ids: Ids): Annotate {
  return (json, { info, meaning, form }) => {
    delete json.examples;
    delete json.default;
    if (form) add(json, { errorMessage: form.message });
    if (meaning?.type === 'country') offerCountries(json);
    if (meaning?.type === 'entry') {
      const offered = meaning.kinds.flatMap((kind) => ids.get(kind) ?? []);
      if (offered.length > 0) add(json, { defaultSnippets: offered.map((id) => ({ label: id, body: id })) });
    }
    if (info) describe(json, info);
    else if (json.required && !isStatement(json) && !json.required.includes('unknown')) {
      add(json, { defaultSnippets: [groupSnippet(json)] });
    }
    if (typeof json.propertyNames === 'object') json.propertyNames = { title: 'key', ...json.propertyNames };
  };
}

/** The forms of a field bear its name. Two forms without one are taken for the same, and shown as "object". */
function nameForms(json: JsonSchema): void {
  for (const part of partsOf(json)) {
    const isForm = json.anyOf?.includes(part) && (part.type === 'array' || part.type === 'object');
    if (isForm && json.title !== undefined) part.title ??= json.title;
    nameForms(part);
  }
}

/** The schema of that name for an editor, which offers the ids there are. Throws if there is no such schema. */
export function editorSchema(name: string, ids: Ids): JsonSchema {
  const schema = annotatedSchema(name, annotate(ids));
  delete schema.examples;
  delete schema['defaultSnippets'];
  nameForms(schema);
  return schema;
}
