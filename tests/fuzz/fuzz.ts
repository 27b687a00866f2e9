import { fromDisk, parseFiles } from '../../src/readers/from-disk.ts';
import { amongNeighbours, inWholeBase, type Surroundings } from './base.ts';
import { mutate } from './mutations.ts';
import { randomFrom } from './random.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** A mutant and how it was met. */
export interface Met extends Verdict {
  readonly number: number;
  readonly path: string;
  readonly text: string;
  readonly by: readonly string[];
  /** Work of this process for it, in seconds. */
  readonly seconds: number;
}

/** Of so many mutants one is read in the whole base, documents and ledger included. */
const whole = 50;

/** Seconds of work since this process began, waiting not counted. */
function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Mutants of the real entries of `root`, one after the other; the same for the same seed. Mutant `n` does not depend on the others. */
export function* fuzz(root: string, seed: number, mutants: number, first = 0): Generator<Met> {
  const base = parseFiles(root);
  const compiled = fromDisk(root);
  const known = new Map<string, Surroundings>();
  for (let number = first; number < first + mutants; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const own = random.pick(base.entries);
    const other = random.pick(base.entries);
    const inWhole = number % whole === whole - 1;
    const key = `${inWhole ? 'whole' : 'near'} ${own.path}`;
    const around = known.get(key) ?? (inWhole ? inWholeBase(base, own) : amongNeighbours(base, compiled, own));
    known.set(key, around);
    const { text, by } = mutate(own.text, other.text, random);
    const start = work();
    const verdict = verdictOn(text, around);
    yield { number, path: own.path, text, by, ...verdict, seconds: work() - start };
  }
}
