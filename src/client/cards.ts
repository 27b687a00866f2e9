import type { IndexedName, NamesIndex } from '../views/names-index.ts';
import { element } from './elements.ts';
import { canFloat, tie } from './floats.ts';
import { loadNames } from './names.ts';

/** Milliseconds that a pointer rests on a link before its card comes, and that the card waits for it on the way over. */
const [patience, grace] = [250, 200];

function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

/** The entry that a link leads to, as `kind/id`; `undefined` for this page and for what is no page of an entry. */
function entryOf(link: HTMLAnchorElement, root: URL): string | undefined {
  if (!link.href.startsWith(root.href) || link.pathname === location.pathname) return undefined;
  return /^([a-z-]+\/[a-z0-9-]+)\.html/.exec(link.href.slice(root.href.length))?.[1];
}

function cardOf({ kind, name, summary, figures }: IndexedName, names: NamesIndex, hue: string): HTMLElement[] {
  const rows = figures.map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value)));
  return [
    element('p', { class: `chip ${hue}` }, names.kinds[kind]?.[0] ?? kind),
    element('p', { class: 'float-name' }, name),
    element('p', {}, summary),
    ...(rows.length > 0 ? [element('dl', {}, ...rows)] : []),
  ];
}

/**
 * Shows what a link to an entry leads to, while a mouse rests on it or the keyboard has reached it. The card goes with
 * Escape, stays while the pointer is on it, and does not go by itself.
 */
export function liveCards(root: URL): void {
  const main = document.querySelector('main');
  if (!canFloat || !main) return;
  const card = element('div', { class: 'float card-float', popover: 'manual', id: 'entry-card', role: 'tooltip' });
  // In the main part, as what stands in no part of a page is hard to find for those who do not see it.
  main.append(card);
  /** The link whose card was shown last, and the one that pointer or keyboard is on: its card is coming, there, or sent away. */
  let link: HTMLAnchorElement | undefined;
  let reached: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isOpen = () => card.matches(':popover-open');

  const hide = () => {
    clearTimeout(timer);
    link?.removeAttribute('aria-describedby');
    if (isOpen()) card.hidePopover();
  };

  const show = async (wanted: HTMLAnchorElement, id: string) => {
    const names = await loadNames(root);
    const entry = names.entries.find((known) => `${known.kind}/${known.id}` === id);
    if (!entry || wanted !== reached) return;
    hide();
    card.replaceChildren(...cardOf(entry, names, /\bhue-\d/.exec(wanted.className)?.[0] ?? ''));
    tie(card, wanted, link);
    link = wanted;
    link.setAttribute('aria-describedby', card.id);
    card.showPopover();
  };

  const reach = (target: EventTarget | null) => {
    const wanted = linkAt(target);
    const id = wanted ? entryOf(wanted, root) : undefined;
    if (!wanted || id === undefined || wanted === reached) return;
    reached = wanted;
    clearTimeout(timer);
    if (wanted === link && isOpen()) return;
    timer = setTimeout(() => {
      // Without its data there is no card, and the link is as good as before.
      show(wanted, id).catch((error: unknown) => {
        console.debug(error);
      });
    }, patience);
  };

  /** The pointer has gone from the link or its card; a link that the keyboard is on keeps it. */
  const leave = () => {
    if (reached?.matches(':focus-visible')) return;
    reached = undefined;
    clearTimeout(timer);
    timer = setTimeout(hide, grace);
  };

  // By its moves, as links also come and go under a pointer that rests while the keyboard scrolls the page.
  main.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') reach(event.target);
  });
  main.addEventListener('pointerout', (event) => {
    const left = linkAt(event.target);
    if (left && left === reached && linkAt(event.relatedTarget) !== left) leave();
  });
  main.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) reach(event.target);
  });
  main.addEventListener('focusout', () => {
    reached = undefined;
    hide();
  });
  main.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node && card.contains(target))) hide();
  });
  card.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  card.addEventListener('pointerleave', leave);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  // The keyboard may have reached a link before this script came.
  reach(main.querySelector(':focus-visible'));
}
