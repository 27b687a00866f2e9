import { holding, passing } from '../views/listing/selection.ts';
import { readState, writeState, type ListingState } from '../views/listing/state.ts';
import { element, shown } from './elements.ts';
import { lazy } from './lazy.ts';
import { liveCopies } from './listing-copy.ts';
import { liveFilters, type LiveFilter } from './listing-filters.ts';
import { liveOrder } from './listing-sort.ts';
import { liveTable } from './listing-table.ts';
import { keepAddress } from './page-address.ts';

/** Keys that follow each other within this time, in milliseconds, are answered once. */
const quiet = 120;

function soon(run: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, quiet);
  };
}

/** Says on the buttons that open filters how many choices are made behind each. */
function markButtons(form: HTMLElement, filters: readonly LiveFilter[]): void {
  for (const button of form.querySelectorAll<HTMLElement>('[data-opens]')) {
    const panel = document.getElementById(button.getAttribute('popovertarget') ?? '');
    const inside = filters.filter(({ path }) => panel?.querySelector(`[data-filter="${CSS.escape(path)}"]`));
    const chosen = inside.reduce((sum, filter) => sum + filter.choices(), 0);
    button.classList.toggle('active', chosen > 0);
    const told = button.querySelector('.chosen') ?? button.appendChild(element('span', { class: 'chosen' }));
    // Where there is little room, a longer word would push other buttons into another line.
    const words = button.classList.contains('narrow') ? '' : ' chosen';
    told.textContent = chosen > 0 ? ` (${chosen}${words})` : '';
  }
}

function merged<T>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

/** Makes the table of a listing one that can be sorted, filtered and copied. Its state is kept in the address. */
export function liveListing(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>('form.listing-tools');
  const words = form?.querySelector<HTMLInputElement>('input[name=q]');
  const said = form?.querySelector<HTMLElement>('[data-said]');
  const clear = form?.querySelector<HTMLElement>('[data-clear]');
  const drawnTable = page.querySelector<HTMLTableElement>('table.entries');
  if (!form || !words || !said || !clear || !drawnTable) throw new Error('a listing lacks a part');

  // Worked out when a reader first chooses something: a page that is only read need not wait for it.
  const boxes = lazy(() => [...form.querySelectorAll<HTMLInputElement>('input[name=columns]')]);
  const filters = lazy(() => liveFilters(form, table));
  const ticked = () =>
    boxes()
      .filter((box) => box.checked)
      .map((box) => box.value);
  const usual = () =>
    boxes()
      .filter((box) => box.defaultChecked)
      .map((box) => box.value);
  const more = page.querySelector<HTMLTableElement>('.more-columns table');
  const table = liveTable(drawnTable, more, (path) => ticked().includes(path));
  const { one = '', many = '' } = page.dataset;
  let drawn: readonly number[] = Array.from({ length: table.size }, (_, row) => row);

  const state = (): ListingState => {
    const columns = ticked();
    return {
      words: words.value.trim(),
      sorting: order.sorting(),
      ...(columns.join() === usual().join() ? {} : { columns }),
      chosen: merged(filters().map((filter) => filter.state().chosen)),
      ranges: merged(filters().map((filter) => filter.state().ranges)),
    };
  };
  const address = () => new URL(`${writeState(state()) || location.pathname}${location.hash}`, location.href).href;
  const count = (): string => {
    const noun = table.size === 1 ? one : many;
    return drawn.length === table.size ? `${table.size} ${noun}` : `${drawn.length || 'None'} of ${table.size} ${noun}`;
  };

  const draw = (): void => {
    const query = words.value.trim();
    const active = filters().filter((filter) => filter.choices() > 0);
    const criteria = new Map(active.map((filter) => [filter.path, filter.passes()]));
    if (query !== '') criteria.set('', holding(table.texts(), query));
    const passes = passing(table.size, criteria);
    drawn = order.rows().filter((row) => passes[row]);
    table.draw(drawn);
    for (const filter of filters()) {
      filter.count(passes, criteria.has(filter.path) ? passing(table.size, criteria, filter.path) : passes);
    }
    markButtons(form, filters());
    shown(clear, criteria.size > 0);
    said.textContent = count() + order.words();
  };
  const update = (): void => {
    draw();
    keepAddress(address());
  };
  const order = liveOrder(table, update);

  const later = soon(update);
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'columns') {
      table.drawColumns();
      keepAddress(address());
    } else if (target.type === 'checkbox') update();
    else later();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  clear.addEventListener('click', () => {
    for (const filter of filters()) filter.clear();
    words.value = '';
    update();
    words.focus();
  });
  liveCopies(form, { table, rows: () => drawn, address, count }, (told) => {
    said.textContent = told;
  });

  if (location.search === '') return;
  const given = readState(location.search, {
    columns: table.columns.flatMap(({ path }) => (path === '' ? [] : [path])),
    options: filters()
      .filter(({ type }) => type === 'options')
      .map(({ path }) => path),
    ranges: filters()
      .filter(({ type }) => type === 'range')
      .map(({ path }) => path),
  });
  words.value = given.words;
  order.set(given.sorting);
  for (const filter of filters()) filter.set(given);
  for (const box of boxes()) box.checked = (given.columns ?? usual()).includes(box.value);
  table.drawColumns();
  draw();
}
