import { z } from 'zod';
import { parseAddress } from './address.ts';
import { when } from './claim.ts';
import { refuse } from './fault.ts';
import { described } from './field.ts';

/** From strongest to weakest: the party itself or a filing, other research, the press, those who repeat it. */
export const sourceTypes = ['primary', 'filing', 'paper', 'dataset', 'press', 'analysis', 'reference', 'blog'] as const;

/** The address of a page, as written. */
export const webAddress = z.string().transform((text, ctx): string => {
  const result = parseAddress(text);
  if ('value' in result) return result.value;
  refuse(ctx, result.fault);
  return z.NEVER;
});

const source = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: webAddress,
  published: when.optional(),
  type: z.enum(sourceTypes),
  /** Address or name of what it repeats: five copies of one report are one origin. */
  derivedFrom: z
    .string()
    .min(3)
    .superRefine((text, ctx) => {
      if (!/^(?:[a-z][a-z0-9+.-]*:\S|[\\/]{2})/i.test(text)) return;
      const result = parseAddress(text);
      if ('fault' in result) refuse(ctx, result.fault);
    })
    .optional(),
  read: z.enum(['whole', 'excerpt', 'second-hand']).default('excerpt'),
});

/** A citable page or document, declared in the entry that cites it. */
export type Source = z.output<typeof source>;

const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a source key is lower-case letters, digits and hyphens');

/** The sources of an entry, under the short keys that its claims and its text cite. */
export const sources = described(z.record(key, source), {
  label: 'Sources',
  about:
    'Every page or document the entry cites, under a short key of your choice. title, publisher and url are required; published is the date on the page; ' +
    `type is one of ${sourceTypes.join(', ')}; read says how much of it was read: whole, excerpt (the default), or second-hand (known only through another).`,
  ages: 'never',
  example: 'reuters: { title: …, publisher: Reuters, url: https://…, published: 2026-02-24, type: press }',
});
