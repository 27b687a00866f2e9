import type { RuleName } from '../data/problem-codes.ts';
import { kinds } from '../kinds/index.ts';

export type Path = readonly PropertyKey[];

export function named(path: Path): string {
  const words = path.filter((part) => typeof part !== 'number');
  return words.length > 0 ? words.join('.') : 'the file';
}

export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `"${scalar(value)}"`;
}

/** A YAML scalar as it was written, or nearly. */
export function scalar(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  number: 'a number',
  boolean: 'true or false',
  tuple: 'a list',
};

export interface Told {
  readonly path: Path;
  readonly key?: boolean;
  readonly rule: RuleName;
  readonly reason: string;
  readonly remedy: string;
  readonly expected?: string;
  readonly found?: string;
  /** The text that takes the place of what stands at the path. */
  readonly replacement?: string | undefined;
}

/** `{ note: one, two }` is a note and a field called "two". */
export function brokenText(path: Path, key: string): Told {
  return {
    path: [...path, key],
    key: true,
    rule: 'unknown-key',
    reason: `"${key}" reads as a field, because a comma stands before it`,
    remedy: /^\d/.test(key)
      ? 'write dates like 2026-02-24, and a point before decimals; within { } put quotes around a text that holds a comma'
      : 'within { } put quotes around a text that holds a comma',
  };
}

export function missing(path: Path, example?: string): Told {
  const field = String(path[path.length - 1]);
  const owner = named(path.slice(0, -1));
  if (field === 'source' && path.length > 1) {
    return {
      path,
      rule: 'uncited-figure',
      reason: `${owner} has no source`,
      remedy: 'add source: and the key of a source declared below',
    };
  }
  const reason = path.length > 1 ? `${field} is missing in ${owner}` : `${field} is missing`;
  const remedy =
    example === undefined
      ? `add ${field}:`
      : /^[a-z]+: /.test(example)
        ? `add a line "${field}:" and below it, two spaces in, such as "${example}"`
        : `add a line such as "${field}: ${example}"`;
  return { path, rule: 'missing-field', reason, remedy };
}

/** Nothing behind a colon. */
export function empty(path: Path): Told {
  const field = String(path[path.length - 1]);
  const isClaim = field === 'value' && path.length > 1;
  const otherwise = isClaim ? '; if nobody states it, remove the field' : ', or remove the line';
  return {
    path,
    rule: 'wrong-form',
    reason: `${named(path)} is empty`,
    remedy: `write the value behind the colon${otherwise}`,
  };
}

/** A field that others have. */
export function foreignField(key: string): Told | undefined {
  const owners = kinds.filter(({ schema }) => key in schema.shape).map(({ name }) => name);
  if (owners.length === 0) return undefined;
  return {
    path: [key],
    key: true,
    rule: 'unknown-key',
    reason: `"${key}" is a field of ${owners.join(' and ')}, not of this kind`,
    remedy: 'remove it, or say it in the text',
    found: key,
  };
}

/** A key as it may be written: `The Gazette` is `the-gazette`. */
export function plainKey(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A text that is too short or too long, a number that is too small or too large. */
export function outside(path: Path, value: unknown, side: 'least' | 'most', bound: number | bigint): Told {
  const rule = 'wrong-value';
  const limit = `at ${side} ${String(bound)}`;
  if (typeof value !== 'string') {
    return { path, rule, reason: `${named(path)} is ${shown(value)}`, remedy: `write ${limit}` };
  }
  if (value === '') return empty(path);
  const reason = `${named(path)} has ${String(value.length)} characters`;
  return {
    path,
    rule,
    reason,
    remedy: `${side === 'most' ? 'shorten it' : 'write a little more'}: ${limit} characters`,
  };
}
