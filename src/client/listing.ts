import { liveListing } from './listing-page.ts';

const page = document.querySelector<HTMLElement>('.listing-page');
// In a task of its own, so that a slow machine can draw the page first.
if (page) setTimeout(liveListing, 0, page);
