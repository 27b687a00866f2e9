import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start } from './browsers.ts';
import { open } from './opened.ts';
import { places, type Place } from './places.ts';

// Only Chromium's driver can lay a page out for paper.
describe('on paper', () => {
  let browser: Browser;
  let place: Place;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    browser = await start('chromium');
    place = await places['from a disk']();
    ({ page, faults } = await open(browser, `${place.address}chips/amd-mi455x.html`));
    await page.emulateMediaType('print');
  });
  afterAll(async () => {
    await browser.close();
    await place.close();
  });

  /** Those of the elements that take room on the page, each by its words. */
  const shown = (selector: string) =>
    page.$$eval(selector, (elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
        .map((element) => element.textContent.trim().replace(/\s+/g, ' ')),
    );

  test('what is operated is left out', async () => {
    expect(await page.$$('main button')).not.toEqual([]);
    for (const selector of ['nav', '.search-link', '.skip', 'main button', '.mend', '.claim-link', 'dialog'])
      expect(await shown(selector), selector).toEqual([]);
  });

  test('what is folded away on a screen is there', async () => {
    const folded = await page.$$eval('main details:not([open])', (all) => all.length);
    expect(folded).toBeGreaterThan(10);
    expect(await shown('main details:not([open]) > :not(summary)')).toHaveLength(folded);
    expect(await shown('.disputed p')).toContainEqual(expect.stringMatching(/^By more than rounding\./));
  });

  test('each source is numbered and has its address', async () => {
    const sources = await page.$$eval('.sources li', (rows) =>
      rows.map((row) => {
        const link = row.querySelector('a');
        return [getComputedStyle(row).listStyleType, link && getComputedStyle(link, '::after').content, link?.href];
      }),
    );
    expect(sources.length).toBeGreaterThan(5);
    for (const [style, after, address] of sources) {
      expect(style).toBe('decimal');
      expect(after).toContain(address);
    }
    expect(await shown('.cited-for')).toEqual([]);
  });

  test('the margins tell title, address and date', async () => {
    await page.pdf({ format: 'letter', preferCSSPageSize: true });
    const margin = (name: string) =>
      page.evaluate((property) => document.documentElement.style.getPropertyValue(property), name);
    expect(await margin('--printed-title')).toBe('"AMD Instinct MI455X · Compute Atlas"');
    expect(await margin('--printed-address')).toMatch(/^"chips\/amd-mi455x\.html, as of \d+\s\w+\s\d{4}"$/);
  });

  test.each([
    ['companies/openai.html', 'upright'],
    ['chips.html', 'lying'],
    ['compare/chips-gpu.html', 'lying'],
  ])('%s: the paper is %s', async (path, way) => {
    await page.goto(place.address + path);
    const pdf = Buffer.from(await page.pdf({ format: 'a4', preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes).not.toEqual([]);
    for (const [, width, height] of boxes) expect(Number(width) > Number(height)).toBe(way === 'lying');
  });

  test('the head of a table comes again on each of its pages, its words with it', async () => {
    await page.goto(`${place.address}chips.html`);
    expect(await page.$eval('.entries thead', (head) => getComputedStyle(head).display)).toBe('table-header-group');
    // A button there would be drawn on the first page only.
    expect(
      await page.$$eval('.entries thead .sort', (all) => all.map((sort) => getComputedStyle(sort).display)),
    ).toEqual(expect.arrayContaining(['contents']));
    expect(await shown('.listing-tools')).toEqual([]);
  });

  test('nothing failed on the way', () => {
    expect(faults).toEqual([]);
  });
});
