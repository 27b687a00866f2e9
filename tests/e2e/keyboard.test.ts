import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open, settled } from './opened.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

/** More presses of Tab than any reader has the patience for. */
const patience = 90;

describe.each(engines)('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start(engine);
  });
  afterAll(() => browser.close());

  describe.each(['under a sub-path', 'from a disk'] as const)('by keyboard alone, %s', (where) => {
    let place: Place;
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      place = await places[where]();
      ({ page, faults } = await open(browser, `${place.address}index.html`));
      await page.setViewport({ width: 1280, height: 900 });
    });
    afterAll(() => place.close());

    const text = (selector: string) =>
      page.$eval(selector, (element) => element.textContent.trim().replace(/\s+/g, ' '));
    /** Whether what has the focus is of the sort that is looked for, and begins with these words. */
    const isAt = (selector: string, words = '') =>
      page.evaluate(
        (sort, beginning) => {
          const at = document.activeElement;
          return at?.matches(sort) === true && at.textContent.trim().startsWith(beginning);
        },
        selector,
        words,
      );
    /** What has the focus is shown to have it, is in sight, and nothing lies over it. */
    const seen = () =>
      page.waitForFunction(
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || !at.matches(':focus-visible')) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const [box] = at.getClientRects();
          if (outlineStyle === 'none' || outlineWidth === '0px' || !box) return false;
          const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return there !== null && (at.contains(there) || there.contains(at));
        },
        { timeout: 4000 },
      );
    /** Presses Tab until that has the focus, which is never lost on the way. */
    const tabTo = async (selector: string, words = '', back = false) => {
      for (let n = 0; n < patience; n++) {
        if (back) await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        if (back) await page.keyboard.up('Shift');
        expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
        if (await isAt(selector, words)) {
          await seen();
          return;
        }
      }
      throw new Error(`${String(patience)} presses of Tab did not reach ${selector} "${words}"`);
    };
    const follow = async () => {
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await settled(page);
    };

    test('search is opened from the home page, and a chip is found by its name and opened', async () => {
      await page.keyboard.press('/');
      const field = '#search-dialog input[type=search]';
      await page.waitForSelector(`${field}[role=combobox]`);
      expect(await isAt(field)).toBe(true);
      await seen();
      await page.keyboard.type('mi455x');
      await page.waitForSelector('#search-dialog .hits[data-query=mi455x]');
      await page.keyboard.press('ArrowDown');
      expect(await text('#search-dialog [aria-selected=true] .hit')).toContain('AMD Instinct MI455X');
      await follow();
      expect(page.url()).toBe(`${place.address}chips/amd-mi455x.html`);
    });

    test('the first press of Tab offers to skip to the content', async () => {
      await page.keyboard.press('Tab');
      expect(await isAt('.skip')).toBe(true);
      await seen();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      await seen();
    });

    test('the source of a figure is opened and read', async () => {
      await tabTo('.facts sup.cite a');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.closest('#source-float:popover-open') !== null)).toBe(
        true,
      );
      await seen();
      expect(await text('#source-float')).toMatch(/^AMD Instinct MI455X Awesome Agents · reference/);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelector('#source-float') === null);
      expect(await isAt('.facts sup.cite a')).toBe(true);
      await seen();
    });

    test('the chip is put aside for a comparison', async () => {
      await tabTo('.compare-button button', 'Compare', true);
      await page.keyboard.press(' ');
      expect(await page.evaluate(() => document.activeElement?.ariaPressed)).toBe('true');
      expect(await text('.compare-tray [role=status]')).toBe('AMD Instinct MI455X is picked.');
      await seen();
    });

    test('the listing of chips is gone to and filtered by country', async () => {
      await tabTo('nav[aria-label=Main] a', 'Chips', true);
      await follow();
      expect(page.url()).toBe(`${place.address}chips.html`);
      const all = (await page.$$('.entries tbody tr')).length;
      await tabTo('.filters > .tool', 'Country');
      await page.keyboard.press('Enter');
      await tabTo('[data-filter=country] input');
      await page.keyboard.press(' ');
      const count = Number(
        await page.$eval('[data-filter=country] input:checked ~ .count', (told) => told.textContent),
      );
      expect(count).toBeLessThan(all);
      expect(await page.$$('.entries tbody tr')).toHaveLength(count);
      expect(await text('[data-said]')).toMatch(new RegExp(`^${String(count)} of ${String(all)} chips`));
      await page.keyboard.press('Escape');
      expect(await isAt('.filters > .tool', 'Country')).toBe(true);
      await seen();
    });

    test('one of them is opened, and the citation of a figure is copied', async () => {
      await tabTo('.entries tbody th a');
      const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await follow();
      expect(page.url()).toBe(href);
      await tabTo('.claim-link');
      const claim = await page.evaluate(() => document.activeElement?.getAttribute('data-claim'));
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.closest('#cite-dialog[open]') !== null)).toBe(true);
      await tabTo('#cite-dialog input', '');
      await page.keyboard.press('ArrowRight');
      expect(await page.$eval('#cite-words', (area) => (area as HTMLTextAreaElement).value)).toContain(
        `#${String(claim)}`,
      );
      await tabTo('#cite-dialog [data-copy]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('[data-copied]')?.textContent === 'Copied.');
      await page.keyboard.press('Escape');
      expect(await page.$('#cite-dialog[open]')).toBeNull();
      expect(await isAt('.claim-link')).toBe(true);
      await seen();
    });

    test('nothing failed on the way', () => {
      expect(faults).toEqual([]);
    });
  });
});
