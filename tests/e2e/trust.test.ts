import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open } from './opened.ts';
import { places, type Place } from './places.ts';

const claim = 'valuation-2026-03-31-post-money';
const engines: Engine[] = ['chromium', 'firefox'];

describe.each(engines)('%s, from a disk', (engine) => {
  let browser: Browser;
  let place: Place;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    browser = await start(engine);
    place = await places['from a disk']();
    ({ page, faults } = await open(browser, `${place.address}companies/openai.html`));
  });
  afterAll(async () => {
    await browser.close();
    await place.close();
  });

  test('a claim is cited in four forms, and copied', async () => {
    await page.click(`a[data-claim="${claim}"]`);
    const forms: Record<string, string> = {};
    for (const form of ['text', 'markdown', 'bibtex', 'csl']) {
      await page.click(`#cite-dialog input[value=${form}]`);
      forms[form] = await page.$eval('#cite-words', (area) => (area as HTMLTextAreaElement).value);
    }
    expect(forms['text']).toContain(`(companies/openai.html#${claim})`);
    expect(forms['markdown']).toMatch(/\[.+\]\(https:\/\//);
    expect(forms['bibtex']).toMatch(/^@misc\{openai-valuation-2026-03-31-post-money,/);
    expect(JSON.parse(forms['csl'] ?? '')).toMatchObject([
      { 'container-title': 'Compute Atlas', issued: { 'date-parts': [[2026, 3, 31]] } },
    ]);
    await page.click('[data-copy]');
    await page.waitForFunction(() => document.querySelector('[data-copied]')?.textContent !== '');
    expect(await page.$eval('[data-copied]', (said) => said.textContent)).toBe('Copied.');
    await page.keyboard.press('Escape');
    expect(await page.$('#cite-dialog[open]')).toBeNull();
  });

  test('the address of a claim leads to it', async () => {
    await page.goto(`${place.address}companies/openai.html#${claim}`);
    expect(await page.$eval(':target .value', (value) => value.textContent.trim())).toBe('USD\u00a0852B');
  });

  test('claims of the seed document are filtered by verdict', async () => {
    await page.goto(`${place.address}index.html`);
    await Promise.all([page.waitForNavigation(), page.click('a[href^="seeds/"]')]);
    const visible = () =>
      page.$$eval('.seed-claims > li', (items) => items.filter((item) => item.checkVisibility()).length);
    const all = await visible();
    await page.click('.verdict-filter input[value=contradicted]');
    const contradicted = await visible();
    expect(contradicted).toBe(await page.$$eval('.seed-claims > .verdict-contradicted', (items) => items.length));
    expect(contradicted).toBeGreaterThan(0);
    expect(contradicted).toBeLessThan(all);
  });

  test('nothing failed on the way, and nothing was against the content policy', () => {
    expect(faults).toEqual([]);
  });
});
