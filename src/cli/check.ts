import { problemCodes } from '../data/problem-codes.ts';
import { annotations } from '../formats/problem-annotations.ts';
import { problemsJson } from '../formats/problem-json.ts';
import { problemsSarif } from '../formats/problem-sarif.ts';
import { problemsText, type Paint } from '../formats/problem-text.ts';
import type { ParseCache } from '../readers/content-files.ts';
import { fromDisk } from '../readers/from-disk.ts';
import { counted } from '../views/words.ts';
import { fixFiles } from './fix.ts';

/** What a command needs of the world. */
export interface World {
  readonly out: (text: string) => void;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
  /** Colours a text for a terminal, or leaves it as it is. */
  readonly paint?: Paint;
}

const forms = ['text', 'json', 'sarif', 'github'] as const;
export type Form = (typeof forms)[number];

export function isForm(word: string): word is Form {
  return (forms as readonly string[]).includes(word);
}

export interface CheckOptions {
  readonly form?: Form;
  /** Mends what can be mended without a guess before it reports the rest. */
  readonly fix?: boolean;
  /** Files parsed by an earlier run. */
  readonly cache?: ParseCache;
}

/** Reads everything below `root`, prints all problems. Gives the exit code: 1 if there are any. */
export function check(root: string, { form = 'text', fix = false, cache }: CheckOptions, world: World): 0 | 1 {
  const { out, clock, paint } = world;
  const start = clock();
  if (fix) {
    const mended = fixFiles(root);
    if (form === 'text') {
      for (const { path, times } of mended) out(`${path}: mended ${counted(times, 'place')}`);
    }
  }
  const { graph, problems } = fromDisk(root, cache);
  const seconds = ((clock() - start) / 1000).toFixed(2);
  if (form === 'json') out(problemsJson(problems));
  else if (form === 'sarif') out(problemsSarif(problems, problemCodes));
  else if (form === 'github') out(annotations(problems));
  else if (problems.length > 0) out(problemsText(problems, paint));
  else {
    const entries = counted(graph.entries.length, 'entry', 'entries');
    out(`${entries}, ${counted(graph.sources.length, 'source')}, no problem (${seconds} s)`);
  }
  return problems.length > 0 ? 1 : 0;
}
