import { z } from 'zod';
import { describedAs, type FieldInfo } from './field.ts';
import { sourceKeys } from './claim.ts';
import { webAddress } from './source.ts';

/** What a text stands for, where it is more than words. */
export type Meaning =
  | { readonly type: 'entry'; readonly kinds: readonly string[] }
  | { readonly type: 'country' }
  | { readonly type: 'date' }
  | { readonly type: 'address' }
  | { readonly type: 'source' };

/**
 * What an author writes for a field, read off its schema: what forms and questions are made of. It says nothing of what
 * is right; that is the schema's to say.
 */
export type Shape =
  | {
      readonly type: 'text';
      readonly meaning?: Meaning;
      /** A number may stand without quotes: `2017`. */
      readonly numeric: boolean;
      /** Most characters it takes, where the schema says. */
      readonly longest?: number;
    }
  | { readonly type: 'number' }
  | { readonly type: 'truth' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape; /** One may stand without a list. */ readonly lone: boolean }
  | { readonly type: 'tuple'; readonly of: readonly Shape[] }
  | { readonly type: 'group'; readonly members: readonly Member[] }
  | { readonly type: 'record'; readonly of: Shape }
  /** One of several, the usual one first. */
  | { readonly type: 'either'; readonly of: readonly Shape[] };

/** A key of a group, and what stands under it. */
export interface Member {
  readonly key: string;
  readonly required: boolean;
  readonly shape: Shape;
  /** What it says of itself, if it is a field with a description. */
  readonly info?: FieldInfo;
}

type Schema = z.core.$ZodType;
type Def = Readonly<Record<string, unknown>> & { readonly type: string };

function defOf(schema: Schema): Def {
  return schema._zod.def as unknown as Def;
}

const wrappers = new Set(['optional', 'default', 'readonly', 'nonoptional', 'prefault', 'catch']);

/** A schema without what only says whether it may be absent. */
function unwrapped(schema: Schema): Schema {
  const def = defOf(schema);
  return wrappers.has(def.type) ? unwrapped(def['innerType'] as Schema) : schema;
}

/** Asks the schema itself what it makes of a word. */
function madeOf(schema: Schema, word: string): { readonly type?: unknown; readonly kinds?: unknown } | undefined {
  const made = z.safeParse(schema, word);
  return made.success && typeof made.data === 'object' && made.data !== null ? made.data : undefined;
}

function meaningOf(schema: Schema): Meaning | undefined {
  const entry = madeOf(schema, 'an-id');
  if (entry?.type === 'ref') return { type: 'entry', kinds: entry.kinds as readonly string[] };
  if (madeOf(schema, 'EU')?.type === 'country') return { type: 'country' };
  return madeOf(schema, '2026-02')?.type === 'when' ? { type: 'date' } : undefined;
}

function textShape(schema: Schema, numeric: boolean, longest?: number): Shape {
  const meaning = meaningOf(schema);
  return { type: 'text', numeric, ...(meaning ? { meaning } : {}), ...(longest === undefined ? {} : { longest }) };
}

function unionShape(schema: Schema, options: readonly Schema[]): Shape {
  const types = options.map((option) => defOf(unwrapped(option)).type);
  if (types.every((type) => type === 'string' || type === 'number')) return textShape(schema, types.includes('number'));
  const list = options[types.indexOf('array')];
  if (list) return { type: 'list', of: shapeOf(defOf(unwrapped(list))['element'] as Schema), lone: true };
  return { type: 'either', of: options.map(shapeOf) };
}

/** A pipe reads what its first half reads. What it makes of it gives a text its meaning. */
function pipeShape(schema: Schema, first: Schema): Shape {
  const shape = shapeOf(first);
  return shape.type === 'text' ? textShape(schema, shape.numeric, shape.longest) : shape;
}

function membersOf(shape: Readonly<Record<string, Schema>>): Member[] {
  return Object.entries(shape).map(([key, schema]) => {
    const info = describedAs(schema);
    const required = !z.safeParse(schema, undefined).success;
    return { key, required, shape: shapeOf(schema), ...(info ? { info } : {}) };
  });
}

/** The shape of what a schema reads. Throws on a sort of schema that no field of ours has had so far. */
export function shapeOf(wrapped: Schema): Shape {
  const schema = unwrapped(wrapped);
  const def = defOf(schema);
  if (schema === sourceKeys) {
    return { type: 'list', of: { type: 'text', numeric: false, meaning: { type: 'source' } }, lone: true };
  }
  if (schema === webAddress) return { type: 'text', numeric: false, meaning: { type: 'address' } };
  switch (def.type) {
    case 'string':
      return textShape(schema, false, schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined);
    case 'number':
    case 'int':
      return { type: 'number' };
    case 'boolean':
      return { type: 'truth' };
    case 'enum':
      return { type: 'choice', options: Object.values(def['entries'] as Readonly<Record<string, string>>) };
    case 'array':
      return { type: 'list', of: shapeOf(def['element'] as Schema), lone: false };
    case 'tuple':
      return { type: 'tuple', of: (def['items'] as readonly Schema[]).map(shapeOf) };
    case 'object':
      return { type: 'group', members: membersOf(def['shape'] as Readonly<Record<string, Schema>>) };
    case 'record':
      return { type: 'record', of: shapeOf(def['valueType'] as Schema) };
    case 'union':
      return unionShape(schema, def['options'] as readonly Schema[]);
    case 'pipe':
      return pipeShape(schema, def['in'] as Schema);
    default:
      throw new Error(`no shape is known for a schema of type "${def.type}"`);
  }
}

const known = new WeakMap<z.ZodObject, readonly Member[]>();

/** The fields of a kind's schema, in the order of its file. */
export function membersOfKind(schema: z.ZodObject): readonly Member[] {
  const members = known.get(schema) ?? membersOf(schema.shape);
  known.set(schema, members);
  return members;
}

/** Whether a shape names sources by their keys. */
export function isSources(shape: Shape): boolean {
  return shape.type === 'list' && shape.of.type === 'text' && shape.of.meaning?.type === 'source';
}

/** How a claim is made: the alternative that states a value, and the keys of the value and of its sources. */
export interface Statement {
  readonly members: readonly Member[];
  readonly value: Member;
  readonly source: Member;
}

/** A list whose items may be a value and who says so: the field is one of claims. */
export function statementOf(shape: Shape): Statement | undefined {
  const item = shape.type === 'list' ? shape.of : shape;
  for (const alternative of item.type === 'either' ? item.of : []) {
    if (alternative.type !== 'group') continue;
    const needed = alternative.members.filter(({ required }) => required);
    const source = needed.find((member) => isSources(member.shape));
    const value = needed.find((member) => member !== source);
    if (source && value && needed.length === 2) return { members: alternative.members, value, source };
  }
  return undefined;
}
