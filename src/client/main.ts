import { liveCards } from './cards.ts';
import { liveCitations } from './cite.ts';
import { liveCompareButtons } from './compare-buttons.ts';
import { livePageMarkdown } from './page-copy.ts';
import { livePaper } from './paper.ts';
import { liveSources } from './popovers.ts';
import { liveSearch } from './search-opener.ts';

const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);
liveSearch(root);
// In a task of its own, so that a slow machine answers meanwhile: what the browser keeps of earlier pages it fetches from
// the disk, and waits for it.
setTimeout(() => {
  const citeDialog = document.querySelector<HTMLDialogElement>('#cite-dialog');
  if (citeDialog) liveCitations(citeDialog);
  liveSources();
  liveCards(root);
  liveCompareButtons(root);
  livePageMarkdown(root);
  livePaper(root);
});
