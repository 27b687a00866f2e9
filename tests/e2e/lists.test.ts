import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open } from './opened.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/** Whether the part of the page that the address names is there and within view. */
function inView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const part = document.querySelector(`[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`);
    const { top, bottom } = part?.getBoundingClientRect() ?? { top: Infinity, bottom: Infinity };
    return top < innerHeight && bottom >= 0;
  });
}

describe.each(engines)('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start(engine);
  });
  afterAll(() => browser.close());

  describe.each(Object.entries(places))('%s', (_name, lay) => {
    let place: Place;
    beforeAll(async () => {
      place = await lay();
    });
    afterAll(() => place.close());

    test('from the front page to a list, to the claim behind a figure', async () => {
      const { page, faults } = await open(browser, `${place.address}index.html`);
      await follow(page, '.home-ways a[href^="lists/"]');
      const question = await page.$eval('h1', (element) => element.textContent.trim());
      expect(question).toMatch(/^Which .*\?$/);
      await follow(page, '.list-table .numeric a');
      expect(page.url()).toMatch(/\.html#[a-z0-9-]+$/);
      expect(await inView(page)).toBe(true);
      await follow(page, 'footer a[href$="lists.html"]');
      expect(await page.$$eval('a.question', (links) => links.map((link) => link.textContent.trim()))).toContain(
        question,
      );
      expect(faults).toEqual([]);
      await page.close();
    });

    test('from the months of the timeline to a month, and from a region to a country', async () => {
      const { page, faults } = await open(browser, `${place.address}timeline.html`);
      await follow(page, '.months-table td a');
      expect(page.url()).toMatch(/timeline\/\d{4}\.html#\d{4}(?:-\d\d)?$/);
      expect(await inView(page)).toBe(true);
      await page.goto(`${place.address}regions.html`);
      await follow(page, '.counts-table a[href^="regions/"]');
      expect(await page.$eval('h1', (element) => element.textContent)).toMatch(/^Who builds in .*\?$/);
      await follow(page, 'a[href*="countries/"]');
      expect(page.url()).toContain('/countries/');
      expect(faults).toEqual([]);
      await page.close();
    });

    test('the field of the front page searches', async () => {
      const { page, faults } = await open(browser, `${place.address}index.html`);
      await page.type('#home-query', 'SambaNova');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${place.address}search.html?q=SambaNova`);
      await page.waitForSelector('#search-page .hits [role=option]');
      expect(await page.$eval('#search-page .hits [role=option]', (row) => row.textContent)).toContain('SambaNova');
      expect(faults).toEqual([]);
      await page.close();
    });
  });

  test('on a phone the bar takes two lines, and no page is wider than the screen', async () => {
    const place = await places['at a root']();
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    for (const path of ['index.html', 'lists.html', 'regions.html', 'timeline.html', 'timeline/2026.html']) {
      await page.goto(place.address + path);
      const { lines, wide } = await page.evaluate(() => {
        const links = [...document.querySelectorAll('.bar a')].filter((link) => link.getClientRects().length > 0);
        // Links whose middles are not ten pixels apart stand on one line.
        const middles = links.map((link) => link.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2);
        return {
          lines: new Set(middles.map((middle) => Math.round(middle / 20))).size,
          wide: document.documentElement.scrollWidth > innerWidth,
        };
      });
      expect([path, lines <= 2, wide]).toEqual([path, true, false]);
    }
    await page.close();
    await place.close();
  });
});
