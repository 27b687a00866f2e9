import type { Problem } from '../../../src/graph/problem.ts';

/** A problem with what a test cares about. */
export function problem(words: Partial<Problem> = {}): Problem {
  return {
    code: 'KA024',
    rule: 'wrong-value',
    file: 'content/chips/a1.md',
    line: 7,
    column: 9,
    length: 6,
    excerpt: 'power:  350 GB',
    reason: 'wrong',
    remedy: 'mend it',
    ...words,
  };
}
