import type { Edit, Finding } from './finding.ts';

/**
 * Characters that a reader cannot see and that change what a text says or how a program takes it: controls but tab and
 * line feed (Unicode categories Cc and Cf: NUL, bidi overrides and isolates, zero-width signs, tags, the byte order
 * mark), line and paragraph separators, fillers that draw nothing, variation selectors, private use (our own marks
 * stand there), and what is no character at all.
 */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e01ef}]|[\u{f0000}-\u{10ffff}]|[\ud800-\udfff]|\r(?!\n)/gu;

/** Whether a text holds any of them. */
export function holdsHidden(text: string): boolean {
  hidden.lastIndex = 0;
  return hidden.test(text);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is said of such characters, wherever they stand. */
export function hiddenWords(characters: string): Pick<Finding, 'rule' | 'reason' | 'remedy' | 'found'> {
  const names = [...new Set(Array.from(characters, nameOf))].join(', ');
  return {
    rule: 'hidden-character',
    reason: `the text holds a character that cannot be seen: ${names}`,
    remedy: 'delete it; if it came in by copying, type the words anew',
    found: names,
  };
}

/** Finds hidden characters in a file; neighbours are told together. A lone carriage return is a line end to some programs. */
export function hiddenCharacters(text: string, file: string): Finding[] {
  const found: Finding[] = [];
  const runs = text.matchAll(new RegExp(`(?:${hidden.source})+`, 'gu'));
  for (const run of runs) {
    const at = { start: run.index, end: run.index + run[0].length };
    const edits: Edit[] = [{ at, text: run[0].replaceAll(/[^\r]/gu, '').replaceAll('\r', '\n') }];
    found.push({ ...hiddenWords(run[0]), file, at, edits });
  }
  return found;
}

/** A text that is safe to print: what cannot be seen is drawn as a box of one column. */
export function visible(text: string): string {
  return holdsHidden(text) ? text.replaceAll(hidden, '\u25a1') : text;
}

/** Hidden characters in a text that was written with escapes or entities. */
export function hiddenIn(text: string): string | undefined {
  return holdsHidden(text) ? (text.match(hidden) ?? []).join('') : undefined;
}
