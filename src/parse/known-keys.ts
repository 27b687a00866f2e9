import type { z } from 'zod';
import { describedAs } from '../kinds/field.ts';

type Path = readonly PropertyKey[];

/** The keys that a schema knows at a path, for "did you mean". Looks through optional and union wrappers. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const inner = (key: string) => knownKeys(def[key] as z.core.$ZodType, path);
  switch (def['type']) {
    case 'optional':
    case 'default':
    case 'readonly':
      return inner('innerType');
    case 'pipe':
      return inner('in');
    case 'union':
      return [...new Set((def['options'] as z.core.$ZodType[]).flatMap((option) => knownKeys(option, path)))];
    case 'array':
      return path.length > 0 ? knownKeys(def['element'] as z.core.$ZodType, path.slice(1)) : [];
    case 'record':
      return path.length > 0 ? knownKeys(def['valueType'] as z.core.$ZodType, path.slice(1)) : [];
    case 'object': {
      const shape = def['shape'] as Record<string, z.core.$ZodType>;
      const [first, ...rest] = path;
      if (first === undefined) return Object.keys(shape);
      const next = shape[String(first)];
      return next ? knownKeys(next, rest) : [];
    }
    default:
      return [];
  }
}

/** The example that a field of the file gives of itself; none for what stands deeper. */
export function exampleOf(schema: z.core.$ZodType, [field, ...rest]: Path): string | undefined {
  const { shape } = schema._zod.def as unknown as { shape?: Readonly<Record<string, z.core.$ZodType>> };
  const own = rest.length === 0 ? shape?.[String(field)] : undefined;
  return own && describedAs(own)?.example;
}
