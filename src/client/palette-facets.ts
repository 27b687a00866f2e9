import type { Counts } from './engine.ts';
import { element } from './elements.ts';
import type { Chosen } from './palette-found.ts';

/** Facets in the order in which they are shown, with their names. */
export const facetLabels: Readonly<Record<string, string>> = { kind: 'Kind', country: 'Country', year: 'Year' };

/** A facet, unless it has no value that would find anything. */
function facetGroup(facet: string, counts: Counts[string], chosen: readonly string[]): HTMLElement | undefined {
  const values = Object.entries({ ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts });
  const shown = values.filter(([value, count]) => count > 0 || chosen.includes(value));
  if (shown.length === 0) return undefined;
  const byCount = (a: [string, number], b: [string, number]) =>
    facet === 'year' ? b[0].localeCompare(a[0], 'en') : b[1] - a[1] || a[0].localeCompare(b[0], 'en');
  const labels = shown.sort(byCount).map(([value, count]) => {
    const box = element('input', { type: 'checkbox', name: facet, value });
    box.checked = chosen.includes(value);
    return element('label', {}, box, ` ${value} `, element('span', { class: 'count' }, String(count)));
  });
  return element('fieldset', {}, element('legend', {}, facetLabels[facet] ?? facet), ...labels);
}

export function chosenIn(facets: HTMLElement): Chosen {
  const chosen: Record<string, string[]> = {};
  for (const box of facets.querySelectorAll<HTMLInputElement>('input:checked'))
    (chosen[box.name] ??= []).push(box.value);
  return chosen;
}

/** Draws the facets, keeping the focus where it was. */
export function drawFacets(facets: HTMLElement, counts: Counts, chosen: Chosen): void {
  const groups = facets.querySelector('[data-groups]');
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  const drawn = Object.keys(facetLabels).flatMap(
    (facet) => facetGroup(facet, counts[facet] ?? {}, chosen[facet] ?? []) ?? [],
  );
  groups?.replaceChildren(...drawn);
  facets.hidden = drawn.length === 0;
  if (focused?.type !== 'checkbox') return;
  const same = `input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`;
  facets.querySelector<HTMLInputElement>(same)?.focus();
}
