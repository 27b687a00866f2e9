import { z } from 'zod';
import { defineKind } from './kind.ts';
import { evidence, identity, whenField } from './plain.ts';

export const briefings = defineKind({
  name: 'briefings',
  title: { one: 'Briefing', many: 'Briefings' },
  about: 'Edited pages on one question, whose figures and pictures come from the entries and change with them.',
  schema: z.strictObject({
    ...identity,
    written: whenField({
      label: 'Written',
      about: 'When its words were written; the figures are those of today.',
      example: '2026-11',
    }),
    ...evidence,
  }),
  relations: {},
  columns: ['written'],
  dated: 'written',
  example: {
    name: 'Who pays for what',
    summary: 'A page that asks who pays for the computing of the next decade, and shows what is known.',
    written: '2026-11',
    sources: {},
  },
});
