import type { z } from 'zod';
import { faultOf } from '../kinds/fault.ts';
import type { Edit, Finding } from './finding.ts';
import { forbiddenKeys } from './frontmatter-text.ts';
import { exampleOf, knownKeys } from './known-keys.ts';
import { isSure, nearest } from './nearest.ts';
import {
  brokenText,
  empty,
  foreignField,
  missing,
  named,
  outside,
  plainKey,
  scalar,
  shown,
  typeNames,
  type Path,
  type Told,
} from './schema-words.ts';
import { yamlScalar, yamlValue } from './yaml-scalar.ts';

type Issue = z.core.$ZodIssue;

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

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

/** What the schema says of its fields. */
interface Manual {
  readonly known: (path: Path) => readonly string[];
  readonly example: (path: Path) => string | undefined;
}

function tell(issue: Issue, data: unknown, manual: Manual): Told[] {
  const { known, example } = manual;
  const { path } = issue;
  const value = at(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .filter((key) => !forbiddenKeys.has(key))
        .map((key): Told => {
          const foreign = path.length === 0 ? foreignField(key) : undefined;
          if (foreign) return foreign;
          const guess = nearest(key, known(path));
          if (!guess && at(data, [...path, key]) === null) return brokenText(path, key);
          return {
            path: [...path, key],
            key: true,
            rule: 'unknown-key',
            reason: `"${key}" is not a field${path.length > 0 ? ` of ${named(path)}` : ''}`,
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
      if (branch) return branch.flatMap((inner) => tell({ ...inner, path: [...path, ...inner.path] }, data, manual));
      if (value === undefined) return [missing(path)];
      if (value === null) return [empty(path)];
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
      if (value === undefined) return [missing(path, example(path))];
      if (value === null) return [empty(path)];
      const want = typeNames[issue.expected] ?? issue.expected;
      const reason = `${named(path)} is ${shown(value)}, but takes ${want}`;
      const form = { path, rule: 'wrong-form', reason, expected: want, found: shown(value) } as const;
      if (want === 'text' && (typeof value === 'boolean' || Number.isSafeInteger(value))) {
        return [{ ...form, remedy: 'put it in quotes', replacement: JSON.stringify(scalar(value)) }];
      }
      if (want === 'a list' && typeof value === 'string') {
        // Only the author knows whether a comma parts two of them.
        const replacement = value.includes(',') ? undefined : `[${yamlScalar(value)}]`;
        return [{ ...form, remedy: `write it as a list: [${value}]`, replacement }];
      }
      if (want === 'true or false' && typeof value === 'string' && /^(?:yes|no|on|off)$/i.test(value)) {
        const replacement = /^(?:yes|on)$/i.test(value) ? 'true' : 'false';
        return [{ ...form, remedy: `write ${replacement}`, replacement }];
      }
      if (want === 'text')
        return [{ ...form, remedy: typeof value === 'object' ? 'write one text' : 'put it in quotes' }];
      return [
        { ...form, remedy: want === 'a group of fields' ? 'write { name: value, name: value }' : `write ${want}` },
      ];
    }
    case 'invalid_value': {
      if (value === undefined) return [missing(path)];
      if (value === null) return [empty(path)];
      const options = issue.values.map(String);
      if (Array.isArray(value)) {
        const [only] = value as unknown[];
        const replacement = value.length === 1 && options.includes(String(only)) ? yamlScalar(String(only)) : undefined;
        const reason = `${named(path)} is a list, but takes one word`;
        const remedy =
          replacement === undefined ? `write one of: ${options.join(', ')}` : `write ${replacement} without [ ]`;
        return [{ path, rule: 'wrong-form', reason, remedy, replacement }];
      }
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
      return [outside(path, value, 'least', issue.minimum)];
    case 'too_big':
      return [outside(path, value, 'most', issue.maximum)];
    case 'invalid_key': {
      const key = String(path[path.length - 1]);
      const right = plainKey(key);
      const taken = right === '' || at(data, [...path.slice(0, -1), right]) !== undefined;
      return [
        {
          path,
          key: true,
          rule: 'wrong-value',
          reason: `"${key}" cannot be a key of ${named(path.slice(0, -1))}`,
          remedy: `take lower-case letters, digits and hyphens${taken ? '' : `: ${right}`}`,
          replacement: taken ? undefined : yamlScalar(right),
        },
      ];
    }
    case 'invalid_format':
      return [{ path, rule: 'wrong-value', reason: `${shown(value)} cannot be ${named(path)}`, remedy: issue.message }];
    default:
      return [
        {
          path,
          rule: 'wrong-value',
          reason: `${named(path)} cannot be ${shown(value)}`,
          remedy: `see ${named(path)} on the page contribute.html of the site`,
        },
      ];
  }
}

/** Whether a value is only wrong because a comma cut it in two: `{ value: Feb 24, 2026 }`. */
function isCutBy(one: Told, other: Told, data: unknown): boolean {
  if (other.rule !== 'unknown-key' || at(data, other.path) !== null) return false;
  if (!['wrong-date', 'wrong-figure', 'wrong-value'].includes(one.rule)) return false;
  return JSON.stringify(one.path.slice(0, -1)) === JSON.stringify(other.path.slice(0, -1));
}

/** Turns what zod found into findings with a field to point at, a reason and a remedy. */
export function schemaFindings(
  error: z.core.$ZodError,
  data: unknown,
  schema: z.core.$ZodType,
  file: string,
): Finding[] {
  const known = (path: Path) => knownKeys(schema, path);
  const example = (path: Path) => exampleOf(schema, path);
  return error.issues
    .flatMap((issue) => tell(issue, data, { known, example }))
    .filter((one, _index, all) => !all.some((other) => isCutBy(one, other, data)))
    .map(({ path, key, replacement, ...words }): Finding => {
      const place = { field: path, ...(key ? { key } : {}) };
      const edits: Edit[] = replacement === undefined ? [] : [{ at: place, text: replacement }];
      return { ...words, file, at: place, ...(edits.length > 0 ? { edits } : {}) };
    });
}
