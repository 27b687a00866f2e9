import { loadEngine, type Chosen, type Counts, type Engine, type Found, type Hit } from './engine.ts';

const limit = 20;
const labels: Readonly<Record<string, string>> = { kind: 'Kind', country: 'Country', year: 'Year' };

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Builds an excerpt from its text, never from HTML: only `<mark>` becomes an element. */
function excerptNodes(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const words = part
      .replace(/<\/?mark>/g, '')
      .replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);
    return part.startsWith('<mark>') ? element('mark', '', words) : words;
  });
}

function hitItem({ url, title, kind, summary, excerpt }: Hit): HTMLLIElement {
  const item = element('li');
  const link = element('a', 'hit', title);
  link.href = url;
  const text = element('p', 'excerpt');
  text.append(...excerptNodes(excerpt || summary));
  item.append(link, element('span', 'terms', kind), text);
  return item;
}

function facetGroup(facet: string, counts: Counts[string], chosen: readonly string[]): HTMLFieldSetElement {
  const group = element('fieldset');
  group.append(element('legend', '', labels[facet] ?? facet));
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || chosen.includes(value));
  const byCount = (a: [string, number], b: [string, number]) =>
    facet === 'year' ? b[0].localeCompare(a[0], 'en') : b[1] - a[1] || a[0].localeCompare(b[0], 'en');
  for (const [value, count] of values.sort(byCount)) {
    const label = element('label');
    const box = element('input');
    box.type = 'checkbox';
    box.name = facet;
    box.value = value;
    box.checked = chosen.includes(value);
    label.append(box, ` ${value} `, element('span', 'count', String(count)));
    group.append(label);
  }
  return group;
}

function announce({ total, hits }: Found): string {
  if (total === 0) return 'No entry found. Try another spelling, or a single word.';
  const shown = total > hits.length ? `, the first ${String(hits.length)} shown` : '';
  return `${String(total)} ${total === 1 ? 'entry' : 'entries'} found${shown}.`;
}

/** Makes one search form live. `onState` is told what is searched for, so that an address can carry it. */
export function livePanel(
  form: HTMLFormElement,
  root: URL,
  onState: (query: string, chosen: Chosen) => void = () => undefined,
): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const status = form.querySelector<HTMLElement>('[data-status]');
  const list = form.querySelector<HTMLElement>('[data-hits]');
  const facets = form.querySelector<HTMLDetailsElement>('[data-facets]');
  const groups = facets?.querySelector<HTMLElement>('[data-groups]');
  if (!input || !status || !list || !facets || !groups) throw new Error('the search form lacks a part');
  // On a phone the hits come first; the facets wait behind their heading.
  facets.open = matchMedia('(width > 40rem)').matches;
  let engine: Promise<Engine> | undefined;
  let turn = 0;

  const chosen = (): Chosen => {
    const groups: Record<string, string[]> = {};
    for (const box of facets.querySelectorAll<HTMLInputElement>('input:checked'))
      (groups[box.name] ??= []).push(box.value);
    return groups;
  };

  const draw = (found: Found, query: string, now: Chosen) => {
    list.dataset['query'] = query;
    status.textContent = announce(found);
    list.replaceChildren(...found.hits.map(hitItem));
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const drawn = Object.keys(labels).flatMap((facet) => {
      const counts = found.counts[facet];
      return counts ? [facetGroup(facet, counts, now[facet] ?? [])] : [];
    });
    groups.replaceChildren(...drawn);
    facets.hidden = drawn.length === 0;
    if (focused?.type === 'checkbox') {
      facets
        .querySelector<HTMLInputElement>(`input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)
        ?.focus();
    }
  };

  const run = async (initial?: Chosen) => {
    const query = input.value.trim();
    const now = initial ?? chosen();
    const mine = ++turn;
    onState(query, now);
    if (query === '') {
      list.replaceChildren();
      groups.replaceChildren();
      facets.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      engine ??= loadEngine(root);
      const found = await (await engine).search(query, now, limit);
      if (mine === turn) draw(found, query, now);
    } catch (error) {
      engine = undefined;
      console.error(error);
      status.textContent =
        'Search could not be loaded. The index in the folder "pagefind" may be missing; the lists above still work.';
    }
  };

  input.addEventListener('input', () => void run());
  facets.addEventListener('change', () => void run());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...list.querySelectorAll<HTMLElement>('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  });

  const asked = new URLSearchParams(location.search);
  if (form.closest('#search-page')) {
    const initial: Record<string, string[]> = {};
    for (const facet of Object.keys(labels)) if (asked.has(facet)) initial[facet] = asked.getAll(facet);
    input.value = asked.get('q') ?? '';
    if (input.value) void run(initial);
  }
}
