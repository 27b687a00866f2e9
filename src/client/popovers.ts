import { element } from './elements.ts';
import { canFloat, tie } from './floats.ts';

/**
 * Opens a source beside its mark, with all that the list at the foot of the page says of it. Where browsers cannot do
 * that, and with a key held down, a mark leads to the list as any link does.
 */
export function liveSources(): void {
  const marks = document.querySelectorAll<HTMLAnchorElement>('sup.cite a');
  if (!canFloat || marks.length === 0) return;
  const float = element('div', { class: 'float', popover: 'auto', id: 'source-float', role: 'dialog' });
  let open: HTMLAnchorElement | undefined;
  // Closed, it is no part of the page: what reads a claim off the page would take it for words of the claim.
  float.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') float.remove();
  });

  const show = (mark: HTMLAnchorElement, row: HTMLElement) => {
    const parts = [...row.childNodes].map((node) => node.cloneNode(true));
    float.replaceChildren(element('p', {}, ...parts), element('p', { class: 'float-foot' }, listLink(mark.hash)));
    float.setAttribute('aria-label', `Source ${mark.textContent.trim()}`);
    // It stands behind its mark, so that the next thing a keyboard reaches is what is in it.
    mark.parentElement?.after(float);
    tie(float, mark, open);
    open = mark;
    float.showPopover({ source: mark });
    float.querySelector('a')?.focus({ preventScroll: true });
  };

  for (const mark of marks) {
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.addEventListener('click', (event) => {
      const row = document.getElementById(mark.hash.slice(1));
      if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const shown = open === mark && float.matches(':popover-open');
      if (float.matches(':popover-open')) float.hidePopover();
      if (!shown) show(mark, row);
    });
  }
}

function listLink(hash: string): HTMLAnchorElement {
  const link = element('a', { href: hash }, 'Show in the list of sources');
  link.addEventListener('click', () => {
    link.closest<HTMLElement>('[popover]')?.hidePopover();
  });
  return link;
}
