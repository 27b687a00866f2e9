import { livePanel } from '../search-panel.ts';

const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);
const page = document.querySelector<HTMLElement>('#search-page');

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
  livePanel(form, root, (query, chosen) => {
    if (!page?.contains(form)) return;
    const state = new URLSearchParams(query === '' ? {} : { q: query });
    for (const [facet, values] of Object.entries(chosen)) for (const value of values) state.append(facet, value);
    // Browsers refuse this on file:// in some settings; the search itself does not depend on it.
    try {
      history.replaceState(null, '', state.size > 0 ? `?${state.toString()}` : location.pathname);
    } catch (error) {
      console.debug(error);
    }
  });
}
