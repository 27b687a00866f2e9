import { z } from 'zod';
import { countries } from './countries.ts';
import { when } from './claim.ts';
import { refuse } from './fault.ts';
import { described } from './field.ts';
import { sources, webAddress } from './source.ts';
import type { Country } from './values.ts';

/** Fields that identify an entry. They state no figure and need no source. */

interface PlainInfo {
  readonly label: string;
  readonly about: string;
  readonly example: string;
}

const never = { ages: 'never' } as const;

const country = z.string().transform((code, ctx): Country => {
  if (countries.has(code)) return { type: 'country', code };
  const wanted = code.toLowerCase();
  const byName = [...countries].find(
    ([known, name]) => name.toLowerCase() === wanted || known.toLowerCase() === wanted,
  );
  refuse(ctx, {
    reason: `"${code}" is not a country code`,
    expected: 'two capital letters of ISO 3166-1, or EU',
    remedy: byName ? `write ${byName[0]}` : 'write the two capital letters of ISO 3166-1, such as US, or EU',
    ...(byName ? { replacement: byName[0] } : {}),
  });
  return z.NEVER;
});

export function countryField(info: PlainInfo) {
  return described(country.optional(), { ...info, ...never });
}

export function countriesField(info: PlainInfo) {
  return described(z.array(country).min(1).readonly().optional(), { ...info, ...never });
}

export function textField(info: PlainInfo) {
  return described(z.string().min(1).optional(), { ...info, ...never });
}

export function addressField(info: PlainInfo) {
  return described(webAddress.optional(), { ...info, ...never });
}

export function choiceField<const O extends readonly [string, ...string[]]>(options: O, info: PlainInfo) {
  return described(z.enum(options), { ...info, ...never });
}

export function choicesField<const O extends readonly [string, ...string[]]>(options: O, info: PlainInfo) {
  return described(z.array(z.enum(options)).min(1).readonly(), { ...info, ...never });
}

export function whenField(info: PlainInfo) {
  return described(when, { ...info, ...never });
}

/** Identifiers in other registers. */
export const identifiers = described(
  z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q\d+$/, 'a Wikidata item is Q and digits')
        .optional(),
      ticker: z
        .string()
        .regex(/^[A-Z]+:[A-Z0-9.]+$/, 'write exchange and symbol, such as NASDAQ:NVDA')
        .optional(),
      lei: z
        .string()
        .regex(/^[A-Z0-9]{20}$/, 'a Legal Entity Identifier has 20 capitals and digits')
        .optional(),
      arxiv: z
        .string()
        .regex(/^\d{4}\.\d{4,5}$/, 'write the arXiv number, such as 2503.14476')
        .optional(),
    })
    .optional(),
  {
    label: 'Identifiers',
    about:
      'Its names in other registers: wikidata (Q…), ticker (NASDAQ:NVDA), lei (20 characters), arxiv (2503.14476).',
    example: '{ wikidata: Q182477, ticker: "NASDAQ:NVDA" }',
    ...never,
  },
);

/** Places with a name, and where they are as far as is known. */
export const sites = described(
  z
    .array(
      z.strictObject({
        name: z.string().min(1),
        country,
        coordinates: z
          .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)], {
            error: 'write latitude and longitude in degrees, such as [60.48, 15.43]',
          })
          .optional(),
        note: z.string().min(1).optional(),
      }),
    )
    .min(1)
    .readonly()
    .optional(),
  {
    label: 'Sites',
    about: 'Places it is built at: name, country, and coordinates (latitude, longitude) if a source gives them.',
    example: '[{ name: Borlänge, country: SE }]',
    ...never,
  },
);

/** What every entry begins with. */
export const identity = {
  name: described(z.string().min(1), {
    label: 'Name',
    about: 'What it is called, as its maker writes it.',
    example: 'SambaNova Systems',
    ...never,
  }),
  aliases: described(z.array(z.string().min(1)).readonly().default([]), {
    label: 'Also known as',
    about: 'Short names, former names, code names. Search finds the entry by each of them.',
    example: '[SambaNova]',
    ...never,
  }),
  summary: described(
    z
      .string()
      .min(20, 'a summary is one sentence of 20 to 240 characters')
      .max(240, 'a summary is one sentence of 20 to 240 characters'),
    {
      label: 'Summary',
      about: 'One plain sentence of at most 240 characters that says what it is, without figures.',
      example: 'Designs dataflow processors for AI inference, and sells them as systems and as a cloud.',
      ...never,
    },
  ),
} as const;

/** What every entry ends with. */
export const evidence = { sources } as const;
