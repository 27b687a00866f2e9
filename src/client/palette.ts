import type { Found } from './engine.ts';
import { lazy } from './lazy.ts';
import { keepAddress } from './page-address.ts';
import { addressOf, askedIn, type KindTitles } from './palette-address.ts';
import { chosenIn, drawFacets } from './palette-facets.ts';
import { foundWords, instantSearch, type Chosen, type Group, type GroupName } from './palette-found.ts';
import { loadKnown, troubles, type Trouble } from './palette-known.ts';
import { rowList, type Row } from './palette-list.ts';
import { panelOf } from './palette-panel.ts';
import { foundRows } from './palette-rows.ts';
import { forgetSearches, recentSearches, rememberSearch } from './palette-recent.ts';
import { kindCounts, textSearch } from './palette-text.ts';

/** Milliseconds after the last key before full text is searched. Names and figures are looked up at every key. */
const pause = 120;

/** Milliseconds after which a search of the text is said to go on. */
const patience = 400;

/** Rows of a group before the rest waits behind a row of its own. */
const firstRows = { dialog: { entries: 6, figures: 6, pages: 3 }, page: { entries: 12, figures: 20, pages: 3 } };

/** Shown before anything is typed: a query of each sort. */
const examples = ['Stargate', 'over 1 GW', 'chips with more than 192 GB', 'raised > 500M', 'openai valuation'];

/** Rows that move the choice by more than one. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function samePage(href: string): boolean {
  return href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
}

/** Makes a search form live, in the dialog or on the page of search, whose address then carries what is searched for. */
export function livePalette(form: HTMLFormElement, root: URL, place: 'dialog' | 'page'): void {
  const { input, status, trouble, list, facets, forget, apart } = panelOf(form, place);
  const told = new Set<Trouble>();
  const tell = (what: Trouble, cause: unknown) => {
    console.error(cause);
    told.add(what);
    trouble.textContent = [...told].map((one) => troubles[one]).join(' ');
    trouble.hidden = false;
  };
  const known = loadKnown(root, tell);
  /** What is asked at every key takes a moment to build, so that is done when somebody is about to type. */
  const instant = lazy(() => known.then(instantSearch));
  const inText = textSearch(root, tell);
  const open = new Set<GroupName>();
  let kinds: KindTitles = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** Enter was pressed before there was anything to open, perhaps before this ran, and search was not closed since. */
  let hasty =
    form.dataset['hasty'] !== undefined && form.closest('dialog')?.open !== false && input.value.trim() !== '';

  const followed = (href: string) => {
    rememberSearch(input.value);
    if (samePage(href)) form.closest('dialog')?.close();
  };
  const rows = rowList(input, list, root, followed);

  /** Does what a row is for. `newTab`: beside the page rather than in its place. */
  const choose = ({ path, act }: Row, newTab = false) => {
    act?.();
    if (path === undefined) return;
    const { href } = new URL(path, root);
    if (newTab) {
      rememberSearch(input.value);
      window.open(href, '_blank');
      return;
    }
    followed(href);
    location.assign(href);
  };

  const drawStart = () => {
    const rowOf = (query: string): Row => ({
      key: query,
      act: () => {
        input.value = query;
        input.focus();
        void run();
      },
      content: [query],
    });
    const recent = recentSearches().map(rowOf);
    const groups = [
      { title: 'Recent searches', rows: recent },
      { title: 'For example', rows: examples.map(rowOf) },
    ];
    rows.draw(groups.filter((group) => group.rows.length > 0));
    forget.hidden = recent.length === 0;
    drawFacets(facets, {}, {});
    status.textContent = '';
    list.dataset['query'] = '';
  };

  const draw = (groups: readonly Group[], found?: Found) => {
    const shown = (name: GroupName) => (open.has(name) ? Infinity : firstRows[place][name]);
    const more = (name: GroupName) => {
      open.add(name);
      draw(groups, found);
      input.focus();
    };
    rows.draw(foundRows(groups, found ?? { hits: [] }, { kinds, shown, more }));
    const first = rows.first();
    if (!hasty || !first) return;
    hasty = false;
    choose(first);
  };

  const keepState = (query: string, chosen: Chosen) => {
    const address = addressOf(root, query, chosen);
    apart.href = address;
    if (place === 'page') keepAddress(address);
  };

  const run = async (chosen: Chosen = chosenIn(facets)) => {
    const query = input.value.trim();
    const mine = ++turn;
    clearTimeout(timer);
    open.clear();
    forget.hidden = true;
    keepState(query, chosen);
    if (query === '' && Object.keys(chosen).length === 0) {
      drawStart();
      return;
    }
    const groups = (await instant())(query, chosen);
    if (mine !== turn) return;
    // Those that fit a part of the words wait for what the text has to say.
    draw(groups.filter(({ partly }) => !partly));
    list.dataset['named'] = query;
    await new Promise((resolve) => (timer = setTimeout(resolve, pause)));
    const slow = setTimeout(() => {
      if (mine === turn) status.textContent = 'Searching the text …';
    }, patience);
    const found = await inText(query, chosen, groups.length === 0);
    clearTimeout(slow);
    if (mine !== turn) return;
    draw(groups, found);
    drawFacets(facets, found?.counts ?? kindCounts(groups, kinds), chosen);
    status.textContent = foundWords(groups, found, rows.first()?.name);
    list.dataset['query'] = query;
    hasty = false;
  };

  input.addEventListener('input', () => void run());
  facets.addEventListener('change', () => void run());
  forget.addEventListener('click', () => {
    forgetSearches();
    drawStart();
    input.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    const row = rows.active() ?? (list.dataset['named'] === query ? rows.first() : undefined);
    if (row) choose(row);
    else hasty = query !== '' && list.dataset['query'] !== query;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      rows.move(step);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const row = rows.active() ?? rows.first();
      if (row) choose(row, true);
    }
  });
  form.closest('dialog')?.addEventListener('close', () => {
    hasty = false;
  });

  if (input.matches(':focus')) void instant();
  else input.addEventListener('focus', () => void instant(), { once: true });

  const asked = place === 'page' && location.search !== '';
  // In a task of its own, so that a slow machine can draw what was added to the form first.
  if (!asked) {
    setTimeout(() => {
      if (input.value === '') void run({});
    });
  }
  void known.then(({ names }) => {
    kinds = names.kinds;
    const { query, chosen } = asked ? askedIn(location.search, kinds) : { query: '', chosen: {} };
    if (input.value === '') input.value = query;
    if (asked || input.value !== '') void run(chosen);
  });
}
