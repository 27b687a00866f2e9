import { element } from './elements.ts';

/** The parts of a search form: what the page holds from the start, and what is added for those who search. */
export interface Panel {
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  /** Says what cannot be searched. */
  readonly trouble: HTMLElement;
  readonly list: HTMLElement;
  readonly facets: HTMLDetailsElement;
  readonly forget: HTMLButtonElement;
  /** In the dialog: leads to the page that shows the same with more room. */
  readonly apart: HTMLAnchorElement;
}

function key(name: string): HTMLElement {
  return element('kbd', {}, name);
}

/** Completes a search form, and tells assistive technology that its field moves through a list. */
export function panelOf(form: HTMLFormElement, place: 'dialog' | 'page'): Panel {
  const input = form.querySelector('input');
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!input || !status) throw new Error('the search form lacks a part');
  const id = `${place}-hits`;
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);

  const trouble = element('p', { class: 'search-trouble', role: 'alert', hidden: '' });
  const list = element('div', {
    id,
    class: 'hits',
    role: 'listbox',
    'aria-label': 'Found',
    'data-hits': '',
    hidden: '',
  });
  const groups = element('div', { 'data-groups': '' });
  const facets = element('details', { class: 'facets', hidden: '' }, element('summary', {}, 'Narrow down'), groups);
  // On a phone the hits come first; the facets wait behind their heading.
  facets.open = matchMedia('(width > 40rem)').matches;
  const forget = element('button', { type: 'button', hidden: '' }, 'Forget recent searches');
  const apart = element('a', {}, 'Search on a page of its own');
  apart.hidden = place === 'page';
  const keys = element(
    'span',
    { class: 'search-keys' },
    ...[key('↑'), ' ', key('↓'), ' choose, ', key('Enter'), ' open, ', key('Ctrl'), ' ', key('Enter'), ' in a new tab'],
  );
  form.append(
    trouble,
    element('div', { class: 'search-body' }, list, facets),
    element('p', { class: 'search-foot' }, keys, forget, apart),
  );
  return { input, status, trouble, list, facets, forget, apart };
}
