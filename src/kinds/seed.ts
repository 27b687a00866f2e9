import { z } from 'zod';
import { sourceKeys, when } from './claim.ts';
import { described } from './field.ts';
import { kinds } from './index.ts';
import { identity } from './plain.ts';
import { refs } from './reference.ts';
import { sources } from './source.ts';

export const verdicts = ['supported', 'contradicted', 'not found'] as const;
export const strengths = ['primary', 'independent', 'second-hand', 'none'] as const;

const everyKind = kinds.map(({ name }) => name);

const never = { ages: 'never' } as const;

const seedClaim = z.strictObject({
  id: described(
    z.string().regex(/^[a-z]\d{2,3}[a-z]?$/, 'an id is a letter, two or three digits, and a letter for a part: s05a'),
    {
      label: 'Id',
      about: 'Never changes and is never given to another claim: addresses end in it.',
      example: 's05a',
      ...never,
    },
  ),
  section: described(z.int().min(1), {
    label: 'Section',
    about: 'Which of the sections the document says it in, counted from 1.',
    example: '2',
    ...never,
  }),
  says: described(z.string().min(10).max(240), {
    label: 'Says',
    about: 'The one statement, in our own words.',
    example: 'Thrive Capital invested in OpenAI shortly before the document was written.',
    ...never,
  }),
  times: described(z.int().min(1).default(1), {
    label: 'Times',
    about: 'How often the document says it.',
    example: '3',
    ...never,
  }),
  about: refs(everyKind, { label: 'About', about: 'The entries it is about.', example: '[openai, thrive-capital]' }),
  verdict: described(z.enum(verdicts), {
    label: 'Verdict',
    about: 'supported or contradicted by the sources named, or not found in any.',
    example: 'supported',
    ...never,
  }),
  form: described(z.enum(['exact', 'garbled']).optional(), {
    label: 'Form',
    about: 'exact, or garbled: names, figures or causes are mixed up. Not asked where nothing was found.',
    example: 'garbled',
    ...never,
  }),
  strength: described(z.enum(strengths), {
    label: 'Evidence',
    about: 'The strongest evidence for the verdict: primary (the party itself), independent, second-hand, or none.',
    example: 'independent',
    ...never,
  }),
  source: described(sourceKeys.default([]), {
    label: 'Sources',
    about: 'What the verdict rests on: keys of the sources below.',
    example: '[reuters, verdict]',
    ...never,
  }),
  instead: described(z.string().min(10).max(300).optional(), {
    label: 'Instead',
    about: 'One line on what the sources say. Needed unless an exact claim is supported as it stands.',
    example: 'The round was of USD 110B when it was announced.',
    ...never,
  }),
});

/** A document that the base was started from, and every claim it makes. */
export const seedSchema = z.strictObject({
  title: identity.name,
  file: described(z.string().min(1), {
    label: 'File',
    about: 'Name of the file as it was received. The text itself is not in the repository.',
    example: 'digest.txt',
    ...never,
  }),
  sha256: described(z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits'), {
    label: 'SHA-256',
    about: 'Hash of the file, so that anyone who has it can tell that it is the same.',
    example: 'e3b0c442…',
    ...never,
  }),
  received: described(when, { label: 'Received', about: 'When it was received.', example: '2026-11', ...never }),
  about: described(z.string().min(20), {
    label: 'About',
    about: 'What sort of document it is, in a sentence or two.',
    example: 'A news digest without author, date or sources.',
    ...never,
  }),
  sections: described(z.array(z.string().min(3)).min(1), {
    label: 'Sections',
    about: 'Its sections in order, in our own words.',
    example: '[Funding, Hardware]',
    ...never,
  }),
  claims: described(z.array(seedClaim).min(1), {
    label: 'Claims',
    about: 'Every claim in the order of the document, each one statement.',
    example: '[…]',
    ...never,
  }),
  sources,
});

export type SeedData = z.output<typeof seedSchema>;
export type SeedClaim = SeedData['claims'][number];
export type Verdict = (typeof verdicts)[number];
