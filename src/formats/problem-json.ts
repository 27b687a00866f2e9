import type { Problem } from '../graph/problem.ts';

/** All problems for other programs, as they are, sorted by place. */
export function problemsJson(problems: readonly Problem[]): string {
  return JSON.stringify({ problems }, null, 2);
}
