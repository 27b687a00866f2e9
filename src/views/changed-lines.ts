import { diffArrays } from 'diff';

/** A line of a file as a page shows it. */
export interface Line {
  readonly text: string;
  /** The other version of the file does not have it. */
  readonly changed: boolean;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Control and format characters, line ends and tabs left out. */
const hidden = /[^\P{C}\n\t]/gu;

/** A text with what cannot be seen in it written out, so that it shows on a page and does nothing there. */
export function seen(text: string): string {
  return text.replace(hidden, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${number}]`;
  });
}

/** Two versions of a text, line by line, with the lines that only one of them has marked. */
export function changedLines(wrong: string, right: string): { readonly wrong: Line[]; readonly right: Line[] } {
  const parts = diffArrays(linesOf(wrong), linesOf(right));
  const lines = (left: 'added' | 'removed', marked: 'added' | 'removed') =>
    parts
      .filter((part) => !part[left])
      .flatMap((part) => part.value.map((text): Line => ({ text: seen(text), changed: part[marked] })));
  return { wrong: lines('added', 'removed'), right: lines('removed', 'added') };
}
