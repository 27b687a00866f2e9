/** Makes an element with its attributes and what it holds. Text is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Shows an element or takes it out of sight and out of reach. */
export function shown(part: HTMLElement, visible: boolean): void {
  part.hidden = !visible;
}

const controls = 'input, select, textarea, button, summary';

/** The first thing in a part of the page that the keyboard can reach. */
export function firstControl(part: HTMLElement): HTMLElement {
  return part.matches(controls) ? part : (part.querySelector<HTMLElement>(controls) ?? part);
}
