import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open, settled, stopped } from './opened.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

async function firstHit(page: Page, words: string): Promise<string> {
  const input = '#search-dialog input[type=search]';
  await page.$eval(input, (element) => {
    element.value = '';
  });
  await page.type(input, words);
  await page.waitForFunction(
    (query) => {
      const dialog = document.querySelector('#search-dialog');
      const status = dialog?.querySelector('[data-status]')?.textContent ?? '';
      const typed = dialog?.querySelector<HTMLInputElement>('input[type=search]')?.value;
      return (
        typed === query && status !== '' && dialog?.querySelector(`[data-hits][data-query="${CSS.escape(query)}"]`)
      );
    },
    { timeout: 20_000 },
    words,
  );
  return page.$eval('#search-dialog .hits [role=option] .hit', (element) => element.textContent);
}

/** Typed → the entry that must come first: a former name, an alias, a chip, a common word, a company. */
const queries: [typed: string, first: string][] = [
  ['Lumen Orbit', 'Starcloud'],
  ['Annapurna Labs', 'Amazon'],
  ['Jalapeno', 'OpenAI Jalapeño'],
  ['RTX 3090', 'Nvidia GeForce RTX 3090'],
  ['B200', 'Nvidia B200'],
  ['photonic', 'Photonic computing'],
  ['SambaNova', 'SambaNova Systems'],
];

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

    test('pages are styled, pictures are there, links lead on, nothing fails', async () => {
      const { page, faults } = await open(browser, `${place.address}index.html`);
      const looks = () =>
        page.evaluate(() => ({
          width: document.querySelector<HTMLImageElement>('.mark img')?.naturalWidth ?? 0,
          display: getComputedStyle(document.querySelector('.bar') ?? document.body).display,
        }));
      expect(await looks()).toEqual({ width: expect.any(Number) as number, display: 'flex' });
      expect((await looks()).width).toBeGreaterThan(0);
      await Promise.all([page.waitForNavigation(), page.click('nav a[href="chips.html"]')]);
      const name = await page.$eval('.entries tbody th a', (element) => element.textContent.trim());
      await Promise.all([page.waitForNavigation(), page.click('.entries tbody th a')]);
      await settled(page);
      expect(await page.$eval('h1', (element) => element.textContent.trim())).toBe(name);
      expect((await looks()).display).toBe('flex');
      await page.click('sup.cite a');
      await page.click('#source-float:popover-open .float-foot a');
      expect(page.url()).toMatch(/#source-[a-z0-9-]+$/);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('code that gets into a page all the same does not run', async () => {
      const { page, faults } = await open(browser, `${place.address}companies/openai.html`);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "ran"';
        const image = document.createElement('img');
        image.setAttribute('onerror', 'document.title = "ran"');
        image.setAttribute('style', 'color: blue');
        document.body.append(script, image);
        image.dispatchEvent(new Event('error'));
        return [document.title, image.style.color].filter((made) => made === 'ran' || made === 'blue');
      });
      expect(ran).toEqual([]);
      const told = () => faults.filter((fault) => fault.startsWith(stopped));
      await expect.poll(() => told().length).toBeGreaterThanOrEqual(3);
      expect(new Set(told().map((fault) => fault.slice(stopped.length).split(' ')[0]))).toEqual(
        new Set(['script-src-elem', 'script-src-attr', 'style-src-attr']),
      );
      await page.close();
    });

    test('search finds what was meant, by keyboard alone', async () => {
      const { page, faults } = await open(browser, `${place.address}companies/openai.html`);
      await page.keyboard.press('/');
      for (const [typed, first] of queries) expect([typed, await firstHit(page, typed)]).toEqual([typed, first]);
      await page.keyboard.press('Escape');
      expect(await page.$('#search-dialog[open]')).toBeNull();
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      expect(await page.$('#search-dialog[open]')).not.toBeNull();
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('#search-dialog input[aria-activedescendant]');
      const target = await page.evaluate(() => {
        const at = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        return (document.getElementById(at) as HTMLAnchorElement).href;
      });
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(target);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('facets narrow the search page, and its address carries the search', async () => {
      const { page, faults } = await open(browser, `${place.address}search.html?q=inference`);
      await page.waitForSelector('#search-page .hits[data-query=inference]');
      const before = await page.$eval('#search-page [data-status]', (element) => parseInt(element.textContent, 10));
      const count = await page.$eval('#search-page input[name=kind][value=Chips] + .count', (element) =>
        Number(element.textContent),
      );
      await page.click('#search-page input[name=kind][value=Chips]');
      await page.waitForFunction(
        (all) => parseInt(document.querySelector('#search-page [data-status]')?.textContent ?? '', 10) < all,
        {},
        before,
      );
      const after = await page.$eval('#search-page [data-status]', (element) => parseInt(element.textContent, 10));
      expect(after).toBe(count);
      expect(
        await page.$$eval('#search-page .hits .terms', (terms) => new Set(terms.map((t) => t.textContent)).size),
      ).toBe(1);
      expect(faults).toEqual([]);
      await page.close();
    });
  });

  test.each(['at a root', 'under a sub-path'] as const)('a missing page %s leads back', async (name) => {
    const place = await places[name]();
    const { page, faults } = await open(browser, `${place.address}companies/no/such/page.html`);
    await page.waitForSelector('base');
    expect(await page.$$eval('a', (links) => links.map((link) => link.href))).toEqual([
      `${place.address}index.html`,
      `${place.address}search.html`,
    ]);
    // It asks for a file where there may be none: that alone is told.
    expect(faults.filter((fault) => fault.startsWith(stopped))).toEqual([]);
    await page.close();
    await place.close();
  });
});
