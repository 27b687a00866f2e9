import { livePalette } from '../palette.ts';
import './palette.css';

const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);

// The page of search has the dialog too, as every page does; nothing opens it there.
const page = document.querySelector('#search-page');
const form = (page ?? document.querySelector('#search-dialog'))?.querySelector<HTMLFormElement>('form[data-search]');
if (form) livePalette(form, root, page ? 'page' : 'dialog');
