import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from './browsers.ts';
import { places, type Place } from './places.ts';

let browser: Browser;
let place: Place;
let page: Page;

beforeAll(async () => {
  browser = await start('chromium');
  place = await places['from a disk']();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await place.close();
});

/** What a page says. Buttons that only scripts can serve are left out; they are not shown without them. */
async function mainText(path: string, scripts: boolean): Promise<string> {
  await page.setJavaScriptEnabled(scripts);
  await page.goto(place.address + path);
  // What only a script can do is there for those who have one; all that there is to read is there for both. The columns
  // that a script shows when their boxes are ticked stand in a table of their own without it (listing.test.ts).
  return page.$eval('main', (element) => {
    for (const tool of element.querySelectorAll('.needs-script, .more-columns')) tool.remove();
    return element.innerText;
  });
}

test('buttons that only scripts can serve are shown with scripts alone', async () => {
  for (const scripts of [false, true]) {
    await page.setJavaScriptEnabled(scripts);
    await page.goto(`${place.address}companies/openai.html`);
    const shown = await page.$$eval('.mend button', (buttons) => buttons.map((button) => button.checkVisibility()));
    expect(new Set(shown)).toEqual(new Set([scripts]));
  }
});

const pages = [
  'index.html',
  'about.html',
  'sources.html',
  'publishers.html',
  'companies.html',
  'chips.html',
  'deals.html',
  'lists.html',
  'regions.html',
  'timeline.html',
];

/** A link on a page → the pages that it leads to first. */
const further: readonly (readonly [from: string, links: string])[] = [
  ['lists.html', 'a.question'],
  ['regions.html', '.counts-table a'],
  ['timeline.html', '.months-table th a'],
];

test('pages read the same with scripts off and on', async () => {
  await page.goto(`${place.address}chips.html`);
  const entries = await page.$$eval('.entries tbody th a', (links) =>
    links.slice(0, 3).map((a) => a.getAttribute('href') ?? ''),
  );
  await page.goto(`${place.address}sources.html`);
  const sources = await page.$$eval('.source-items li a', (links) =>
    links.slice(0, 4).map((a) => a.getAttribute('href') ?? ''),
  );
  const found: string[] = [];
  for (const [from, links] of further) {
    await page.goto(place.address + from);
    found.push(...(await page.$$eval(links, (all) => all.slice(0, 3).map((a) => a.getAttribute('href') ?? ''))));
  }
  expect(found).toHaveLength(9);
  for (const path of [...pages, ...entries, ...sources, ...found]) {
    const without = await mainText(path, false);
    expect(without.length, path).toBeGreaterThan(40);
    expect(without, path).toBe(await mainText(path, true));
  }
});

test('the search page says that it needs scripts, and how to do without', async () => {
  expect(await mainText('search.html', false)).toContain('needs JavaScript');
  await page.goto(`${place.address}search.html`);
  expect(await page.$eval('#search-page', (element) => getComputedStyle(element).display)).toBe('none');
  expect(await mainText('search.html', true)).not.toContain('needs JavaScript');
});

test('the search link of every page leads to the search page', async () => {
  await mainText('index.html', false);
  await Promise.all([page.waitForNavigation(), page.click('[data-open-search]')]);
  expect(page.url()).toBe(`${place.address}search.html`);
});
