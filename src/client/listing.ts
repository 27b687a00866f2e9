import { liveListing } from './listing-page.ts';

const page = document.querySelector<HTMLElement>('.listing-page');
if (page) liveListing(page);
