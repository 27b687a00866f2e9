import { z } from 'zod';
import { refuse, type Parser } from './fault.ts';
import { described, type Ageing } from './field.ts';
import { parseQuantity } from './quantity.ts';
import type { DimensionName } from './units.ts';
import type { Claim, ClaimValue, Quantity, When } from './values.ts';
import { parseWhen } from './when.ts';

/** Runs a parser of written text inside zod. Numbers are taken as text: `2026` is a year, `6` a count. */
export function written<V>(parse: Parser<V>): z.ZodType<V, string | number> {
  return z.union([z.string(), z.number()]).transform((text, ctx) => {
    const result = parse(String(text));
    if ('value' in result) return result.value;
    refuse(ctx, result.fault);
    return z.NEVER;
  });
}

export const when: z.ZodType<When, string | number> = written(parseWhen);

/** Names the sources of a statement, by their keys in the entry. */
export const sourceKeys = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((key): readonly string[] => (typeof key === 'string' ? [key] : key));

const note = z.string().min(1).optional();

/** Ends the address of a claim where its field, date and basis do not tell it from its neighbours. */
const claimId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and hyphens')
  .optional();

function basisOf(bases: readonly string[]) {
  const one = z.enum(bases as [string, ...string[]]);
  return z
    .union([one, z.array(one).min(1)])
    .optional()
    .transform((basis): readonly string[] => (basis === undefined ? [] : typeof basis === 'string' ? [basis] : basis));
}

/** Leaves out keys that were not given, so that "absent" has one form. */
function present<T extends object>(data: T): T {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
}

/** One claim, or a list of claims where sources differ or time has moved on. */
function claims<V extends ClaimValue>(value: z.ZodType<V>, bases: readonly string[]) {
  const known = z
    .strictObject({
      id: claimId,
      value,
      source: sourceKeys,
      asOf: when.optional(),
      ...(bases.length > 0 ? { basis: basisOf(bases) } : {}),
      of: z.string().min(1).optional(),
      planned: z.boolean().default(false),
      note,
    })
    .transform((data): Claim<V> => {
      const { source, basis, ...rest } = data as typeof data & { basis?: readonly string[] };
      return present({ type: 'claim' as const, ...rest, sources: source, basis: basis ?? [] }) as Claim<V>;
    });
  const unknown = z
    .strictObject({
      id: claimId,
      unknown: z.enum(['undisclosed', 'not-applicable', 'not-found']),
      source: sourceKeys.optional(),
      asOf: when.optional(),
      note,
    })
    .transform(({ source, ...rest }): Claim<V> => {
      return present({ type: 'claim' as const, ...rest, sources: source ?? [], basis: [], planned: false }) as Claim<V>;
    });
  const one = z.union([known, unknown]);
  return z.union([one, z.array(one).min(1)]).transform((c): readonly Claim<V>[] => (Array.isArray(c) ? c : [c]));
}

/** What a claim field says of itself. `bases` are the words that `basis` may take. */
export interface ClaimOptions {
  readonly label: string;
  readonly about: string;
  readonly ages: Ageing;
  readonly example: string;
  readonly bases?: readonly string[];
  readonly better?: 'more' | 'less';
}

/** Claims of a figure of one dimension. */
export function quantities(dimension: DimensionName, { bases = [], ...info }: ClaimOptions) {
  const value = written<Quantity>((text) => parseQuantity(text, dimension));
  return described(claims(value, bases).optional(), { ...info, bases, measures: dimension });
}

/** Claims of a date. */
export function dates({ bases = [], ...info }: ClaimOptions) {
  return described(claims(when, bases).optional(), { ...info, bases });
}

/** Claims in words. */
export function texts({ bases = [], ...info }: ClaimOptions) {
  return described(claims(z.string().min(1), bases).optional(), { ...info, bases });
}

/** Claims of a list of names. */
export function names({ bases = [], ...info }: ClaimOptions) {
  return described(claims(z.array(z.string().min(1)).min(1).readonly(), bases).optional(), { ...info, bases });
}

/** Claims of one word out of a fixed list. */
export function choices(options: readonly [string, ...string[]], { bases = [], ...info }: ClaimOptions) {
  return described(claims(z.enum(options), bases).optional(), { ...info, bases });
}

/** Several claim fields under one key: `memory: { capacity: …, bandwidth: … }`. */
export function group<S extends Record<string, z.ZodType>>(
  shape: S,
  info: { label: string; about: string; example: string },
) {
  return described(z.strictObject(shape).optional(), { ...info, ages: 'never' });
}
