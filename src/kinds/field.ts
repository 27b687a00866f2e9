import { z } from 'zod';
import type { DimensionName } from './units.ts';

/** How fast a value goes stale: a founding year never, a valuation within months. */
export type Ageing = 'never' | 'years' | 'months';

/** What a field says of itself. The schema is the contributor's manual: these words are its text. */
export interface FieldInfo {
  /** Name on pages: "Raised". */
  readonly label: string;
  /** What it states, for a contributor. */
  readonly about: string;
  readonly ages: Ageing;
  /** A value as an author would write it, in YAML. */
  readonly example: string;
  /** Words that `basis` may take, the one that stands for the field first. */
  readonly bases?: readonly string[];
  /** What its figures measure, if it takes figures. */
  readonly measures?: DimensionName;
  /** Which of two figures is the better one, where that can be said of the figure alone. Most fields leave it open. */
  readonly better?: 'more' | 'less';
}

const infos = z.registry<FieldInfo>();

/** Attaches what a field says of itself; also gives JSON Schema its title, description and example. */
export function described<S extends z.ZodType>(schema: S, info: FieldInfo): S {
  const described = schema.meta({ title: info.label, description: info.about, examples: [info.example] });
  infos.add(described, info);
  return described;
}

/** What a field says of itself. Throws if the field was never described. */
export function infoOf(schema: z.core.$ZodType): FieldInfo {
  const info = infos.get(schema);
  if (!info) throw new Error('a field has no description: build it with described()');
  return info;
}

/** What a schema says of itself, if it was described at all. */
export function describedAs(schema: z.core.$ZodType): FieldInfo | undefined {
  return infos.get(schema);
}

/** A field of a schema, with its path: `memory.capacity` for a member of a group. */
export interface Field {
  readonly path: string;
  readonly info: FieldInfo;
  /** Label and words of the group it belongs to, if any. */
  readonly group?: FieldInfo;
}

function shapeOf(schema: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

function membersOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(inner instanceof z.ZodObject)) return {};
  const shape = shapeOf(inner);
  return Object.values(shape).every((member) => infos.has(member)) ? shape : {};
}

/** All fields of a kind's schema in the order of its file, groups taken apart. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, field]): Field[] => {
    const info = infoOf(field);
    const members = Object.entries(membersOf(field));
    if (members.length === 0) return [{ path: name, info }];
    return members.map(([key, member]) => ({ path: `${name}.${key}`, info: infoOf(member), group: info }));
  });
}
