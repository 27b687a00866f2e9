import { z } from 'zod';
import { names, choices, dates, quantities } from './claim.ts';
import { defineKind } from './kind.ts';
import { addressField, choicesField, countryField, evidence, identifiers, identity, textField } from './plain.ts';
import { ref } from './reference.ts';

export const companies = defineKind({
  name: 'companies',
  title: { one: 'Company', many: 'Companies' },
  about: 'Firms, investors, foundations and agencies that build, fund or run AI infrastructure.',
  schema: z.strictObject({
    ...identity,
    roles: choicesField(
      [
        'chip designer',
        'foundry',
        'systems maker',
        'cloud',
        'data-centre operator',
        'model lab',
        'software',
        'robotics',
        'investor',
        'conglomerate',
        'foundation',
        'agency',
        'space',
        'component maker',
      ],
      {
        label: 'Roles',
        about: 'What it does in this field; the most important first.',
        example: '[chip designer, cloud]',
      },
    ),
    country: countryField({ label: 'Country', about: 'Where it has its seat, as an ISO code.', example: 'US' }),
    city: textField({ label: 'City', about: 'Where it has its seat.', example: 'Palo Alto' }),
    founded: dates({
      label: 'Founded',
      about: 'When it was founded.',
      ages: 'never',
      example: '{ value: 2017, source: nextplatform }',
    }),
    founders: names({
      label: 'Founders',
      about: 'Who founded it, as a list of names.',
      ages: 'never',
      example: '{ value: [Rodrigo Liang, Kunle Olukotun], source: nextplatform }',
    }),
    status: choices(['private', 'public', 'subsidiary', 'state-owned', 'non-profit', 'merged', 'defunct'], {
      label: 'Status',
      about: 'How it stands today, in law.',
      ages: 'years',
      example: '{ value: private, source: nextplatform }',
    }),
    parent: ref(['companies'], { label: 'Parent', about: 'The company that owns it.', example: 'spacex' }),
    raised: quantities('money', {
      label: 'Raised in total',
      about: 'All equity it is said to have raised since its founding.',
      ages: 'months',
      example: '{ value: USD 1.48B, asOf: 2026-02, source: nextplatform }',
    }),
    valuation: quantities('money', {
      label: 'Valuation',
      about: 'What the whole company was said to be worth; the market value if it is listed.',
      ages: 'months',
      example: '{ value: USD 2.2B, asOf: 2026-02, basis: post-money, source: implicator }',
      bases: ['post-money', 'market', 'pre-money', 'secondary', 'sought'],
    }),
    assets: quantities('money', {
      label: 'Assets under management',
      about: 'What an investor manages for others.',
      ages: 'years',
      example: '{ value: USD 100B, asOf: 2025-12, source: vista }',
    }),
    website: addressField({ label: 'Website', about: 'Its own front page.', example: 'https://sambanova.ai' }),
    identifiers,
    ...evidence,
  }),
  relations: { parent: ['owned by', 'owns'] },
  columns: ['roles', 'country', 'founded', 'raised', 'valuation'],
  dated: 'founded',
  example: {
    name: 'Example Silicon',
    aliases: ['Example Labs'],
    summary: 'Designs an accelerator for language models and sells it as a card and as a cloud service.',
    roles: ['chip designer', 'cloud'],
    country: 'US',
    city: 'Palo Alto',
    founded: { value: 2017, source: 'gazette' },
    raised: { value: 'USD 1.48B', asOf: '2026-02', source: 'gazette' },
    valuation: [
      { value: 'USD 5.1B', asOf: '2021-04', source: 'gazette' },
      { value: 'USD 2.2B', asOf: '2026-02', basis: 'post-money', source: 'example' },
    ],
    website: 'https://example.com/',
    sources: {
      gazette: {
        title: 'Example Silicon raises again',
        publisher: 'The Gazette',
        url: 'https://gazette.example/2026/example-silicon',
        published: '2026-02-24',
        type: 'press',
      },
      example: {
        title: 'Our new round',
        publisher: 'Example Silicon',
        url: 'https://example.com/news/round',
        published: '2026-02-24',
        type: 'primary',
      },
    },
  },
});
