import { mostCompared } from '../views/compare/table.ts';
import { element } from './elements.ts';
import { keepTray, trayOf, type Tray } from './compare-tray.ts';

/** A place on a page that offers to compare an entry; without a script it is a link. */
interface Offer {
  readonly place: HTMLElement;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly button: HTMLButtonElement;
}

function offerOf(place: HTMLElement): Offer {
  const { compare: id = '', kind = '', name = '' } = place.dataset;
  const button = element('button', { type: 'button', 'aria-label': `Compare ${name}` }, 'Compare');
  return { place, kind, id, name, button };
}

/** Turns the offers of a page into switches, and shows what has been picked at its foot. */
export function liveCompareButtons(root: URL): void {
  const offers = [...document.querySelectorAll<HTMLElement>('[data-compare]')].map(offerOf);
  const kind = offers[0]?.kind;
  if (kind === undefined) return;
  const page = new URL('compare.html', root).href;
  const said = element('span', { role: 'status' });
  const names = element('ul');
  const go = element('a', { href: page });
  const clear = element('button', { type: 'button' }, 'Clear');
  const bar = element('aside', { class: 'compare-tray', 'aria-label': 'Comparison' }, names, go, clear, said);
  let tray: Tray = trayOf(kind);

  const show = () => {
    for (const { button, id } of offers)
      button.setAttribute('aria-pressed', String(tray.some((item) => item.id === id)));
    names.replaceChildren(...tray.map(({ name }) => element('li', {}, name)));
    go.href = `${page}?ids=${tray.map(({ id }) => id).join(',')}`;
    go.textContent = tray.length > 1 ? `Compare these ${String(tray.length)}` : 'Choose others to compare it with';
    bar.hidden = tray.length === 0;
  };
  const keep = (next: Tray, words: string) => {
    tray = next;
    keepTray(kind, tray);
    said.textContent = words;
    show();
  };
  const toggle = ({ id, name }: Offer) => {
    // Another page may have changed it meanwhile.
    tray = trayOf(kind).length > 0 ? trayOf(kind) : tray;
    if (tray.some((item) => item.id === id)) {
      keep(
        tray.filter((item) => item.id !== id),
        `${name} is no longer compared.`,
      );
    } else if (tray.length >= mostCompared) {
      keep(tray, `${String(mostCompared)} are the most. Take one away first.`);
    } else keep([...tray, { id, name }], `${name} is picked.`);
  };

  for (const offer of offers) {
    offer.button.addEventListener('click', () => {
      toggle(offer);
    });
    offer.place.replaceChildren(offer.button);
  }
  clear.addEventListener('click', () => {
    keep([], '');
    offers[0]?.button.focus();
  });
  // A page that comes back out of the browser's memory may be behind.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    tray = trayOf(kind);
    show();
  });
  show();
  document.querySelector('main')?.append(bar);
}
