import { barsPath, countsIn } from '../views/listing/histogram.ts';
import { limitOf } from '../views/listing/limit.ts';
import { countsOf, havingOneOf, within, type Datum } from '../views/listing/selection.ts';
import type { ListingState } from '../views/listing/state.ts';
import { shown } from './elements.ts';
import { lazy } from './lazy.ts';
import type { LiveTable } from './listing-table.ts';

/** A filter of the page: what is chosen in it, which rows pass it, and the counts that it shows. */
export interface LiveFilter {
  readonly path: string;
  readonly type: 'options' | 'range';
  /** How many choices are made in it. */
  readonly choices: () => number;
  readonly passes: () => readonly boolean[];
  /** Draws its counts, given the rows that pass all filters, and those that pass all others. */
  readonly count: (all: readonly boolean[], others: readonly boolean[]) => void;
  readonly clear: () => void;
  readonly state: () => Pick<ListingState, 'chosen' | 'ranges'>;
  readonly set: (state: ListingState) => void;
}

function optionsFilter(part: HTMLElement, path: string, table: LiveTable): LiveFilter {
  const boxes = [...part.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const keys = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return {
    path,
    type: 'options',
    choices: () => keys().length,
    passes: () => havingOneOf(table.data(path), keys()),
    count: (_all, others) => {
      const counts = countsOf(table.data(path), others);
      for (const box of boxes) {
        const label = box.closest('label');
        const count = counts.get(box.value) ?? 0;
        label?.classList.toggle('none', count === 0);
        const told = label?.querySelector('.count');
        if (told) told.textContent = String(count);
      }
    },
    clear: () => {
      for (const box of boxes) box.checked = false;
    },
    state: () => ({ chosen: keys().length > 0 ? { [path]: keys() } : {}, ranges: {} }),
    set: ({ chosen }) => {
      for (const box of boxes) box.checked = chosen[path]?.includes(box.value) ?? false;
    },
  };
}

interface Ends {
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
}

/** The figures of a column that are known, years of its dates, in rows that pass. */
function figuresOf(data: readonly Datum[], passes?: readonly boolean[]): number[] {
  return data.flatMap(({ key }, row) => {
    if (key === undefined || passes?.[row] === false) return [];
    return [typeof key === 'number' ? key : Number(key.slice(0, 4))];
  });
}

function rangeFilter(part: HTMLElement, path: string, table: LiveTable, ends: Ends): LiveFilter {
  const measures = part.querySelector<HTMLElement>('[data-measures]')?.dataset['measures'] ?? '';
  const edges = lazy(
    () => part.querySelector<SVGElement>('.histogram')?.dataset['edges']?.split(' ').map(Number) ?? [],
  );
  const counts = (passes?: readonly boolean[]) => countsIn(edges(), figuresOf(table.data(path), passes));
  const most = lazy(() => Math.max(...counts()));
  const told = part.querySelector<HTMLElement>('.fault');
  /** Both ends in the base unit. One that cannot be read is told, and counts for nothing. */
  const limits = (): { from: number | undefined; to: number | undefined } => {
    const read = (['from', 'to'] as const).map((end) => limitOf(ends[end].value, measures, end));
    const faults = read.flatMap((limit) => (limit && 'fault' in limit ? [limit.fault] : []));
    if (told) {
      told.textContent = faults.join('. ');
      shown(told, faults.length > 0);
    }
    const [from, to] = read.map((limit, n) => {
      const input = n === 0 ? ends.from : ends.to;
      input.setAttribute('aria-invalid', String(limit !== undefined && 'fault' in limit));
      return limit && 'value' in limit ? limit.value : undefined;
    });
    return { from, to };
  };
  const typed = (): [string, string] => [ends.from.value.trim(), ends.to.value.trim()];
  return {
    path,
    type: 'range',
    choices: () => {
      const { from, to } = limits();
      return from === undefined && to === undefined ? 0 : 1;
    },
    passes: () => {
      const { from, to } = limits();
      return within(table.data(path), from, to);
    },
    count: (all) => {
      part.querySelector('.now')?.setAttribute('d', barsPath(counts(all), most()));
    },
    clear: () => {
      ends.from.value = ends.to.value = '';
    },
    state: () => ({ chosen: {}, ranges: typed().some((end) => end !== '') ? { [path]: typed() } : {} }),
    set: ({ ranges }) => {
      [ends.from.value, ends.to.value] = ranges[path] ?? ['', ''];
    },
  };
}

/** The filters of a listing, in the order of the page. */
export function liveFilters(form: HTMLElement, table: LiveTable): LiveFilter[] {
  return [...form.querySelectorAll<HTMLElement>('[data-filter]')].flatMap((part) => {
    const path = part.dataset['filter'] ?? '';
    if (part.dataset['type'] === 'options') return [optionsFilter(part, path, table)];
    const from = part.querySelector<HTMLInputElement>('[data-end=from]');
    const to = part.querySelector<HTMLInputElement>('[data-end=to]');
    return from && to ? [rangeFilter(part, path, table, { from, to })] : [];
  });
}
