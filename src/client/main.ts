import { liveCitations } from './cite.ts';
import { livePanel } from './search-panel.ts';

const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
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

function openSearch(): void {
  const input = (page ?? dialog)?.querySelector<HTMLInputElement>('input[type=search]');
  if (!page) dialog?.showModal();
  input?.focus();
  input?.select();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!palette && !slash) return;
  event.preventDefault();
  openSearch();
});

for (const link of document.querySelectorAll('[data-open-search]')) {
  link.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    openSearch();
  });
}

// In a field of search, browsers let Escape clear the words first; here it always closes, as the button says.
dialog?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  dialog.close();
});

// A click beside the dialog lands on the dialog itself, not on what it holds.
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

const citeDialog = document.querySelector<HTMLDialogElement>('#cite-dialog');
if (citeDialog) liveCitations(citeDialog);
