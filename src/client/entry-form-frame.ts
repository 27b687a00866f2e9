import { element, firstControl } from './elements.ts';
import type { Asked, Making, Spot } from './entry-form-making.ts';

/** A control with its label, what belongs into it, and a place for what is wrong with it. */
export interface Frame {
  readonly element: HTMLElement;
  readonly spot: () => Spot;
  readonly rename: (label: string) => void;
}

function about({ words, required }: Asked, id: string): HTMLElement {
  const { about: text, example } = words;
  const told = element('p', { id, class: 'about' }, text);
  if (example !== undefined) told.append(text === '' ? '' : ' ', 'Example: ', element('code', {}, example));
  told.hidden = told.textContent === '';
  told.dataset['required'] = String(required);
  return told;
}

/** Remembers that the focus was within a part and has left it. */
function visits(part: HTMLElement): () => boolean {
  let visited = false;
  part.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && part.contains(event.relatedTarget))) visited = true;
  });
  return () => visited;
}

function needed(required: boolean): (Node | string)[] {
  return required ? [' ', element('span', { class: 'must' }, 'needed')] : [];
}

/** Frames a single control. `beside`: the label stands behind it, as with a box to tick. */
export function fieldFrame(making: Making, asked: Asked, control: HTMLElement, beside = false): Frame {
  const id = making.nextId();
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-about ${id}-problem`);
  if (asked.required) control.setAttribute('aria-required', 'true');
  const name = element('span', {}, asked.words.label);
  const label = element('label', { for: id }, name, ...needed(asked.required));
  const problem = element('p', { id: `${id}-problem`, class: 'problem', hidden: '' });
  const told = about(asked, `${id}-about`);
  const parts = beside ? [element('div', { class: 'ticked' }, control, label), told] : [label, told, control];
  const framed = element('div', { class: 'question' }, ...parts, problem);
  const visited = visits(framed);
  return {
    element: framed,
    rename: (words) => {
      name.textContent = words;
    },
    spot: () => ({
      label: name.textContent,
      target: control,
      visited: visited(),
      tell: (messages) => {
        problem.textContent = messages.join(' ');
        problem.hidden = messages.length === 0;
        if (messages.length > 0) control.setAttribute('aria-invalid', 'true');
        else control.removeAttribute('aria-invalid');
      },
    }),
  };
}

/** Frames several controls that belong together. */
export function groupFrame(making: Making, asked: Asked, ...children: readonly HTMLElement[]): Frame {
  const id = making.nextId();
  const name = element('span', {}, asked.words.label);
  const problem = element('p', { id: `${id}-problem`, class: 'problem', hidden: '' });
  const framed = element(
    'fieldset',
    { class: 'questions', id, 'aria-describedby': `${id}-about ${id}-problem` },
    element('legend', {}, name, ...needed(asked.required)),
    about(asked, `${id}-about`),
    problem,
    ...children,
  );
  const visited = visits(framed);
  return {
    element: framed,
    rename: (words) => {
      name.textContent = words;
    },
    spot: () => ({
      label: name.textContent,
      target: firstControl(framed),
      visited: visited(),
      tell: (messages) => {
        problem.textContent = messages.join(' ');
        problem.hidden = messages.length === 0;
      },
    }),
  };
}

/** A place within a part that has a name of its own. */
export function within(label: string, spot: Spot): Spot {
  return { ...spot, label: label === '' ? spot.label : `${label}: ${spot.label}` };
}
