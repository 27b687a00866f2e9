import { z } from 'zod';
import { dates, group, quantities } from './claim.ts';
import { defineKind } from './kind.ts';
import { countriesField, evidence, identity, sites, textField } from './plain.ts';
import { refs } from './reference.ts';

function milestone(label: string, about: string) {
  return dates({ label, about, ages: 'months', example: '{ value: 2026-02-17, source: reuters }' });
}

export const programmes = defineKind({
  name: 'programmes',
  title: { one: 'Programme', many: 'Programmes' },
  about: 'National and regional plans, pledges and campuses that are to give a place computing power of its own.',
  schema: z.strictObject({
    ...identity,
    sponsors: refs(['companies'], {
      label: 'Sponsors',
      about: 'Who pays for it or answers for it. Governments without an entry are named.',
      example: '[adani-group, { name: Government of India }]',
    }),
    partners: refs(['companies'], {
      label: 'Partners',
      about: 'Who builds, supplies or runs it with the sponsors.',
      example: '[nvidia]',
    }),
    partOf: refs(['programmes'], {
      label: 'Part of',
      about: 'Larger programmes it belongs to.',
      example: '[eu-ai-continent]',
    }),
    countries: countriesField({ label: 'Countries', about: 'Where it is, as ISO codes.', example: '[IN]' }),
    region: textField({ label: 'Region', about: 'Part of the world, in words.', example: 'South Asia' }),
    milestones: group(
      {
        announced: milestone('Announced', 'When it was announced.'),
        signed: milestone('Signed', 'When contracts were signed or the law was passed.'),
        financed: milestone('Financed', 'When the money was secured.'),
        construction: milestone('Under construction', 'When building began.'),
        operating: milestone('Operating', 'When it went into service, or is to (then with planned: true).'),
        delayed: milestone('Delayed', 'When a delay was made known.'),
        cancelled: milestone('Cancelled', 'When it was given up.'),
      },
      {
        label: 'Milestones',
        about: 'How far it has come: each milestone with its date and source.',
        example: '{ announced: { value: 2026-02-17, source: reuters } }',
      },
    ),
    horizon: dates({
      label: 'Horizon',
      about: 'The date by which it is to be complete.',
      ages: 'years',
      example: '{ value: 2035, source: reuters }',
    }),
    commitment: quantities('money', {
      label: 'Commitment',
      about:
        'Money promised or spent. State the basis: announced, approved, public (the public share), mobilised or drawn.',
      ages: 'months',
      example: '{ value: USD 100B, basis: announced, source: reuters }',
      bases: ['drawn', 'approved', 'announced', 'public', 'mobilised'],
    }),
    power: quantities('power', {
      label: 'Power',
      about: 'Electric power of the site or sites. State the basis: planned, first phase, or operating.',
      ages: 'months',
      example: '{ value: 5 GW, basis: planned, source: reuters }',
      bases: ['operating', 'planned', 'first phase'],
    }),
    accelerators: quantities('count', {
      label: 'Accelerators',
      about: 'Number of AI chips. State the basis: planned, first phase, or operating.',
      ages: 'months',
      example: '{ value: "38,231", basis: operating, source: pib }',
      bases: ['operating', 'planned', 'first phase'],
    }),
    chips: refs(['chips'], { label: 'Chips', about: 'Chips it is built on.', example: '[nvidia-gb300]' }),
    sites,
    ...evidence,
  }),
  relations: {
    sponsors: ['sponsored by', 'sponsors'],
    partners: ['in partnership with', 'partner in'],
    partOf: ['part of', 'includes'],
    chips: ['built on', 'used in'],
  },
  columns: ['countries', 'sponsors', 'commitment', 'power', 'milestones.announced'],
  dated: 'milestones.announced',
  example: {
    name: 'Example Compute Plan',
    summary: 'A ten-year plan to build data centres for AI in one country, paid for by a private group.',
    sponsors: [{ name: 'Example Group' }],
    countries: ['IN'],
    milestones: { announced: { value: '2026-02-17', source: 'gazette' } },
    horizon: { value: 2035, source: 'gazette' },
    commitment: { value: 'USD 100B', basis: 'announced', source: 'gazette' },
    power: { value: '5 GW', basis: 'planned', source: 'gazette' },
    sources: {
      gazette: {
        title: 'Group pledges data centres',
        publisher: 'The Gazette',
        url: 'https://gazette.example/2026/pledge',
        published: '2026-02-17',
        type: 'press',
      },
    },
  },
});
