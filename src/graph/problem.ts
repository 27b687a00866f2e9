import type { RuleName } from '../data/problem-codes.ts';
import { compare } from './order.ts';

/** A replacement in the text of a file. Offsets count UTF-16 units from its start. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing wrong in the content, as it is shown to the person who is to mend it. */
export interface Problem {
  /** Stable, of the form `KA011`: what pages and other programs call it. */
  readonly code: string;
  readonly rule: RuleName;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Of the marked span within its first line, at least 1. */
  readonly length: number;
  /** The whole line. */
  readonly excerpt: string;
  readonly reason: string;
  readonly remedy: string;
  readonly expected?: string;
  readonly found?: string;
  /** What `--fix` would change, first edit first; absent where a person must decide. */
  readonly fix?: readonly TextEdit[];
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
