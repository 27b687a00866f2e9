import { copyText } from '../clipboard.ts';
import { pageMarkdown } from '../page-markdown.ts';

const button = document.querySelector<HTMLElement>('[data-copy-page]');
const article = document.querySelector('article[data-entry]');
const status = document.querySelector('[data-page-copied]');

async function copyPage(): Promise<void> {
  if (!article || !status) return;
  const done = await copyText(pageMarkdown(article));
  status.textContent = done ? 'Copied.' : 'Your browser did not let it be copied.';
}

button?.addEventListener('click', () => {
  void copyPage();
});
void copyPage();
