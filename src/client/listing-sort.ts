import { ordered } from '../views/listing/selection.ts';
import { byName, type Sorting } from '../views/listing/state.ts';
import { element } from './elements.ts';
import type { LiveTable, TableColumn } from './listing-table.ts';

/** How an order is told: rising, falling. */
const directions = {
  figure: ['smallest first', 'largest first'],
  date: ['earliest first', 'latest first'],
  words: ['A to Z', 'Z to A'],
} as const;

function sortOf({ holds }: TableColumn): keyof typeof directions {
  return holds === 'figure' || holds === 'date' ? holds : 'words';
}

/** The order of a listing, chosen by the buttons in the head of its table. */
export interface LiveOrder {
  readonly sorting: () => Sorting;
  readonly set: (sorting: Sorting) => void;
  /** All rows in order. */
  readonly rows: () => number[];
  /** ", by Power, largest first"; "" for the order that the page comes with. */
  readonly words: () => string;
}

/** Puts a button into every head. `changed` is called when one of them is used. */
export function liveOrder(table: LiveTable, changed: () => void): LiveOrder {
  let sorting = byName;
  const column = () => table.columns.find(({ path }) => path === sorting.path);
  const set = (next: Sorting): void => {
    sorting = next;
    for (const { head, path } of table.columns) {
      if (path === sorting.path) head.setAttribute('aria-sort', sorting.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };
  for (const { head, label, path, holds } of table.columns) {
    const button = element('button', { type: 'button', class: 'sort' }, label);
    button.addEventListener('click', () => {
      const same = sorting.path === path;
      // The largest and the latest are what most come for.
      set({ path, descending: same ? !sorting.descending : holds === 'figure' || holds === 'date' });
      changed();
    });
    head.querySelector('.sort')?.replaceWith(button);
  }
  set(byName);
  return {
    sorting: () => sorting,
    set,
    rows: () => {
      const by = column();
      // The page comes in the order of names, whose letters its maker has compared.
      const named = Array.from({ length: table.size }, (_, row) => row);
      if (!by || by.path === '') return sorting.descending ? named.reverse() : named;
      return ordered(table.data(by.path), sortOf(by) === 'words' ? 'words' : 'key', sorting.descending);
    },
    words: () => {
      const by = column();
      if (!by || (sorting.path === '' && !sorting.descending)) return '';
      return `, by ${by.label}, ${directions[sortOf(by)][sorting.descending ? 1 : 0]}`;
    },
  };
}
