import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, type Met } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    /** A folder for the mutants that were met badly. */
    keep: { type: 'string' },
  },
});

/** More work than this for one mutant is a fault. In seconds. */
const limit = 1;

const root = join(import.meta.dirname, '../..');
const codes = new Map<string, number>();
const slowest: Met[] = [];
let [count, sound, bad, seconds] = [0, 0, 0, 0];

for (const met of fuzz(root, Number(values.seed), Number(values.mutants), Number(values.first))) {
  count += 1;
  seconds += met.seconds;
  if (met.codes.length === 0 && met.faults.length === 0) sound += 1;
  for (const code of met.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
  slowest.push(met);
  if (slowest.length > 40) slowest.sort((a, b) => b.seconds - a.seconds).splice(5);
  const faults = [...met.faults, ...(met.seconds > limit ? [`it took ${met.seconds.toFixed(2)} s`] : [])];
  if (faults.length === 0) continue;
  bad += 1;
  console.log(`${met.number} ${met.path} (${met.by.join(', ')}): ${faults.join('; ')}`);
  if (values.keep !== undefined) {
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(join(values.keep, `${met.number}-${met.path.replace(/^.*\//, '')}`), met.text);
  }
}

slowest.sort((a, b) => b.seconds - a.seconds);
console.log(
  `${count} mutants with seed ${values.seed}: ${sound} sound, ${count - sound - bad} refused, ${bad} met badly`,
);
console.log(`${seconds.toFixed(0)} s of work, ${((1000 * seconds) / count).toFixed(1)} ms each; the slowest:`);
for (const { number, path, by, seconds: own } of slowest.slice(0, 5)) {
  console.log(`  ${(1000 * own).toFixed(0)} ms  ${number} ${path} (${by.join(', ')})`);
}
const told = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, times]) => `${code} ${times}`);
console.log(`codes: ${told.join(', ')}`);
process.exitCode = bad > 0 ? 1 : 0;
