import { z } from 'zod';
import { countries } from './countries.ts';
import { describedAs, type FieldInfo } from './field.ts';
import { parseQuantity, quantityForm } from './quantity.ts';
import { idForm } from './reference.ts';
import { shapeOf, type Meaning } from './shape.ts';
import { webAddress } from './source.ts';
import { dimensions, type DimensionName } from './units.ts';
import { whenForm } from './when.ts';
import type { WrittenForm } from './written-form.ts';

/** A schema of draft 07, which every editor and validator knows. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is known of a part of a schema beyond its JSON. */
export interface Known {
  /** What a field says of itself. */
  readonly info?: FieldInfo;
  /** What a text stands for. */
  readonly meaning?: Meaning;
  readonly form?: WrittenForm;
  /** Whether the checker takes a value here. */
  readonly accepts: (value: unknown) => boolean;
}

/** Adds words to a part of a schema, once its keywords stand. Inner parts come first. */
export type Annotate = (json: JsonSchema, known: Known) => void;

const address: WrittenForm = {
  pattern: String.raw`^\s*[Hh][Tt][Tt][Pp][Ss]?://`,
  message: 'write the whole address, with https://',
};

const id: WrittenForm = {
  pattern: idForm.source,
  message: 'write the id of an entry, or { name: … } if it has none yet',
};

/** The dimension whose figures a schema reads, found by asking it. */
function dimensionOf(schema: z.core.$ZodType): DimensionName | undefined {
  return (Object.keys(dimensions) as DimensionName[]).find((name) => {
    const made = z.safeParse(schema, dimensions[name].example);
    const read = parseQuantity(dimensions[name].example, name);
    return made.success && 'value' in read && JSON.stringify(made.data) === JSON.stringify(read.value);
  });
}

function formOf(schema: z.core.$ZodType, meaning: Meaning | undefined): WrittenForm | undefined {
  if (schema === webAddress) return address;
  if (meaning?.type === 'entry') return id;
  if (meaning?.type === 'date') return whenForm;
  const dimension = dimensionOf(schema);
  return dimension && quantityForm(dimension);
}

/** Texts are pipes or strings; whether a number may stand for one is the form's to say. */
function isText(json: JsonSchema): boolean {
  const types = json.anyOf ? json.anyOf.map((option) => option.type) : [json.type];
  return (
    json.enum === undefined && types.every((type) => type === 'string' || type === 'number') && types.includes('string')
  );
}

function writeForm(json: JsonSchema, { pattern, numbers }: WrittenForm): void {
  delete json.anyOf;
  delete json.format;
  Object.assign(json, { type: numbers ? ['string', 'number'] : 'string', pattern }, numbers);
}

/** A claim is a value, an unknown, or a list of these: three forms, however the schema nests them. */
function flattened(forms: readonly JsonSchema[]): JsonSchema[] {
  return forms.flatMap((form) => (form.anyOf && Object.keys(form).length === 1 ? form.anyOf : [form]));
}

/**
 * What an author may write, as JSON Schema. It refuses nothing that the checker accepts, but for one thing: lengths are
 * counted in code points, and the checker's in UTF-16 units, so a text that is long enough only for its emoji is not.
 */
export function jsonSchemaOf(schema: z.ZodType, annotate: Annotate): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const json = jsonSchema;
      // Our lists are not to be changed by code; people may change them.
      delete json.readOnly;
      const shape = isText(json) ? shapeOf(zodSchema) : undefined;
      const meaning = shape?.type === 'text' ? shape.meaning : undefined;
      const form = shape && formOf(zodSchema, meaning);
      if (form) writeForm(json, form);
      if (meaning?.type === 'country') {
        json.anyOf = [...countries].map(([code, name]) => ({ const: code, title: name }));
      }
      if (json.anyOf) json.anyOf = flattened(json.anyOf);
      const info = describedAs(zodSchema);
      annotate(json, {
        ...(info ? { info } : {}),
        ...(meaning ? { meaning } : {}),
        ...(form ? { form } : {}),
        accepts: (value) => z.safeParse(zodSchema, value).success,
      });
    },
  });
}
