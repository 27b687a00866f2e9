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

/** The text of a part but for what of it is set apart. */
function textWithout(part: Element | null, apart: string): string {
  const nodes = [...(part?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.matches(apart)));
  return nodes
    .map((node) => node.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a cell as a reader sees them. */
function wordsOf(cell: HTMLTableCellElement): string {
  const besides = cell.querySelector('.besides');
  const terms = textWithout(besides, '.others');
  return cellWords({
    pieces: [{ text: textWithout(cell, '.besides') }],
    terms: terms === '' ? [] : [terms],
    others: Number(besides?.querySelector('.others')?.textContent ?? 0),
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

interface Parts {
  readonly headRow: HTMLTableRowElement;
  readonly body: HTMLTableSectionElement;
  readonly rows: readonly HTMLTableRowElement[];
}

function partsOf(table: HTMLTableElement): Parts {
  const [headRow, body] = [table.tHead?.rows[0], table.tBodies[0]];
  if (!headRow || !body) throw new Error('a listing has no table');
  return { headRow, body, rows: [...body.rows] };
}

/** All cells of a row but that of the name. */
const without = ({ cells }: HTMLTableRowElement) => [...cells].slice(1);

/**
 * Columns that are not usual stand in a table of their own, the other rows in the same order, and come to the usual ones
 * when they are first needed. `shown` says of a column, by its path, whether a reader sees it.
 */
export function liveTable(
  table: HTMLTableElement,
  more: HTMLTableElement | null,
  shown: (path: string) => boolean,
): LiveTable {
  const { headRow, body, rows } = partsOf(table);
  const rest = more ? partsOf(more) : undefined;
  const heads = [...headRow.cells, ...(rest ? without(rest.headRow) : [])];
  /** The rows with all their columns. */
  const joined = lazy((): Parts['rows'] => {
    if (!rest) return rows;
    for (const [n, from] of [rest.headRow, ...rest.rows].entries()) {
      const cells = without(from);
      for (const cell of cells) cell.classList.add('off');
      [headRow, ...rows][n]?.append(...cells);
    }
    more?.closest('.more-columns')?.remove();
    return rows;
  });
  const columns = heads.map((head): TableColumn => {
    const path = head.dataset['path'] ?? '';
    const holds = (head.dataset['holds'] ?? 'words') as Holding;
    return { path, label: head.textContent.trim(), holds, head, shown: () => path === '' || shown(path) };
  });
  const read = new Map(
    columns.map(({ path, holds }, n) => [
      path,
      lazy(() => joined().flatMap((row) => (row.cells[n] ? [datumOf(row.cells[n], holds)] : []))),
    ]),
  );
  return {
    columns,
    size: rows.length,
    data: (path) => read.get(path)?.() ?? [],
    texts: lazy(() => joined().map((row) => folded(row.textContent))),
    draw: (order) => {
      body.replaceChildren(...order.flatMap((row) => rows[row] ?? []));
    },
    drawColumns: () => {
      const all = joined();
      columns.forEach(({ head, shown }, n) => {
        const off = !shown();
        if (head.classList.contains('off') === off) return;
        for (const cell of [head, ...all.map((row) => row.cells[n])]) cell?.classList.toggle('off', off);
      });
    },
    words: (row) =>
      columns.flatMap(({ shown }, n) => (shown() && rows[row]?.cells[n] ? [wordsOf(rows[row].cells[n])] : [])),
  };
}
