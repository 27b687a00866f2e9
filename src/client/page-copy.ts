import { loadScript } from './late.ts';

/** Copies the page as Markdown. What makes the text is loaded with the first click, and does that and all later ones. */
export function livePageMarkdown(root: URL): void {
  const status = document.querySelector('[data-page-copied]');
  document.querySelector('[data-copy-page]')?.addEventListener(
    'click',
    () => {
      loadScript(root, 'assets/late-page-markdown.js').catch((error: unknown) => {
        console.error(error);
        if (status) status.textContent = 'A file is missing from the folder "assets".';
      });
    },
    { once: true },
  );
}
