import type { Shape } from '../kinds/shape.ts';
import { sourceKeysOf, type SourceAnswer } from '../views/entry-answers.ts';
import { element, firstControl } from './elements.ts';
import { groupFrame, within } from './entry-form-frame.ts';
import type { Asked, Control, Declared, Making } from './entry-form-making.ts';

/** The sources of the entry: a control, and what claims can choose from. */
export interface SourcesControl extends Control {
  readonly answers: () => SourceAnswer[];
  readonly declared: () => Declared[];
}

interface Item {
  readonly id: string;
  readonly control: Control;
  readonly element: HTMLElement;
  /** Says how the text cites it. */
  readonly key: HTMLElement;
  readonly note: HTMLElement;
  readonly remove: HTMLElement;
}

function answerOf({ control }: Pick<Item, 'control'>): SourceAnswer {
  const parts = control.read() as Readonly<Record<string, unknown>>;
  const { url } = parts;
  return { ...parts, url: typeof url === 'string' ? url.trim() : '' };
}

/** Pages and documents, each with an address. `known` says how the base describes a page that it cites already. */
export function sourceListControl(
  making: Making,
  asked: Asked & { readonly shape: Shape & { readonly type: 'record' } },
  known: (address: string) => SourceAnswer | undefined,
): SourcesControl {
  const items: Item[] = [];
  const holder = element('ol', { class: 'items' });
  const button = element('button', { type: 'button', class: 'add' }, 'Add a source');
  const rename = () => {
    for (const [n, item] of items.entries()) {
      item.control.rename(`Source ${n + 1}`);
      item.remove.textContent = `Remove source ${n + 1}`;
    }
  };

  /** Takes over how the base describes a page, unless something was typed already. */
  const takeOver = (item: Item) => {
    const { url, ...described } = answerOf(item);
    const found = known(url);
    const empty = Object.values(described).every(
      (part) => part === undefined || part === '' || (Array.isArray(part) && part.length === 0),
    );
    if (!found || !empty) return;
    for (const [key, value] of Object.entries(found)) item.control.member?.(key)?.fill?.(String(value));
    item.note.textContent = 'The base cites this page already. It is described here as it is there.';
    making.changed();
  };
  const add = () => {
    const control = making.make({ shape: asked.shape.of, words: { label: 'Source', about: '' }, required: false });
    const remove = element('button', { type: 'button', class: 'remove' });
    const note = element('p', { class: 'about', role: 'status' });
    const key = element('p', { class: 'about' });
    const item = {
      id: making.nextId(),
      control,
      key,
      note,
      remove,
      element: element('li', {}, control.element, key, note, remove),
    };
    control.member?.('url')?.element.addEventListener('change', () => {
      takeOver(item);
    });
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
  add();

  const words = {
    label: asked.words.label,
    about: 'Every page that you take a statement from, and that you have read. Claims then name the one they rest on.',
  };
  const framed = groupFrame(making, { ...asked, words }, holder, button);
  const answers = () => items.map(answerOf);
  making.onDeclared(() => {
    const keys = sourceKeysOf(answers());
    for (const { control, key } of items) {
      const { url } = answerOf({ control });
      key.textContent = url === '' ? '' : `The text cites it as [^${keys.get(url) ?? ''}]`;
    }
  });
  return {
    element: framed.element,
    read: () => undefined,
    answers,
    declared: () =>
      items.map((item, n) => {
        const { url, title } = answerOf(item);
        const words = typeof title === 'string' && title.trim() !== '' ? title.trim() : url;
        return { id: item.id, url, label: words === '' ? `Source ${n + 1}` : words };
      }),
    rename: framed.rename,
    spot: ([key, ...rest]) => {
      const keys = sourceKeysOf(answers());
      const item = items.find((one) => keys.get(answerOf(one).url) === key);
      return item ? within('', item.control.spot(rest)) : framed.spot();
    },
  };
}
