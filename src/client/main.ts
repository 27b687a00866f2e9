import { liveCards } from './cards.ts';
import { liveCitations } from './cite.ts';
import { liveCompareButtons } from './compare-buttons.ts';
import { livePageMarkdown } from './page-copy.ts';
import { livePaper } from './paper.ts';
import { liveSources } from './popovers.ts';
import { liveSearch } from './search-opener.ts';

const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);
liveSearch(root);
// In a task of its own: a browser fetches what it keeps of earlier pages from the disk, and waits for it.
setTimeout(liveCompareButtons, 0, root);

const citeDialog = document.querySelector<HTMLDialogElement>('#cite-dialog');
if (citeDialog) liveCitations(citeDialog);
liveSources();
liveCards(root);
livePageMarkdown(root);
livePaper(root);
