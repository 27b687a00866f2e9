import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { listing } from '../../src/views/listing.ts';
import { cellWords } from '../../src/views/listing/cell-words.ts';
import { repository } from '../site/workshop.ts';
import { start, type Engine } from './browsers.ts';
import { open } from './opened.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

const { graph } = fromDisk(repository);
const view = listing(graph, 'chips');
const at = (path: string) => view.columns.findIndex((column) => column.path === path);
const measure = (row: (typeof view.rows)[number]) => Number(row.cells[at('memory.capacity')]?.key ?? -Infinity);

/** Chips of the most frequent country but one, the largest memory first: few enough to be looked at, more than one. */
const country = view.filters.flatMap((filter) =>
  filter.path === 'country' && filter.type === 'options' ? filter.options.filter(({ count }) => count > 1) : [],
)[1];
if (!country) throw new Error('the content has no second country with several chips');
const wanted = view.rows
  .filter(({ cells }) => cells[at('country')]?.tokens.some(({ key }) => key === country.key))
  .sort((a, b) => measure(b) - measure(a));

const names = (page: Page) => page.$$eval('.entries tbody th', (heads) => heads.map((head) => head.textContent.trim()));
const said = (page: Page) => page.$eval('[data-said]', (element) => element.textContent);
const copied = (page: Page) => page.$eval('.copied textarea', (area) => area.value);

/** Moves the focus to the control that is called so and presses a key, as one does who uses no mouse. */
async function press(page: Page, selector: string, words: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await page.evaluate(
    (found, name) => {
      const control = [...document.querySelectorAll<HTMLElement>(found)].find((each) =>
        each.textContent.trim().startsWith(name),
      );
      (control?.querySelector('input') ?? control)?.focus();
    },
    selector,
    words,
  );
  await page.keyboard.press(key);
}

async function copy(page: Page, words: string): Promise<string> {
  await press(page, '[popovertarget=copy-table]', 'Copy');
  await press(page, '[data-copy]', words);
  await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent.startsWith('Copied'));
  return copied(page);
}

describe.each(engines)('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start(engine);
  });
  afterAll(() => browser.close());

  describe.each(['at a root', 'from a disk'] as const)('%s', (name) => {
    let place: Place;
    beforeAll(async () => {
      place = await places[name]();
    });
    afterAll(() => place.close());

    test('by keyboard: sort by memory, filter by country, share the address, copy the table', async () => {
      const { page, faults } = await open(browser, `${place.address}chips.html`);
      await page.setViewport({ width: 1280, height: 900 });
      await press(page, '.sort', 'Memory capacity');
      const known = view.rows.filter((row) => measure(row) > -Infinity).sort((a, b) => measure(b) - measure(a));
      expect((await names(page)).slice(0, known.length)).toEqual(known.map((row) => row.name));
      expect(await page.$eval('[aria-sort]', (head) => [head.textContent.trim(), head.ariaSort])).toEqual([
        'Memory capacity',
        'descending',
      ]);
      expect(await said(page)).toBe(`${view.rows.length} chips, by Memory capacity, largest first`);

      await press(page, '.filters > .tool', 'Country');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('country');
      await press(page, '[data-filter=country] label', country.text, ' ');
      expect(await names(page)).toEqual(wanted.map((row) => row.name));
      expect(await said(page)).toBe(`${country.count} of ${view.rows.length} chips, by Memory capacity, largest first`);
      const counts = await page.$$eval('[data-filter=category] .count', (told) =>
        told.map((c) => Number(c.textContent)),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(country.count);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Country');

      const shown = ['vendor', 'category', 'announced', 'memory.capacity', 'memory.bandwidth', 'power'].map(at);
      const expected = wanted.map((row) => [
        row.name,
        ...shown.flatMap((n) => (row.cells[n] ? [cellWords(row.cells[n])] : [])),
      ]);
      const asCsv = await copy(page, 'Copy as CSV');
      expect(asCsv.split('\n').slice(1, -1)).toEqual(
        expected.map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')),
      );
      expect(await said(page)).toBe(`Copied ${country.count} of ${view.rows.length} chips as CSV.`);
      const asMarkdown = await copy(page, 'Copy as Markdown');
      expect(asMarkdown.split('\n')[0]).toMatch(/^\| Name \| Vendor \| .* \| Power \|$/);
      expect(asMarkdown.trim().split('\n')).toHaveLength(wanted.length + 2);

      const address = await copy(page, 'Copy link');
      expect(address).toBe(`${place.address}chips.html?country=${country.key}&sort=-memory.capacity`);
      if (name === 'at a root') expect(page.url()).toBe(address);
      const { page: other, faults: others } = await open(browser, address);
      expect(await names(other)).toEqual(wanted.map((row) => row.name));
      expect([...faults, ...others]).toEqual([]);
      await other.close();
      await page.close();
    });

    test('a range of figures is typed with its unit, and a column is added', async () => {
      const { page, faults } = await open(browser, `${place.address}chips.html`);
      await page.setViewport({ width: 1280, height: 900 });
      await press(page, '.filters > .tool', 'Memory capacity');
      const end = '[data-filter="memory.capacity"] [data-end=from]';
      await page.type(end, '192');
      await page.waitForSelector('[data-filter="memory.capacity"] .fault:not([hidden])');
      expect(await page.$eval(end, (input) => input.getAttribute('aria-invalid'))).toBe('true');
      expect(await names(page)).toHaveLength(view.rows.length);
      await page.type(end, ' GB');
      const large = view.rows.filter((row) => measure(row) >= 192e9);
      await page.waitForFunction(
        (rows) => document.querySelectorAll('.entries tbody tr').length === rows,
        {},
        large.length,
      );
      expect(await names(page)).toEqual(large.map((row) => row.name));
      await page.keyboard.press('Escape');

      const visible = () =>
        page.$$eval('.entries thead th', (heads) =>
          heads.filter((head) => head.offsetWidth > 0).map((head) => head.textContent.trim()),
        );
      expect(await visible()).not.toContain('Status');
      await press(page, '[popovertarget=choose-columns]', 'Columns');
      await press(page, '#choose-columns label', 'Status', ' ');
      expect(await visible()).toContain('Status');
      await press(page, '#choose-columns label', 'Vendor', ' ');
      expect(await visible()).not.toContain('Vendor');
      expect(faults).toEqual([]);
      await page.close();
    });
  });
});

test('without scripts the other columns are read in a table of their own', async () => {
  const browser = await start('chromium');
  const place = await places['from a disk']();
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${place.address}chips.html`);
  const seen = (selector: string) => page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
  const rows = await seen('.entries tbody tr');
  expect(rows).toBeGreaterThan(20);
  expect(await seen('.more-columns tbody tr')).toBe(rows);
  expect(await seen('.entries [data-path=vendor]')).toBe(1);
  expect(await seen('.entries [data-path=status]')).toBe(0);
  expect(await seen('.more-columns [data-path=status]')).toBe(1);
  expect(await seen('[popovertarget=choose-columns]')).toBe(0);
  await page.setJavaScriptEnabled(true);
  await page.reload();
  expect(await seen('.more-columns')).toBe(0);
  expect(await seen('[popovertarget=choose-columns]')).toBe(1);
  await browser.close();
  await place.close();
});
