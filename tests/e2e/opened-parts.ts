import type { Page } from 'puppeteer-core';
import { visit } from './opened.ts';
import type { Place } from './places.ts';

/** Something that a page shows only when it is asked to. */
export interface OpenedPart {
  readonly name: string;
  readonly path: string;
  /** Opens it on a page that was just loaded, in a window of this width. */
  readonly open: (page: Page, width: number) => Promise<void>;
}

/** Loads its page afresh and opens it. */
export async function show(page: Page, place: Place, { path, open }: OpenedPart, width: number): Promise<void> {
  await visit(page, place.address + path);
  await open(page, width);
}

const searched = '#search-dialog input[type=search]';

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector(`${searched}[role=combobox]`);
  await page.type(searched, query);
  await page.waitForSelector(`#search-dialog .hits[data-query="${query}"]`, { timeout: 20_000 });
}

/** Clicks a control where it stands, also where it is laid out of sight. */
async function click(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (control) => {
    (control as HTMLElement).click();
  });
}

/** Opens a panel of a listing; on a phone the buttons of filters are in a panel themselves. */
async function openPanel(page: Page, id: string, width: number): Promise<void> {
  if (width < 640 && id !== 'all-filters' && (await page.$(`#all-filters [popovertarget=${id}]`)))
    await click(page, '[popovertarget=all-filters]');
  await click(page, `[popovertarget=${id}]`);
  await page.waitForSelector(`#${id}:popover-open`);
}

function foundBy(query: string, what: string, also?: (page: Page) => Promise<void>): OpenedPart {
  return {
    name: `search with ${what}`,
    path: 'about.html',
    open: async (page) => {
      await search(page, query);
      await also?.(page);
    },
  };
}

const entry = 'chips/groq-lpu-v1.html';

/** Everything that opens, on a page that has it. */
export const openedParts: readonly OpenedPart[] = [
  foundBy('nvidia', 'names and text'),
  foundBy('over 1 GW', 'figures', async (page) => {
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('#search-dialog [role=option][aria-selected=true]');
  }),
  foundBy('openai', 'what narrows it', (page) =>
    click(page, '#search-dialog .facets:not([open]) summary, #search-dialog .facets input'),
  ),
  foundBy('qqqqzzzz', 'nothing found'),
  {
    name: 'search before a word is typed',
    path: 'about.html',
    open: async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector(`${searched}[role=combobox]`);
    },
  },
  {
    name: 'page of search with hits',
    path: 'search.html?q=nvidia',
    open: async (page) => {
      await page.waitForSelector('#search-page .hits[data-query=nvidia]', { timeout: 20_000 });
    },
  },
  {
    name: 'citation of a claim',
    path: entry,
    open: async (page) => {
      await click(page, 'a[data-claim]');
      await page.waitForSelector('#cite-dialog[open]');
    },
  },
  {
    name: 'source beside its mark',
    path: entry,
    open: async (page) => {
      await click(page, '.facts sup.cite a');
      await page.waitForSelector('#source-float:popover-open');
    },
  },
  {
    name: 'card of an entry',
    path: entry,
    open: async (page) => {
      await page.keyboard.press('Tab');
      await page.focus('.prose a[class^=hue]');
      await page.waitForSelector('#entry-card:popover-open');
    },
  },
  {
    name: 'entry with all that folds open',
    path: 'companies/openai.html',
    open: (page) =>
      page.$$eval('details', (all) => {
        for (const part of all) part.open = true;
      }),
  },
  {
    name: 'entry picked for a comparison',
    path: entry,
    open: async (page) => {
      await page.waitForSelector('.compare-button button');
      // The browser may have kept it from a page before.
      if (await page.$('.compare-button [aria-pressed=false]')) await click(page, '.compare-button button');
      await page.waitForSelector('.compare-tray:not([hidden])');
      // The tray lies over the foot of the window, and there over what can be scrolled away from below it.
      await page.evaluate(() => {
        document.documentElement.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      });
    },
  },
  {
    name: 'comparison with its picker',
    path: 'compare.html?ids=nvidia-h100,groq-lpu-v1,amd-mi355x',
    open: async (page) => {
      await page.waitForSelector('#comparison[data-ready] table');
      await page.type('#compare-input', 'b');
      await page.waitForSelector('#compare-offers [aria-selected=true]');
    },
  },
  {
    name: 'columns of a listing',
    path: 'technologies.html',
    open: (page, width) => openPanel(page, 'choose-columns', width),
  },
  { name: 'filter by choices', path: 'programmes.html', open: (page, width) => openPanel(page, 'filter-0', width) },
  {
    name: 'filter by a range, with a mistake',
    path: 'chips.html',
    open: async (page, width) => {
      const range = '.choosing:has(> [data-type=range])';
      const id = await page.$eval(range, (part) => part.id);
      await openPanel(page, id, width);
      await page.type(`#${id} [data-end=from]`, '192');
      await page.waitForSelector(`#${id} .fault:not([hidden])`);
    },
  },
  {
    name: 'further filters',
    path: 'programmes.html',
    open: async (page, width) => {
      await openPanel(page, 'more-filters', width);
      await click(page, '#more-filters summary');
    },
  },
  {
    name: 'rows filtered and sorted, text to copy',
    path: 'technologies.html',
    open: async (page, width) => {
      await click(page, '.entries th:nth-child(2) .sort');
      await page.type('#listing-words', 'ai');
      await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent.includes(' of '));
      await openPanel(page, 'copy-table', width);
      await click(page, '[data-copy=markdown]');
      await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent.startsWith('Copied'));
    },
  },
  {
    name: 'form with mistakes',
    path: 'contribute/deals.html',
    open: async (page) => {
      await page.waitForSelector('#entry-form textarea[readonly]');
      await page.$$eval('#entry-form details', (all) => {
        for (const part of all) part.open = true;
      });
      await page.type('#entry-form .asked input', 'Nvidia');
      await page.type('#entry-form [inputmode=url]', 'paper.example');
      // What is wrong is said once a field is left.
      await page.keyboard.press('Tab');
      await page.waitForSelector('#entry-form [aria-invalid=true]');
    },
  },
];
