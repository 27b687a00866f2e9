import { problemsText } from '../formats/problem-text.ts';
import { fromDisk } from '../readers/from-disk.ts';
import { counted } from '../views/words.ts';

/** What a command needs of the world. */
export interface World {
  readonly out: (text: string) => void;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
}

/** Reads everything below `root`, prints all problems. Gives the exit code: 1 if there are any. */
export function check(root: string, { out, clock }: World): 0 | 1 {
  const start = clock();
  const { graph, problems } = fromDisk(root);
  const seconds = ((clock() - start) / 1000).toFixed(2);
  if (problems.length > 0) {
    out(problemsText(problems));
    return 1;
  }
  const entries = counted(graph.entries.length, 'entry', 'entries');
  out(`${entries}, ${counted(graph.sources.length, 'source')}, no problem (${seconds} s)`);
  return 0;
}
