/** Signs that make a spreadsheet take a cell for a formula, or hide one behind blanks. */
const formula = /^[=+\-@\t\r]/;

/** A cell that no program runs: behind an apostrophe, a formula is words. */
function defused(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Rows as comma-separated values by RFC 4180: lines end in CR LF, the last one too; cells with commas, quotes or breaks
 * stand in quotes. Cells that begin like a formula get an apostrophe before them.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(defused(cell))).join(',')}\r\n`).join('');
}
