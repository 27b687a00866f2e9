import { z } from 'zod';
import { choices, dates, group, quantities, texts } from './claim.ts';
import { defineKind } from './kind.ts';
import { choiceField, evidence, identity } from './plain.ts';
import { ref } from './reference.ts';

const scope = ['chip', 'board', 'system', 'rack'] as const;

/** Peak rate in one number format, kept apart by sparsity and by what is counted. */
function rate(label: string, dimension: 'flops' | 'ops', value: string) {
  return quantities(dimension, {
    label,
    about: `Peak rate in ${label}. State the basis: dense or sparse, and chip, board, system or rack.`,
    ages: 'never',
    example: `{ value: ${value}, basis: [dense, chip], source: datasheet }`,
    bases: ['dense', 'sparse', ...scope],
    better: 'more',
  });
}

export const chips = defineKind({
  name: 'chips',
  title: { one: 'Chip', many: 'Chips' },
  about:
    'Processors that train or run AI models, on the ground or in space, and the boards and racks sold around them.',
  schema: z.strictObject({
    ...identity,
    vendor: ref(['companies'], { label: 'Vendor', about: 'Who designs and sells it.', example: 'nvidia' }),
    category: choiceField(
      ['gpu', 'asic', 'wafer-scale', 'dataflow', 'lpu', 'edge', 'photonic', 'rad-hard', 'processor', 'interconnect'],
      { label: 'Category', about: 'What sort of processor it is.', example: 'dataflow' },
    ),
    status: choices(['announced', 'sampling', 'shipping', 'internal use', 'delayed', 'discontinued', 'cancelled'], {
      label: 'Status',
      about: 'How far it has come.',
      ages: 'months',
      example: '{ value: announced, asOf: 2026-02, source: jpr }',
    }),
    announced: dates({
      label: 'Announced',
      about: 'When it was first shown to the public.',
      ages: 'never',
      example: '{ value: 2026-02-24, source: jpr }',
    }),
    available: dates({
      label: 'Available',
      about: 'When customers first got it, or are to get it (then with planned: true).',
      ages: 'months',
      example: '{ value: 2026-H2, planned: true, source: jpr }',
    }),
    process: quantities('length', {
      label: 'Process',
      about: 'Name of the process node, in nanometres. Its trade name goes into the note.',
      ages: 'never',
      example: '{ value: 3 nm, note: TSMC N3, source: jpr }',
    }),
    foundry: ref(['companies'], { label: 'Foundry', about: 'Who makes it.', example: '{ name: TSMC }' }),
    transistors: quantities('count', {
      label: 'Transistors',
      about: 'Number of transistors.',
      ages: 'never',
      example: '{ value: 208B, source: datasheet }',
      bases: scope,
    }),
    dieArea: quantities('area', {
      label: 'Die area',
      about: 'Area of the die, or of all dies of the package.',
      ages: 'never',
      example: '{ value: 814 mm², source: datasheet }',
      bases: ['die', 'package'],
    }),
    memory: group(
      {
        type: texts({
          label: 'Memory type',
          about: 'Kind of the main memory.',
          ages: 'never',
          example: '{ value: HBM3e, source: datasheet }',
        }),
        capacity: quantities('bytes', {
          label: 'Memory capacity',
          about: 'Size of the main memory.',
          ages: 'never',
          example: '{ value: 192 GB, basis: chip, source: datasheet }',
          bases: scope,
          better: 'more',
        }),
        bandwidth: quantities('bandwidth', {
          label: 'Memory bandwidth',
          about: 'Rate at which the main memory can be read.',
          ages: 'never',
          example: '{ value: 8 TB/s, basis: chip, source: datasheet }',
          bases: scope,
          better: 'more',
        }),
        onChip: quantities('bytes', {
          label: 'On-chip memory',
          about: 'SRAM on the chip itself.',
          ages: 'never',
          example: '{ value: 432 MB, source: jpr }',
          bases: scope,
          better: 'more',
        }),
        second: quantities('bytes', {
          label: 'Second-tier memory',
          about: 'A larger, slower memory beside the main one, such as DDR5.',
          ages: 'never',
          example: '{ value: up to 2 TB, note: DDR5, source: jpr }',
          bases: scope,
          better: 'more',
        }),
      },
      { label: 'Memory', about: 'What it remembers with.', example: '{ type: …, capacity: …, bandwidth: … }' },
    ),
    compute: group(
      {
        fp64: rate('FP64', 'flops', '40 TFLOPS'),
        fp32: rate('FP32', 'flops', '80 TFLOPS'),
        tf32: rate('TF32', 'flops', '1.1 PFLOPS'),
        bf16: rate('BF16', 'flops', '2.2 PFLOPS'),
        fp16: rate('FP16', 'flops', '2.2 PFLOPS'),
        fp8: rate('FP8', 'flops', '4.5 PFLOPS'),
        fp6: rate('FP6', 'flops', '4.5 PFLOPS'),
        fp4: rate('FP4', 'flops', '9 PFLOPS'),
        int8: rate('INT8', 'ops', '209 TOPS'),
        int4: rate('INT4', 'ops', '418 TOPS'),
      },
      { label: 'Compute', about: 'Peak rates, one for each number format.', example: '{ fp8: …, int8: … }' },
    ),
    power: quantities('power', {
      label: 'Power',
      about: 'Thermal design power, or what it is said to draw. State whether chip, board, system or rack.',
      ages: 'never',
      example: '{ value: "1,000 W", basis: chip, source: datasheet }',
      bases: scope,
    }),
    interconnect: group(
      {
        type: texts({
          label: 'Interconnect',
          about: 'How several of them are joined.',
          ages: 'never',
          example: '{ value: fifth-generation NVLink, source: datasheet }',
        }),
        bandwidth: quantities('bandwidth', {
          label: 'Interconnect bandwidth',
          about: 'Rate of the links to its peers.',
          ages: 'never',
          example: '{ value: 1.8 TB/s, basis: chip, source: datasheet }',
          bases: scope,
          better: 'more',
        }),
      },
      { label: 'Interconnect', about: 'How several of them are joined.', example: '{ type: …, bandwidth: … }' },
    ),
    formFactor: texts({
      label: 'Form factor',
      about: 'What it comes as: PCIe card, OAM module, rack.',
      ages: 'never',
      example: '{ value: PCIe card, source: datasheet }',
    }),
    dose: quantities('dose', {
      label: 'Total ionising dose',
      about: 'Radiation it is rated or was tested to survive.',
      ages: 'never',
      example: '{ value: 100 krad, source: datasheet }',
      bases: ['rated', 'tested'],
      better: 'more',
    }),
    price: quantities('money', {
      label: 'Price',
      about: 'What one costs. State whether list or street price.',
      ages: 'months',
      example: '{ value: "USD 1,499", basis: list, source: datasheet }',
      bases: ['list', 'street', 'estimate', ...scope],
    }),
    predecessor: ref(['chips'], { label: 'Predecessor', about: 'The chip it follows.', example: 'sambanova-sn40l' }),
    successor: ref(['chips'], { label: 'Successor', about: 'The chip that follows it.', example: 'nvidia-b300' }),
    ...evidence,
  }),
  relations: {
    vendor: ['made by', 'makes'],
    foundry: ['manufactured by', 'manufactures'],
    predecessor: ['follows', 'followed by'],
    successor: ['followed by', 'follows'],
  },
  columns: ['vendor', 'category', 'announced', 'memory.capacity', 'memory.bandwidth', 'power'],
  dated: 'announced',
  example: {
    name: 'Example E1',
    aliases: ['E1'],
    summary: 'A dataflow processor for language models, sold on a card and in a rack of sixteen.',
    vendor: { name: 'Example Silicon' },
    category: 'dataflow',
    status: { value: 'announced', asOf: '2026-02', source: 'datasheet' },
    process: { value: '3 nm', source: 'datasheet' },
    memory: { type: { value: 'HBM3e', source: 'datasheet' }, capacity: { value: '192 GB', source: 'datasheet' } },
    compute: { fp8: { value: '3.2 PFLOPS', basis: ['dense', 'chip'], source: 'datasheet' } },
    power: { unknown: 'undisclosed', source: 'datasheet' },
    sources: {
      datasheet: {
        title: 'E1 data sheet',
        publisher: 'Example Silicon',
        url: 'https://example.com/e1.pdf',
        published: '2026-02',
        type: 'primary',
      },
    },
  },
});
