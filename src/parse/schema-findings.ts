import type { z } from 'zod';
import type { RuleName } from '../data/problem-codes.ts';
import { faultOf } from '../kinds/fault.ts';
import type { Edit, Finding } from './finding.ts';
import { forbiddenKeys } from './frontmatter-text.ts';
import { isSure, nearest } from './nearest.ts';
import { yamlScalar, yamlValue } from './yaml-scalar.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function named(path: Path): string {
  const words = path.filter((part) => typeof part !== 'number');
  return words.length > 0 ? words.join('.') : 'the frontmatter';
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `"${scalar(value)}"`;
}

/** A YAML scalar as it was written, or nearly. */
function scalar(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping of keys and values',
  record: 'a mapping of keys and values',
  number: 'a number',
  boolean: 'true or false',
  tuple: 'a list',
};

/** How far into the data a branch of a union got before it failed: the author most likely meant the deepest one. */
function reach(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'custom' ? 1 : 0)));
}

/** The branch of a failed union that the author most likely meant. */
function meantBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some((i) => i.path.length === 0 && i.code === 'invalid_type'));
  const keyed = fitting.filter((issues) => {
    const isUnknownForm = issues.some((i) => i.path[0] === 'unknown' && i.code !== 'unrecognized_keys');
    return typeof value !== 'object' || value === null || !isUnknownForm || 'unknown' in value;
  });
  const candidates = keyed.length > 0 ? keyed : fitting;
  return [...candidates].sort((a, b) => reach(b) - reach(a) || a.length - b.length)[0];
}

interface Told {
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
function brokenText(path: Path, key: string): Told {
  return {
    path: [...path, key],
    key: true,
    rule: 'unknown-key',
    reason: `"${key}" reads as a field, because a comma stands before it`,
    remedy: 'within { } put quotes around a text that holds a comma',
  };
}

function missing(path: Path): Told {
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
  return { path, rule: 'missing-field', reason: `${field} is missing in ${owner}`, remedy: `add ${field}:` };
}

function tell(issue: Issue, data: unknown, known: (path: Path) => readonly string[]): Told[] {
  const { path } = issue;
  const value = at(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .filter((key) => !forbiddenKeys.has(key))
        .map((key): Told => {
          const guess = nearest(key, known(path));
          if (!guess && at(data, [...path, key]) === null) return brokenText(path, key);
          return {
            path: [...path, key],
            key: true,
            rule: 'unknown-key',
            reason: `"${key}" is not a field of ${named(path)}`,
            remedy: guess
              ? `did you mean "${guess}"?`
              : `use one of: ${known(path).join(', ') || 'the documented fields'}`,
            found: key,
            expected: guess ?? known(path).join(', '),
            replacement: guess && isSure(key, guess) && at(data, [...path, guess]) === undefined ? guess : undefined,
          };
        });
    case 'invalid_union': {
      const branch = meantBranch(issue.errors, value);
      if (branch) return branch.flatMap((inner) => tell({ ...inner, path: [...path, ...inner.path] }, data, known));
      if (value === undefined) return [missing(path)];
      const isClaim = known(path).includes('value') && known(path).includes('source');
      if (isClaim && typeof value !== 'object') {
        const reason = `${named(path)} states ${shown(value)} without a source`;
        return [
          {
            path,
            rule: 'uncited-figure',
            reason,
            remedy: `write { value: ${scalar(value)}, source: key-of-a-source }`,
          },
        ];
      }
      return [
        {
          path,
          rule: 'wrong-form',
          reason: `${named(path)} cannot be ${shown(value)}`,
          remedy: `see ${named(path)} on the page contribute.html of the site`,
        },
      ];
    }
    case 'invalid_type': {
      if (value === undefined) return [missing(path)];
      const want = typeNames[issue.expected] ?? issue.expected;
      const reason = `${named(path)} is ${shown(value)}, but takes ${want}`;
      const form = { path, rule: 'wrong-form', reason, expected: want, found: shown(value) } as const;
      if (value === null) return [{ ...form, remedy: `write ${want} behind the colon, or remove the line` }];
      if (want === 'text' && (typeof value === 'boolean' || Number.isSafeInteger(value))) {
        return [{ ...form, remedy: 'put it in quotes', replacement: JSON.stringify(scalar(value)) }];
      }
      if (want === 'a list' && typeof value === 'string') {
        // Only the author knows whether a comma parts two of them.
        const replacement = value.includes(',') ? undefined : `[${yamlScalar(value)}]`;
        return [{ ...form, remedy: `write it as a list: [${value}]`, replacement }];
      }
      return [{ ...form, remedy: want === 'text' ? 'put it in quotes' : `write ${want}` }];
    }
    case 'invalid_value': {
      if (value === undefined) return [missing(path)];
      const options = issue.values.map(String);
      const guess = typeof value === 'string' ? nearest(value, options) : undefined;
      const remedy = guess ? `did you mean "${guess}"?` : `use one of: ${options.join(', ')}`;
      const reason = `${shown(value)} is not a word that ${named(path)} takes`;
      const sure = guess !== undefined && isSure(scalar(value), guess) ? yamlScalar(guess) : undefined;
      const words = { expected: options.join(', '), found: shown(value), replacement: sure };
      return [{ path, rule: 'unknown-word', reason, remedy, ...words }];
    }
    case 'custom': {
      const { rule = 'wrong-value', remedy, expected, replacement } = faultOf(issue) ?? { remedy: 'mend the value' };
      return [
        {
          path,
          rule,
          reason: issue.message,
          remedy,
          found: shown(value),
          ...(expected === undefined ? {} : { expected }),
          ...(replacement === undefined ? {} : { replacement: yamlValue(replacement) }),
        },
      ];
    }
    case 'too_small':
      if (issue.origin === 'array') {
        const remedy = 'write at least one, or remove the field';
        return [{ path, rule: 'wrong-value', reason: `${named(path)} is an empty list`, remedy }];
      }
      return [{ path, rule: 'wrong-value', reason: `${named(path)}: ${issue.message}`, remedy: 'write a little more' }];
    default:
      return [{ path, rule: 'wrong-value', reason: `${named(path)}: ${issue.message}`, remedy: 'mend the value' }];
  }
}

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

/** Turns what zod found into findings with a field to point at, a reason and a remedy. */
export function schemaFindings(
  error: z.core.$ZodError,
  data: unknown,
  schema: z.core.$ZodType,
  file: string,
): Finding[] {
  const known = (path: Path) => knownKeys(schema, path);
  return error.issues
    .flatMap((issue) => tell(issue, data, known))
    .map(({ path, key, replacement, ...words }): Finding => {
      const place = { field: path, ...(key ? { key } : {}) };
      const edits: Edit[] = replacement === undefined ? [] : [{ at: place, text: replacement }];
      return { ...words, file, at: place, ...(edits.length > 0 ? { edits } : {}) };
    });
}
