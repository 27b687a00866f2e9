import type { Problem } from '../graph/problem.ts';

/** Columns of a long line that are shown before and after the place. */
const before = 40;
const after = 60;

/** Cuts a long line down to what surrounds the place, and says where it was cut. */
function windowed({ excerpt, column, length }: Problem): { text: string; column: number; length: number } {
  if (excerpt.length <= before + after) return { text: excerpt, column, length };
  const start = Math.max(0, column - 1 - before);
  const end = Math.min(excerpt.length, Math.max(column - 1 + Math.min(length, after), start + before + after));
  const head = start > 0 ? '… ' : '';
  const text = head + excerpt.slice(start, end) + (end < excerpt.length ? ' …' : '');
  return { text, column: column - start + head.length, length: Math.min(length, end - column + 1) };
}

/** Colours a text for a terminal. */
export type Paint = (style: 'red' | 'cyan' | 'bold', text: string) => string;

const plain: Paint = (_style, text) => text;

/** One problem for a person: a line that editors can click, the excerpt with the place marked, what to do. */
export function problemText(problem: Problem, paint: Paint = plain): string {
  const { code, file, line, column, rule, reason, remedy, fix } = problem;
  const shown = windowed(problem);
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  // Tabs stay tabs, so that the marks stand under what they mark.
  const indent = shown.text.slice(0, shown.column - 1).replace(/[^\t]/g, ' ');
  return [
    `${paint('bold', `${file}:${number}:${String(column)}`)}  ${paint('red', reason)}  [${code} ${rule}]`,
    `  ${number} | ${shown.text}`,
    `  ${gutter} | ${indent}${paint('red', '^'.repeat(shown.length))}`,
    `  ${gutter} = ${paint('cyan', remedy)}${fix ? '  (--fix does it)' : ''}`,
  ].join('\n');
}

/** All problems, and how many. */
export function problemsText(problems: readonly Problem[], paint: Paint = plain): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = (n: number, noun: string) => `${String(n)} ${noun}${n === 1 ? '' : 's'}`;
  return `${problems.map((problem) => problemText(problem, paint)).join('\n\n')}\n\n${count(problems.length, 'problem')} in ${count(files, 'file')}`;
}
