import { element } from './elements.ts';
import type { Told } from './entry-form-check.ts';
import type { Spot } from './entry-form-making.ts';

/** The list of what is still to be done, with a way to each of it; and a quiet word on how many there are. */
export interface Report {
  readonly element: HTMLElement;
  readonly show: (told: readonly Told[]) => void;
}

/** Opens what hides a part, and goes there. */
function goTo(target: HTMLElement): void {
  for (let part = target.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

/** How long nobody may have typed before the number is read out, in milliseconds. */
const pause = 1500;

export function openReport(spotOf: (at: Told['at']) => Spot): Report {
  const list = element('ul', { class: 'to-do' });
  const status = element('p', { role: 'status', class: 'count' });
  const heading = element('h3', {}, 'Still to do');
  const before = new Map<HTMLElement, Spot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = '';

  const announce = (count: number) => {
    const words =
      count === 0
        ? 'Nothing is left to do.'
        : count === 1
          ? 'One thing is left to do.'
          : `${String(count)} things are left to do.`;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.textContent !== words) status.textContent = words;
    }, pause);
  };
  return {
    element: element('section', { class: 'report' }, heading, status, list),
    show: (told) => {
      const spots = new Map<HTMLElement, { spot: Spot; words: string[] }>();
      const lines = told.map(({ at, words }) => {
        const spot = spotOf(at);
        const known = spots.get(spot.target) ?? { spot, words: [] };
        known.words.push(words);
        spots.set(spot.target, known);
        const link = element('a', { href: `#${spot.target.id}` }, spot.label);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          goTo(spot.target);
        });
        return element('li', {}, link, ` ${words}`);
      });
      for (const [target, spot] of before) if (!spots.has(target)) spot.tell([]);
      before.clear();
      for (const [target, { spot, words }] of spots) {
        // What was not yet looked at is not held against anyone.
        spot.tell(spot.visited ? words : []);
        before.set(target, spot);
      }
      // Someone may be on their way through the list: it stays as it is while it says the same.
      const says = lines.map((line) => line.outerHTML).join('');
      if (says !== drawn) list.replaceChildren(...lines);
      drawn = says;
      announce(told.length);
    },
  };
}
