import type { Problem, TextEdit } from './problem.ts';

/** The text with some places replaced. Edits do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The fixes that can be made at once, by file; of two that overlap the first is made now and the other in a later round. */
export function chosenEdits(problems: readonly Problem[]): Map<string, (readonly TextEdit[])[]> {
  const byFile = new Map<string, (readonly TextEdit[])[]>();
  for (const { file, fix } of problems) {
    if (!fix || fix.length === 0) continue;
    const own = byFile.get(file) ?? [];
    if (!own.flat().some((made) => fix.some((edit) => overlap(made, edit)))) byFile.set(file, [...own, fix]);
  }
  return byFile;
}
