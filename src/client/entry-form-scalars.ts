import type { Shape } from '../kinds/shape.ts';
import { element } from './elements.ts';
import { fieldFrame, groupFrame } from './entry-form-frame.ts';
import type { Asked, Control, Making } from './entry-form-making.ts';

type Of<T extends Shape['type']> = Asked & { readonly shape: Shape & { readonly type: T } };

/** Texts that may be longer than this get several lines to be typed in. */
const oneLine = 120;

function plain(framed: ReturnType<typeof fieldFrame>, read: () => unknown, fill: (value: string) => void): Control {
  return { element: framed.element, read, fill, spot: framed.spot, rename: framed.rename };
}

export function textControl(making: Making, asked: Of<'text'>): Control {
  const { meaning, longest = 0 } = asked.shape;
  const common = { autocomplete: 'off', spellcheck: meaning ? 'false' : 'true' };
  const input =
    longest > oneLine
      ? element('textarea', { ...common, rows: longest < 1000 ? '3' : '12' })
      : element('input', common);
  if (meaning?.type === 'address') input.setAttribute('inputmode', 'url');
  const list = meaning && making.suggestions(meaning);
  if (list !== undefined) input.setAttribute('list', list);
  const read = () => (meaning?.type === 'entry' ? making.idOf(input.value, meaning.kinds) : input.value);
  return plain(fieldFrame(making, asked, input), read, (value) => {
    input.value = value;
  });
}

function option(value: string, text = value): HTMLOptionElement {
  return element('option', { value }, text);
}

export function choiceControl(making: Making, asked: Of<'choice'>): Control {
  const options = [
    option('', asked.required ? 'Choose …' : 'Not stated'),
    ...asked.shape.options.map((word) => option(word)),
  ];
  const select = element('select', {}, ...options);
  return plain(
    fieldFrame(making, asked, select),
    () => select.value,
    (value) => {
      select.value = value;
    },
  );
}

export function numberControl(making: Making, asked: Asked): Control {
  const input = element('input', { inputmode: 'decimal', autocomplete: 'off' });
  const read = () => numberOrText(input.value);
  return plain(fieldFrame(making, asked, input), read, (value) => {
    input.value = value;
  });
}

function numberOrText(typed: string): number | string {
  const words = typed.trim();
  return words !== '' && Number.isFinite(Number(words)) ? Number(words) : words;
}

export function truthControl(making: Making, asked: Asked): Control {
  const box = element('input', { type: 'checkbox' });
  return plain(
    fieldFrame(making, asked, box, true),
    () => box.checked || undefined,
    (value) => {
      box.checked = value === 'true';
    },
  );
}

/** Several values in one line, with commas between them. */
export function tupleControl(making: Making, asked: Of<'tuple'>): Control {
  const input = element('input', { autocomplete: 'off' });
  const read = () => (input.value.trim() === '' ? undefined : input.value.split(',').map(numberOrText));
  return plain(fieldFrame(making, asked, input), read, (value) => {
    input.value = value;
  });
}

/** Words to tick. Where the order counts it is the order in which they were ticked. */
export function choicesControl(making: Making, asked: Asked, options: readonly string[]): Control {
  const ticked = new Set<string>();
  const boxes = options.map((word) => {
    const id = making.nextId();
    const box = element('input', { type: 'checkbox', id });
    box.addEventListener('change', () => {
      if (box.checked) ticked.add(word);
      else ticked.delete(word);
    });
    return element('div', { class: 'ticked' }, box, element('label', { for: id }, word));
  });
  const words = { label: asked.words.label, about: asked.words.about };
  const framed = groupFrame(making, { ...asked, words }, element('div', { class: 'choices' }, ...boxes));
  return { element: framed.element, read: () => [...ticked], spot: framed.spot, rename: framed.rename };
}
