/** What Markdown would take for markup, or for the end of a cell. */
const markup = /[\\`*_[\]<>|~&$]/g;

function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(markup, '\\$&');
}

/** A table of Markdown (GitHub's) with its head. Cells are words: nothing in them becomes markup. `right` sets columns to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = head.map((_, n) => (right[n] ? '---:' : '---'));
  return [head.map(cellText), rule, ...rows.map((row) => row.map(cellText))].map(line).join('');
}
