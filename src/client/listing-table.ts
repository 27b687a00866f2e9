import { cellWords } from '../views/listing/cell-words.ts';
import type { Holding } from '../views/listing/columns.ts';
import { folded, type Datum } from '../views/listing/selection.ts';
import { lazy } from './lazy.ts';

/** A column of the table; the name of the entry is the one whose path is "". */
export interface TableColumn {
  readonly path: string;
  readonly label: string;
  readonly holds: Holding;
  readonly head: HTMLTableCellElement;
  readonly shown: () => boolean;
}

/** The table of a listing, read off the page once and only as far as it is needed. */
export interface LiveTable {
  readonly columns: readonly TableColumn[];
  readonly size: number;
  /** What the rows have in a column, in the order the page came with: that of names. */
  readonly data: (path: string) => readonly Datum[];
  /** All words of each row, folded. */
  readonly texts: () => readonly string[];
  /** Draws these rows in this order, in one go. */
  readonly draw: (rows: readonly number[]) => void;
  /** Shows the columns that a reader is to see and hides the others, in drawn rows and in those left out. */
  readonly drawColumns: () => void;
  /** The words of a drawn row in the columns shown. */
  readonly words: (row: number) => string[];
}

/** The words of a cell as a reader sees them. */
function wordsOf(cell: HTMLTableCellElement): string {
  const text = (selector: string) => cell.querySelector(selector)?.textContent.trim() ?? '';
  const terms = text('.terms');
  const pieces = [...cell.childNodes]
    .filter((node) => !(node instanceof HTMLElement && node.matches('.besides')))
    .map((node) => node.textContent ?? '')
    .join('');
  return cellWords({
    pieces: [{ text: pieces.replace(/\s+/g, ' ').trim() }],
    terms: terms === '' ? [] : [terms],
    others: Number(text('.others')),
  });
}

function datumOf(cell: HTMLTableCellElement, holds: Holding): Datum {
  const { key, is } = cell.dataset;
  return {
    key: key === undefined ? undefined : holds === 'figure' ? Number(key) : key,
    words: wordsOf(cell),
    unknown: cell.classList.contains('unknown'),
    tokens: holds === 'date' && key !== undefined ? [key.slice(0, 4)] : (is?.split(' ') ?? []),
  };
}

/** `shown` says of a column, by its path, whether a reader sees it. */
export function liveTable(table: HTMLTableElement, shown: (path: string) => boolean): LiveTable {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || heads.length === 0) throw new Error('a listing has no table');
  const rows = [...body.rows];
  const columns = heads.map((head): TableColumn => {
    const path = head.dataset['path'] ?? '';
    const holds = (head.dataset['holds'] ?? 'words') as Holding;
    return { path, label: head.textContent.trim(), holds, head, shown: () => path === '' || shown(path) };
  });
  const read = new Map(
    columns.map(({ path, holds }, n) => [
      path,
      lazy(() => rows.flatMap((row) => (row.cells[n] ? [datumOf(row.cells[n], holds)] : []))),
    ]),
  );
  return {
    columns,
    size: rows.length,
    data: (path) => read.get(path)?.() ?? [],
    texts: lazy(() => rows.map((row) => folded(row.textContent))),
    draw: (order) => {
      body.replaceChildren(...order.flatMap((row) => rows[row] ?? []));
    },
    drawColumns: () => {
      columns.forEach(({ head, shown }, n) => {
        const off = !shown();
        if (head.classList.contains('off') === off) return;
        for (const cell of [head, ...rows.map((row) => row.cells[n])]) cell?.classList.toggle('off', off);
      });
    },
    words: (row) =>
      columns.flatMap(({ shown }, n) => (shown() && rows[row]?.cells[n] ? [wordsOf(rows[row].cells[n])] : [])),
  };
}
