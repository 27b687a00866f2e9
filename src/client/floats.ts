/** Whether the browser can lay something over the page beside what it belongs to. Without it links stay what they are. */
export const canFloat = 'popover' in HTMLElement.prototype && CSS.supports('position-area: block-end');

const anchorName = '--float';

/** Ties what floats to the element that it stands beside; the one before is let go. */
export function tie(float: HTMLElement, element: HTMLElement, before: HTMLElement | undefined): void {
  before?.style.removeProperty('anchor-name');
  element.style.setProperty('anchor-name', `${anchorName}-${float.id}`);
  float.style.setProperty('position-anchor', `${anchorName}-${float.id}`);
}
