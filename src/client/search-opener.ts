import { loadScript, loadStyle } from './late.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}

/**
 * Opens search at `/`, Ctrl-K and wherever a page offers it. What searches is loaded then; what has been typed meanwhile
 * is looked for as soon as it has come.
 */
export function liveSearch(root: URL): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const page = document.querySelector<HTMLElement>('#search-page');
  const place = page ?? dialog;
  if (!place) return;

  const load = () => {
    // The style comes first, so that nothing is drawn without it; what is found can be read without it all the same.
    void loadStyle(root, 'assets/late-palette.css').catch(console.error);
    loadScript(root, 'assets/late-palette.js').catch((error: unknown) => {
      console.error(error);
      const status = place.querySelector('[data-status]');
      if (!status) return;
      status.textContent =
        'Search could not be loaded: a file is missing from the folder “assets”. If you read from a copy, copy the whole folder again; the lists in the menu work without it.';
    });
  };

  const open = () => {
    load();
    if (!page) dialog?.showModal();
    const input = place.querySelector('input');
    input?.focus();
    input?.select();
  };

  document.addEventListener('keydown', (event) => {
    const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!palette && !slash) return;
    event.preventDefault();
    if (dialog?.open !== true) open();
  });

  for (const link of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
    link.addEventListener('pointerenter', load, { once: true });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }

  // Firefox takes no address on `file://` for one of the site's own and stops a form there; a link it follows.
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role=search][action]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const address = new URL(form.action);
      address.searchParams.set('q', form.querySelector('input')?.value ?? '');
      location.assign(address);
    });
  }

  // Before what searches has come, Enter would send the form to the page that is being read.
  place.querySelector<HTMLFormElement>('form[data-search]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).dataset['hasty'] = '';
  });

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

  if (page) load();
}
