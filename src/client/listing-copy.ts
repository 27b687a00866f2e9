import { csv } from '../formats/csv.ts';
import { markdownTable } from '../formats/markdown-table.ts';
import { copy } from './clipboard.ts';
import { shown } from './elements.ts';
import type { LiveTable } from './listing-table.ts';

/** What of a listing can be copied, and what is said of it. */
export interface Copied {
  readonly table: LiveTable;
  /** Rows as they are drawn. */
  readonly rows: () => readonly number[];
  /** Address of the listing in its present state. */
  readonly address: () => string;
  /** "6 of 30 chips". */
  readonly count: () => string;
}

/** A cell for each column shown, the head first: exactly what a reader sees. */
function shownTable({ table, rows }: Copied) {
  const columns = table.columns.filter((column) => column.shown());
  return {
    head: columns.map(({ label }) => label),
    rows: rows().map((row) => table.words(row)),
    right: columns.map(({ holds }) => holds === 'figure'),
  };
}

const forms: Readonly<Record<string, (copied: Copied) => readonly [text: string, what: string]>> = {
  csv: (copied) => {
    const { head, rows } = shownTable(copied);
    return [csv([head, ...rows]), `${copied.count()} as CSV`];
  },
  markdown: (copied) => {
    const { head, rows, right } = shownTable(copied);
    return [markdownTable(head, rows, right), `${copied.count()} as Markdown`];
  },
  address: (copied) => [copied.address(), 'the link'],
};

/** Makes the buttons that copy work. Where a browser does not let them, the text is shown, selected. */
export function liveCopies(form: HTMLElement, copied: Copied, tell: (words: string) => void): void {
  const room = form.querySelector<HTMLElement>('.copied');
  const area = room?.querySelector('textarea');
  if (!room || !area) throw new Error('a listing has no room to copy from');
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      const made = forms[button.dataset['copy'] ?? '']?.(copied);
      if (!made) return;
      const [text, what] = made;
      const menu = button.closest<HTMLElement>('[popover]');
      menu?.hidePopover();
      area.value = text;
      shown(room, true);
      void copy(area, text).then((done) => {
        shown(room, !done);
        if (done) form.querySelector<HTMLElement>(`[popovertarget="${menu?.id ?? ''}"]`)?.focus();
        tell(done ? `Copied ${what}.` : 'Your browser did not copy it; press Ctrl-C.');
      });
    });
  }
}
