import { compare } from './order.ts';

/** One thing wrong in the content, as it is shown to the person who is to mend it. */
export interface Problem {
  readonly rule: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly length: number;
  readonly excerpt: string;
  readonly reason: string;
  readonly remedy: string;
}

/** By file, then by place, then by rule: the same list on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.reason, b.reason)
  );
}
