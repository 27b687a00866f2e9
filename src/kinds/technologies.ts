import { z } from 'zod';
import { dates, quantities, texts } from './claim.ts';
import { defineKind } from './kind.ts';
import { addressField, choiceField, evidence, identifiers, identity } from './plain.ts';
import { refs } from './reference.ts';

export const technologies = defineKind({
  name: 'technologies',
  title: { one: 'Technology', many: 'Technologies' },
  about: 'Models, software, methods, components and services that the build-out rests on or is for.',
  schema: z.strictObject({
    ...identity,
    category: choiceField(['model', 'software', 'method', 'component', 'service', 'dataset'], {
      label: 'Category',
      about: 'What sort of technology it is.',
      example: 'model',
    }),
    developers: refs(['companies'], {
      label: 'Developers',
      about: 'Who makes or maintains it.',
      example: '[hugging-face, { name: University of Hong Kong }]',
    }),
    released: dates({
      label: 'Released',
      about: 'When it was first published or put on sale.',
      ages: 'never',
      example: '{ value: 2025-03-18, source: arxiv }',
    }),
    licence: texts({
      label: 'Licence',
      about: 'Terms it may be used under.',
      ages: 'years',
      example: '{ value: Apache 2.0, source: repository }',
    }),
    parameters: quantities('count', {
      label: 'Parameters',
      about: 'Number of weights of a model.',
      ages: 'never',
      example: '{ value: 70B, source: model-card }',
    }),
    price: quantities('money', {
      label: 'Price',
      about: 'What it costs; say in the note what for.',
      ages: 'months',
      example: '{ value: USD 12, note: per terabyte and month, source: pricing }',
      bases: ['list', 'volume'],
    }),
    runsOn: refs(['chips', 'technologies'], {
      label: 'Runs on',
      about: 'Chips and software it was shown to run on.',
      example: '[nvidia-rtx-3090]',
    }),
    builtOn: refs(['technologies'], {
      label: 'Built on',
      about: 'Technologies it is made from.',
      example: '[llama-3-1-70b]',
    }),
    website: addressField({ label: 'Website', about: 'Its own page.', example: 'https://pytorch.org' }),
    identifiers,
    ...evidence,
  }),
  relations: {
    developers: ['developed by', 'develops'],
    runsOn: ['runs on', 'runs'],
    builtOn: ['built on', 'basis of'],
  },
  columns: ['category', 'developers', 'released', 'licence'],
  dated: 'released',
  example: {
    name: 'Example Model 70B',
    summary: 'An open language model of seventy billion weights, shown to run on a single card.',
    category: 'model',
    developers: [{ name: 'Example Silicon' }],
    released: { value: '2025-03-18', source: 'card' },
    parameters: { value: '70B', source: 'card' },
    sources: {
      card: {
        title: 'Model card',
        publisher: 'Example Silicon',
        url: 'https://example.com/model',
        published: '2025-03-18',
        type: 'primary',
      },
    },
  },
});
