import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open } from './opened.ts';
import { places, type Place } from './places.ts';

const key = 'seen-transitions';
const way = ['nav a[href="chips.html"]', '.entries tbody th a', '.chip', '.entries tbody th a', '.mark'];

/** Goes from page to page. For each page after the first: whether the one before blended into it. */
async function go(browser: Browser, address: string) {
  const { page, faults } = await open(browser, `${address}about.html`);
  await page.evaluateOnNewDocument((kept) => {
    addEventListener('pagereveal', (event) => {
      const { viewTransition } = event as Event & { viewTransition: unknown };
      sessionStorage.setItem(kept, (sessionStorage.getItem(kept) ?? '') + (viewTransition === null ? '-' : '+'));
    });
  }, key);
  await page.goto(`${address}index.html`);
  for (const link of way) {
    // A click by the mouse could fall into the moment in which pages blend.
    const click = page.$eval(link, (element) => {
      (element as HTMLElement).click();
    });
    await Promise.all([page.waitForNavigation(), click]);
    await page.waitForFunction(() => document.getAnimations().length === 0);
  }
  const told = await page.evaluate((kept) => sessionStorage.getItem(kept) ?? '', key);
  await page.close();
  return { blended: told.slice(1), faults };
}

describe.each(Object.entries(places))('%s', (_name, lay) => {
  let place: Place;
  beforeAll(async () => {
    place = await lay();
  });
  afterAll(() => place.close());

  test.each<Engine>(['chromium', 'firefox'])('in %s, pages blend where it can, and nothing breaks', async (engine) => {
    const browser = await start(engine, { motion: true });
    const { blended, faults } = await go(browser, place.address);
    expect(faults).toEqual([]);
    // Where the next page is long in coming, the browser leaves it at that: on a busy machine not every one blends.
    if (engine === 'chromium') expect(blended).toContain('+');
    await browser.close();
  });
});

describe('in Chromium, over http', () => {
  let place: Place;
  beforeAll(async () => {
    place = await places['under a sub-path']();
  });
  afterAll(() => place.close());

  test('pages do not blend for who wants less motion', async () => {
    const browser = await start('chromium', { motion: false });
    const { blended } = await go(browser, place.address);
    expect(blended).toBe('-'.repeat(way.length));
    await browser.close();
  });

  test('a page is fetched while the pointer rests on its link, and the policy lets it', async () => {
    const browser = await start('chromium', { early: true });
    const { page, faults } = await open(browser, `${place.address}index.html`);
    await page.hover('nav a[href="deals.html"]');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.click('nav a[href="deals.html"]');
    await page.waitForFunction(() => location.pathname.endsWith('/deals.html') && document.readyState === 'complete');
    const how = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return (entry as PerformanceNavigationTiming & { deliveryType: string }).deliveryType;
    });
    expect(how).toBe('navigational-prefetch');
    expect(faults).toEqual([]);
    await browser.close();
  });
});
