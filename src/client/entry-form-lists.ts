import { statementOf, type Shape } from '../kinds/shape.ts';
import { saysNothing } from '../views/entry-answers.ts';
import { element, firstControl } from './elements.ts';
import { fieldFrame, groupFrame, within } from './entry-form-frame.ts';
import type { Asked, Control, Making } from './entry-form-making.ts';

interface Item {
  readonly control: Control;
  readonly element: HTMLElement;
  readonly remove: HTMLElement;
}

/** A list that items can be added to and taken from. The focus goes to what was added, and back to the button. */
export function listControl(
  making: Making,
  asked: Asked & { readonly shape: Shape & { readonly type: 'list' } },
): Control {
  const { shape, words } = asked;
  const items: Item[] = [];
  const isClaim = statementOf(shape) !== undefined;
  // Of a list of words the example is one of several; elsewhere it is one of an item.
  const isPlain = shape.of.type === 'text';
  const nameOf = (n: number) => (isClaim ? `Claim ${n + 1}` : `${words.label} ${n + 1}`);
  const holder = element('ol', { class: 'items' });
  const context = element('span', { class: 'visually-hidden' }, `: ${words.label}`);
  const button = element('button', { type: 'button', class: 'add' }, isClaim ? 'Add a claim' : 'Add one', context);

  const rename = () => {
    for (const [n, item] of items.entries()) {
      item.control.rename(nameOf(n));
      item.remove.textContent = `Remove ${nameOf(n).toLowerCase()}`;
    }
  };
  const add = () => {
    const inner = isPlain ? { label: words.label, about: '' } : { ...words, about: '' };
    const control = making.make({ shape: shape.of, words: inner, required: false });
    const remove = element('button', { type: 'button', class: 'remove' });
    const item = { control, remove, element: element('li', {}, control.element, remove) };
    remove.addEventListener('click', () => {
      items.splice(items.indexOf(item), 1);
      item.element.remove();
      rename();
      button.focus();
      making.changed();
    });
    items.push(item);
    holder.append(item.element);
    rename();
    return item;
  };
  button.addEventListener('click', () => {
    firstControl(add().element).focus();
    making.changed();
  });
  if (asked.required) add();

  const framed = groupFrame(
    making,
    { ...asked, words: isPlain ? words : { label: words.label, about: words.about } },
    holder,
    button,
  );
  return {
    element: framed.element,
    read: () => items.map(({ control }) => control.read()),
    rename: framed.rename,
    spot: ([first, ...rest]) => {
      // What was left empty is not written; and one that stands alone has no number on its path.
      const written = items.filter(({ control }) => !saysNothing(control.read(), shape.of));
      const item = written[typeof first === 'number' ? first : 0];
      if (!item || first === undefined) return framed.spot();
      return within(framed.spot().label, item.control.spot(typeof first === 'number' ? rest : [first, ...rest]));
    },
  };
}

/** Which of the declared sources say so: one, or more if there are more. */
export function sourcesControl(making: Making, asked: Asked): Control {
  const selects: HTMLSelectElement[] = [];
  const holder = element('div', { class: 'picks' });
  const more = element('button', { type: 'button', class: 'add' }, 'Another source says so too');

  const draw = () => {
    const declared = making.declared();
    for (const select of selects) {
      const chosen = select.value;
      const options = declared.map(({ id, label }) => element('option', { value: id }, label));
      select.replaceChildren(element('option', { value: '' }, 'Choose …'), ...options);
      select.value = declared.some(({ id }) => id === chosen) ? chosen : '';
    }
    more.hidden = declared.length <= selects.length;
  };
  const pick = (required: boolean) => {
    const select = element('select');
    selects.push(select);
    const words = { label: asked.words.label, about: selects.length === 1 ? asked.words.about : '' };
    const framed = fieldFrame(making, { ...asked, words, required }, select);
    holder.append(framed.element);
    draw();
    return { select, framed };
  };
  const { framed: first } = pick(asked.required);
  more.addEventListener('click', () => {
    pick(false).select.focus();
    making.changed();
  });
  making.onDeclared(draw);
  return {
    element: element('div', { class: 'picker' }, holder, more),
    read: () => {
      const declared = new Map(making.declared().map(({ id, url }) => [id, url]));
      return selects.flatMap(({ value }) => declared.get(value) ?? []);
    },
    spot: first.spot,
    rename: first.rename,
  };
}
