import { z } from 'zod';
import { dates, group, quantities, texts } from './claim.ts';
import { defineKind } from './kind.ts';
import { choiceField, evidence, identity } from './plain.ts';
import { parties, refs } from './reference.ts';

function milestone(label: string, about: string) {
  return dates({ label, about, ages: 'never', example: '{ value: 2026-02-24, source: reuters }' });
}

export const deals = defineKind({
  name: 'deals',
  title: { one: 'Deal', many: 'Deals' },
  about:
    'Funding rounds, investments, takeovers, supply contracts, loans and partnerships, with who stands on which side.',
  schema: z.strictObject({
    ...identity,
    type: choiceField(
      [
        'funding round',
        'investment',
        'acquisition',
        'licence',
        'supply contract',
        'debt',
        'grant',
        'listing',
        'share sale',
        'partnership',
      ],
      { label: 'Type', about: 'What sort of deal it is.', example: 'funding round' },
    ),
    parties: parties(
      ['companies', 'programmes'],
      [
        'lead',
        'investor',
        'buyer',
        'supplier',
        'recipient',
        'target',
        'lender',
        'borrower',
        'seller',
        'grantor',
        'licensor',
        'licensee',
        'partner',
      ],
      {
        label: 'Parties',
        about: 'Who takes part, each with its part. Put in what each alone gave or took where a source says so.',
        example:
          '[{ party: vista-equity-partners, part: lead }, { party: { name: Battery Ventures }, part: investor }]',
      },
    ),
    series: texts({
      label: 'Series',
      about: 'Name of a funding round.',
      ages: 'never',
      example: '{ value: Series E, source: reuters }',
    }),
    amount: quantities('money', {
      label: 'Amount',
      about: 'Size of the whole deal. State the basis: announced, closed or drawn; ceiling if it is "up to".',
      ages: 'years',
      example: '{ value: USD 350M, basis: announced, source: reuters }',
      bases: ['closed', 'drawn', 'announced', 'ceiling', 'reported'],
    }),
    valuation: quantities('money', {
      label: 'Valuation',
      about: 'What the recipient or target was valued at in this deal.',
      ages: 'never',
      example: '{ value: USD 2.2B, basis: post-money, source: reuters }',
      bases: ['post-money', 'market', 'pre-money', 'secondary', 'sought'],
    }),
    power: quantities('power', {
      label: 'Power',
      about: 'Computing power bought or sold, where the contract counts it in watts.',
      ages: 'years',
      example: '{ value: 6 GW, source: amd }',
      bases: ['ceiling', 'first phase'],
    }),
    accelerators: quantities('count', {
      label: 'Accelerators',
      about: 'Number of chips bought or sold.',
      ages: 'years',
      example: '{ value: "50,000", source: oracle }',
      bases: ['ceiling', 'first phase'],
    }),
    concerns: refs(['chips', 'programmes', 'technologies', 'companies'], {
      label: 'Concerns',
      about: 'Chips, programmes or technologies the deal is about.',
      example: '[amd-mi455x]',
    }),
    milestones: group(
      {
        reported: milestone('Reported', 'When the press first reported it.'),
        announced: milestone('Announced', 'When a party announced it.'),
        signed: milestone('Signed', 'When it was signed.'),
        closed: milestone('Closed', 'When it was completed, or is to be (then with planned: true).'),
        cancelled: milestone('Cancelled', 'When it was called off or denied.'),
      },
      {
        label: 'Milestones',
        about: 'How far it has come: each milestone with its date and source.',
        example: '{ announced: { value: 2026-02-24, source: reuters } }',
      },
    ),
    ...evidence,
  }),
  relations: {
    'parties.lead': ['led by', 'led'],
    'parties.investor': ['with money from', 'invested in'],
    'parties.buyer': ['bought by', 'buyer in'],
    'parties.supplier': ['supplied by', 'supplier in'],
    'parties.recipient': ['money went to', 'raised money in'],
    'parties.target': ['target', 'target of'],
    'parties.lender': ['lent by', 'lender in'],
    'parties.borrower': ['borrowed by', 'borrower in'],
    'parties.seller': ['sold by', 'seller in'],
    'parties.grantor': ['granted by', 'grantor of'],
    'parties.licensor': ['licensed by', 'licensor in'],
    'parties.licensee': ['licensed to', 'licensee in'],
    'parties.partner': ['partner', 'partner in'],
    concerns: ['concerns', 'subject of'],
  },
  columns: ['type', 'parties', 'amount', 'valuation', 'milestones.announced'],
  dated: 'milestones.announced',
  example: {
    name: 'Example Silicon Series E',
    summary: 'A round of equity for a chip designer, led by a buyout firm.',
    type: 'funding round',
    parties: [
      { party: { name: 'Example Silicon' }, part: 'recipient' },
      { party: { name: 'Example Capital' }, part: 'lead' },
    ],
    series: { value: 'Series E', source: 'gazette' },
    amount: { value: 'USD 350M', basis: 'announced', source: 'gazette' },
    milestones: { announced: { value: '2026-02-24', source: 'gazette' } },
    sources: {
      gazette: {
        title: 'Example Silicon raises again',
        publisher: 'The Gazette',
        url: 'https://gazette.example/2026/example-silicon',
        published: '2026-02-24',
        type: 'press',
      },
    },
  },
});
