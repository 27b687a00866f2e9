import { ofKind, type Graph } from '../../graph/build.ts';
import { fieldsOfKind } from '../../graph/fields.ts';
import { headline } from '../../graph/headline.ts';
import { compare } from '../../graph/order.ts';
import type { Claim } from '../../kinds/values.ts';
import { listId, type Family, type ReadingList } from './list.ts';
import { above, atMost, holds, known, limitWords, names, namesIn, reads, type ListRule } from './rules.ts';
import type { Columns } from './table.ts';

const ofOneChip =
  'Only figures of one chip are compared; those of a board, a system or a rack, and those of which the source does not say what they are of, are left out. A range counts by its lower end.';

function chips(id: string, says: string, rule: ListRule, how: string, columns: Columns): ReadingList {
  return { id: listId('chips', id), kind: 'chips', subject: 'chips', says, rule, how, columns };
}

/** Chips whose figure is more than `size`. `what` stands in the address and, after the figure, in the question. */
function over(field: string, size: string, says: string, what: string): ReadingList {
  const columns = { before: ['vendor'], figure: field, after: ['announced'] };
  const list = chips(`${what} over ${size}`, says, above(field, size, 'chip'), ofOneChip, columns);
  return { ...list, most: 'The most is' };
}

const memory = (size: string) =>
  over('memory.capacity', size, `have more than ${limitWords(size)} of memory`, 'memory');

const bandwidth = (rate: string) =>
  over('memory.bandwidth', rate, `read their memory at more than ${limitWords(rate)}`, 'bandwidth');

const power = (watts: string) => over('power', watts, `draw more than ${limitWords(watts)}`, 'power');

const remembering: Columns = {
  before: ['vendor', 'memory.type'],
  figure: 'memory.capacity',
  after: ['memory.bandwidth'],
};

/** Chips with memory of one type, however its name goes on: "DDR3 with error correction" is DDR3. */
function memoryType(name: string): ReadingList {
  const how = `Counted is a chip whose memory type is ${name}, in whatever letters it is written.`;
  return chips(`memory ${name}`, `use ${name} memory`, reads('memory.type', typeForm(name)), how, remembering);
}

function typeForm(name: string): RegExp {
  return new RegExp(`^${name}(?![a-z0-9])`, 'i');
}

/** The types of memory that chips name first, in the spelling that most of them use. */
function memoryTypes(graph: Graph): string[] {
  const written = ofKind(graph, 'chips').flatMap((chip) => {
    const value = headline(chip, 'memory.type')?.value;
    return typeof value === 'string' ? (/^[A-Z]+\d[A-Za-z0-9]*/.exec(value) ?? []) : [];
  });
  const groups = Map.groupBy(written, (name) => name.toUpperCase());
  const spelling = (names: readonly string[]) =>
    [...Map.groupBy(names, (name) => name)].sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))[0]?.[0];
  return [...groups].sort(([a], [b]) => compare(a, b)).flatMap(([, names]) => spelling(names) ?? []);
}

/** "dense, one chip", "dense or sparse not stated, one rack". */
function basisWords({ basis, planned, of }: Claim): string {
  const sparsity = basis.filter((word) => word === 'dense' || word === 'sparse');
  const scope = basis.filter((word) => word !== 'dense' && word !== 'sparse').map((word) => `one ${word}`);
  return [
    sparsity.length > 0 ? sparsity : 'dense or sparse not stated',
    scope.length > 0 ? scope : 'not stated of what',
    of ?? [],
    planned ? 'planned' : [],
  ]
    .flat()
    .join(', ');
}

/** Chips that state a rate in one number format. */
function format(field: string, label: string): ReadingList {
  const how =
    'Counted is a chip for which a rate is known. Dense and sparse rates, and those of a chip, a board and a rack, are never ranked against each other: each basis is a part of the table.';
  const columns = { before: ['vendor'], figure: field, after: ['power'] };
  return {
    ...chips(`format ${label}`, `state a rate in ${label}`, known(field), how, columns),
    asks: `Which chips compute in ${label}, and how fast?`,
    most: 'The fastest is',
    apart: basisWords,
  };
}

function formats(): ReadingList[] {
  return fieldsOfKind('chips')
    .filter(({ path }) => path.startsWith('compute.'))
    .map(({ path, info }) => format(path, info.label));
}

/** Category → what chips of it are or do, and the figure that tells them apart. */
export const chipCategories: Readonly<Record<string, readonly [says: string, figure: string]>> = {
  gpu: ['are GPUs', 'memory.capacity'],
  asic: ['are ASICs made for AI', 'memory.capacity'],
  'wafer-scale': ['fill a whole wafer', 'memory.onChip'],
  dataflow: ['are dataflow processors', 'memory.capacity'],
  lpu: ['are language processing units', 'memory.onChip'],
  edge: ['are made for the edge', 'compute.int8'],
  photonic: ['compute with light', 'power'],
  'rad-hard': ['are hardened against radiation', 'dose'],
  processor: ['are processors for general use', 'power'],
  interconnect: ['join other chips', 'interconnect.bandwidth'],
};

function category([word, [says, figure]]: readonly [string, readonly [string, string]]): ReadingList {
  const columns = { before: ['vendor'], figure, after: ['status', 'announced'] };
  return chips(word, says, holds('category', word), 'The category of the entry decides.', columns);
}

function status(word: string, says: string): ReadingList {
  const columns = { before: ['vendor'], figure: 'status', after: ['announced', 'available'] };
  const how = 'The latest word on how far the chip has come decides; what is only planned does not count.';
  return chips(`status ${word}`, says, reads('status', new RegExp(`^${word}$`)), how, columns);
}

function foundry(name: string): ReadingList {
  const columns = { before: ['vendor'], figure: 'process', after: ['announced'] };
  return chips(
    `foundry ${name}`,
    `are made by ${name}`,
    names('foundry', name),
    'The foundry of the entry decides.',
    columns,
  );
}

function foundries(graph: Graph): ReadingList[] {
  const found = new Set(ofKind(graph, 'chips').flatMap((chip) => namesIn(graph, chip, 'foundry')));
  return [...found].sort(compare).map(foundry);
}

function node(size: string): ReadingList {
  const columns = { before: ['vendor', 'foundry'], figure: 'process', after: ['transistors'] };
  const how =
    'The name of the process node in nanometres decides. It is a trade name and measures nothing on the chip.';
  return {
    ...chips(`process ${size}`, `are made in ${limitWords(size)} or less`, atMost('process', size), how, columns),
    most: 'The smallest is',
    upwards: true,
  };
}

/** Lists of chips. A new one is a line. */
export const chipLists: readonly Family[] = [
  {
    title: 'Chips by memory',
    lists: (graph) => [
      ...['80 GB', '128 GB', '192 GB', '256 GB'].map(memory),
      ...['3 TB/s', '8 TB/s'].map(bandwidth),
      ...memoryTypes(graph).map(memoryType),
      chips(
        'memory HBM',
        'use HBM of any generation',
        reads('memory.type', /^HBM/i),
        'The memory type decides.',
        remembering,
      ),
      chips(
        'memory without HBM',
        'do without HBM',
        reads('memory.type', /^HBM/i, false),
        'Counted is a chip whose memory type is known and is not HBM.',
        remembering,
      ),
    ],
  },
  { title: 'Chips by number format', lists: formats },
  {
    title: 'Chips by power and process',
    lists: (graph) => [...['500 W', '1,000 W'].map(power), ...['3 nm', '5 nm'].map(node), ...foundries(graph)],
  },
  {
    title: 'Chips by sort and status',
    lists: () => [
      ...Object.entries(chipCategories).map(category),
      status('shipping', 'are shipping'),
      status('sampling', 'are with their first testers'),
      status('announced', 'are announced and not yet shipping'),
    ],
  },
];
