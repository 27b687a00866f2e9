import { join } from 'node:path';
import { compile } from '../../src/compile.ts';
import type { Problem } from '../../src/graph/problem.ts';
import type { ContentFile } from '../../src/parse/content-file.ts';
import { splitFrontmatter } from '../../src/parse/frontmatter.ts';
import { parseFast } from '../../src/parse/yaml.ts';
import { parseAll, type ParseCache } from '../../src/readers/content-files.ts';
import { readFiles } from '../../src/readers/from-disk.ts';
import { corpus } from './corpus.ts';

const size = 1000;
const rounds = 5;

/** Work of this process since some moment, in milliseconds: what other programs take is not counted. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function work(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  return since(start);
}

/** The median of some rounds, after one to warm up. */
function median(task: () => unknown): number {
  task();
  const times = Array.from({ length: rounds }, () => work(task)).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

const isEntry = ({ path }: ContentFile) => /\.mdx?$/.test(path);
const base = readFiles(join(import.meta.dirname, '../..'));
const entries = corpus(base.filter(isEntry), size);
/** With the documents and the ledger of the real base, each once. */
const files = [...entries, ...base.filter((file) => !isEntry(file))];
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** A fixed task of the same bytes to hold the times against, since machines differ and are busy. */
const reference = median(() => {
  for (let n = 0; n < 10; n++) for (const { text } of files) JSON.parse(JSON.stringify(text));
});

/** Parsing anew each time, so that nothing is left of an earlier check. */
function fresh(): { readonly parse: number; readonly check: number; readonly problems: readonly Problem[] } {
  const start = process.cpuUsage();
  const parsed = parseAll(files);
  const parse = since(start);
  const then = process.cpuUsage();
  const { problems } = compile(parsed);
  return { parse, check: since(then), problems };
}

const cold = fresh();
const warm = Array.from({ length: rounds }, fresh);
const middle = (of: (round: (typeof warm)[number]) => number) =>
  warm.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
const { problems } = cold;
const slow = entries.filter(({ text }) => !parseFast(splitFrontmatter(text)?.yaml ?? ''));

const cache: ParseCache = new Map();
let state = parseAll(files, cache);
let edit = 0;
let again = 0;
const watch = median(() => {
  edit += 1;
  const changed = files.map((file, n) => (n === edit * 7 ? { ...file, text: `${file.text}\nIt grew.\n` } : file));
  const before = new Set<unknown>(state.entries);
  state = parseAll(changed, cache);
  again = state.entries.filter((file) => !before.has(file)).length;
  compile(state);
});

const ms = (time: number) => `${time.toFixed(0)} ms`.padStart(8);
const each = (time: number) => `${((1000 * time) / entries.length).toFixed(0)} µs an entry`;
const ratio = (time: number) => `${(time / reference).toFixed(1)} × reference`;
const line = (name: string, time: number) => `${name.padEnd(16)}${ms(time)}   ${each(time)}, ${ratio(time)}`;

console.log(
  `${entries.length} entries, ${(bytes / 1e6).toFixed(1)} MB, ${problems.length} problems; work, median of ${rounds}`,
);
console.log(line('reference', reference));
console.log(line('first, cold', cold.parse + cold.check));
console.log(
  line(
    'parse',
    middle((round) => round.parse),
  ),
);
console.log(
  line(
    'compile',
    middle((round) => round.check),
  ),
);
console.log(
  line(
    'parse + compile',
    middle((round) => round.parse + round.check),
  ),
);
console.log(
  line('after an edit', watch),
  `(${again} of ${entries.length} parsed again: the one edited, and the one put back)`,
);
console.log(`slow YAML: ${slow.length} of ${entries.length} entries`);
const rules = [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, own]) => `${rule} ${own.length}`);
if (rules.length > 0) console.log(`problems: ${rules.join(', ')}`);
