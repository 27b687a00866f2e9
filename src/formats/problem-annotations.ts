import type { Problem } from '../graph/problem.ts';

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string | number): string {
  return escaped(String(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Workflow commands that a code host shows beside the line: `::error file=…,line=…::message`. */
export function annotations(problems: readonly Problem[]): string {
  return problems
    .map(({ code, rule, file, line, column, length, reason, remedy }) => {
      const place = { file, line, endLine: line, col: column, endColumn: column + length, title: `${code} ${rule}` };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
      return `::error ${properties.join(',')}::${escaped(`${reason}\n${remedy}`)}`;
    })
    .join('\n');
}
