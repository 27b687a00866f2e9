import type { IndexedName } from '../views/names-index.ts';
import { element, shown } from './elements.ts';

/** A field in which an entry is found by its name and picked: a combobox with a list, as ARIA describes it. */
export interface Picker {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** Makes a picker. `offer` finds entries for what was typed; `pick` takes the one that was chosen. */
export function openPicker(
  label: string,
  offer: (typed: string) => readonly IndexedName[],
  pick: (name: IndexedName) => void,
): Picker {
  const list = element('ul', { role: 'listbox', id: 'compare-offers', 'aria-label': 'Entries' });
  const input = element('input', {
    id: 'compare-input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  });
  const count = element('span', { role: 'status', class: 'visually-hidden' });
  let offers: readonly IndexedName[] = [];
  let at = -1;

  const mark = (next: number) => {
    at = next;
    for (const [n, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(n === at));
    const option = list.children[at];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    shown(list, false);
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const choose = (name: IndexedName | undefined) => {
    if (!name) return;
    input.value = '';
    close();
    pick(name);
  };
  const open = () => {
    offers = offer(input.value);
    list.replaceChildren(
      ...offers.map((name, n) => {
        const option = element(
          'li',
          { role: 'option', id: `compare-offer-${String(n)}`, 'aria-selected': 'false' },
          name.name,
          ...(name.aliases.length > 0 ? [element('span', { class: 'names' }, name.aliases.join(', '))] : []),
        );
        // The field keeps the focus.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
        });
        option.addEventListener('click', () => {
          choose(name);
        });
        return option;
      }),
    );
    shown(list, offers.length > 0);
    input.setAttribute('aria-expanded', String(offers.length > 0));
    count.textContent = offers.length === 0 ? 'Nothing fits.' : `${String(offers.length)} entries fit.`;
    mark(input.value.trim() !== '' && offers.length > 0 ? 0 : -1);
  };

  input.addEventListener('input', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const { length } = offers;
      if (length > 0) mark(at < 0 ? (step > 0 ? 0 : length - 1) : (at + step + length) % length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden) choose(offers[at]);
    } else if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      else close();
    }
  });
  shown(list, false);
  const box = element(
    'div',
    { class: 'compare-picker' },
    element('label', { for: input.id }, label),
    input,
    list,
    count,
  );
  return { element: box, input };
}
