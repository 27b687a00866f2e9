import type { Problem } from '../../graph/problem.ts';
import { beyond } from './parts.ts';
import type { Pair, State } from './states.ts';

/** A problem as a report names it. */
export interface ProblemLine {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
}

export interface ProblemChanges {
  readonly appeared: readonly ProblemLine[];
  readonly gone: readonly ProblemLine[];
  /** How many stand in both states. */
  readonly remaining: number;
}

function lineOf({ code, file, line, reason, remedy }: Problem): ProblemLine {
  return { code, file, line, reason, remedy };
}

/** Problems that appeared or went. One that only moved to another line, or with its file, is the same. */
export function problemChanges(pairs: readonly Pair[], before: State, after: State): ProblemChanges {
  const renamed = new Map(
    pairs.flatMap(({ fate, before: was, after: is }): [string, string][] =>
      fate === 'renamed' && was && is ? [[was.file, is.file]] : [],
    ),
  );
  const keyOf = ({ code, file, reason }: Problem) => [code, renamed.get(file) ?? file, reason].join('\n');
  const appeared = beyond(after.problems, before.problems, keyOf);
  return {
    appeared: appeared.map(lineOf),
    gone: beyond(before.problems, after.problems, keyOf).map(lineOf),
    remaining: after.problems.length - appeared.length,
  };
}
