import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open } from './opened.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

describe.each(engines)('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start(engine);
  });
  afterAll(() => browser.close());

  describe.each(['under a sub-path', 'from a disk'] as const)('%s', (where) => {
    let place: Place;
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      place = await places[where]();
      ({ page, faults } = await open(browser, `${place.address}chips/amd-mi455x.html`));
    });
    afterAll(() => place.close());

    const focus = (selector: string) =>
      page.$eval(selector, (element) => {
        (element as HTMLElement).focus();
      });
    const text = (selector: string) =>
      page.$eval(selector, (element) => element.textContent.trim().replace(/\s+/g, ' '));
    const texts = (selector: string) =>
      page.$$eval(selector, (all) => all.map((element) => element.textContent.trim().replace(/\s+/g, ' ')));
    const heads = () => texts('.comparison thead th + th a');
    const ids = () => new URL(page.url()).searchParams.get('ids');
    /** The cells of a row, in the order of the columns. */
    const row = (field: string) => texts(`.comparison tr[data-field="${field}"] > td`);
    const compare = async (asked: string) => {
      await page.goto(`${place.address}compare.html?ids=${asked}`);
      await page.waitForSelector('#comparison[data-ready] .comparison');
    };

    test('an entry is picked by keyboard, and the tray shows it', async () => {
      await focus('.compare-button button');
      await page.keyboard.press(' ');
      expect(await page.$eval('.compare-button button', (button) => button.ariaPressed)).toBe('true');
      expect(await texts('.compare-tray li')).toEqual(['AMD Instinct MI455X']);
      expect(await text('.compare-tray [role=status]')).toBe('AMD Instinct MI455X is picked.');
    });

    test('the tray leads to the comparison', async () => {
      await focus('.compare-tray a');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('#comparison[data-ready] .comparison');
      expect(await heads()).toEqual(['AMD Instinct MI455X']);
      expect(ids()).toBe('amd-mi455x');
    });

    test('another is added by its name', async () => {
      await focus('#compare-input');
      await page.keyboard.type('b300');
      expect(await page.$eval('#compare-offers [aria-selected=true]', (option) => option.textContent)).toMatch(
        /^Nvidia B300/,
      );
      await page.keyboard.press('Enter');
      await page.waitForSelector('.comparison thead th:nth-child(3)');
      expect(await heads()).toEqual(['AMD Instinct MI455X', 'Nvidia B300']);
      expect(await text('#comparison .compare-said')).toMatch(/^Nvidia B300 is added\. 2 chips compared/);
    });

    test('the address carries what is compared and restores it', async () => {
      expect(ids()).toBe('amd-mi455x,nvidia-b300');
      await page.reload();
      await page.waitForSelector('#comparison[data-ready] .comparison');
      expect(await heads()).toEqual(['AMD Instinct MI455X', 'Nvidia B300']);
      expect(await page.title()).toMatch(/^AMD Instinct MI455X, Nvidia B300 · /);
    });

    test('the best of like figures is marked, each cell has its date and its source', async () => {
      const [amd = '', nvidia = ''] = await row('memory.capacity');
      expect(amd).toMatch(/^432 GB ?highest ?chip/);
      expect(nvidia).toMatch(/^270 GB ?chip/);
      expect(nvidia).not.toContain('highest');
      for (const cell of [amd, nvidia]) expect(cell).toMatch(/(as of|published|undated).* · .+ \[\d+\]/);
    });

    test('figures of unlike bases are not compared, and the reason is told', async () => {
      const [amd = '', nvidia = ''] = await row('memory.capacity');
      expect(amd).toMatch(/31 TB ?rack.*Not compared: rack, not chip\./);
      expect(nvidia).toMatch(/20\.7 TB ?rack.*Not compared: rack, not chip\./);
      expect(await page.$$('.comparison .apart .best-word')).toEqual([]);
      const apart = await texts('.comparison .apart');
      expect(apart.join('\n')).toMatch(/Not compared: dense or sparse is not stated\./);
    });

    test('a source leads to where it is listed', async () => {
      const link = '.comparison [data-field="memory.capacity"] .origin a';
      const publisher = (await text(link)).replace(/ \[\d+\]$/, '');
      await focus(link);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toMatch(/\/sources\/|#source-/);
      expect(await text('main')).toContain(publisher);
      await page.evaluate(() => {
        history.back();
      });
      await page.waitForSelector('#comparison[data-ready] .comparison');
      expect(await heads()).toHaveLength(2);
    });

    test('one is taken away, and the focus stays in the table', async () => {
      await focus('[data-remove=amd-mi455x]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.comparison thead th').length === 2);
      expect(await heads()).toEqual(['Nvidia B300']);
      expect(ids()).toBe('nvidia-b300');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-remove'))).toBe('nvidia-b300');
    });

    test('what cannot be compared is left out, and why is told', async () => {
      await compare('amd-mi455x,openai,no-such-entry,nvidia-b200');
      expect(await heads()).toEqual(['AMD Instinct MI455X', 'Nvidia B200']);
      const said = await text('#comparison .compare-said');
      expect(said).toContain('OpenAI is left out: Chips are compared with each other only.');
      expect(said).toContain('There is no entry “no-such-entry”.');
      await compare('nvidia-a100,nvidia-h100,nvidia-h200,nvidia-b200,nvidia-b300,nvidia-rubin,amd-mi455x');
      expect(await heads()).toHaveLength(6);
      expect(await text('#comparison .compare-said')).toContain('AMD Instinct MI455X is left out: 6 are the most.');
    });

    test.each(['companies', 'programmes', 'deals', 'technologies'])('%s are compared too', async (kind) => {
      const two = await page.evaluate(
        (wanted) =>
          (
            globalThis as unknown as { __atlasNames: { entries: { kind: string; id: string; name: string }[] } }
          ).__atlasNames.entries
            .filter((entry) => entry.kind === wanted)
            .slice(0, 2),
        kind,
      );
      await compare(two.map(({ id }) => id).join(','));
      expect(await heads()).toEqual(two.map(({ name }) => name));
      expect((await page.$$('.comparison tbody td .value:not(.unknown)')).length).toBeGreaterThan(2);
    });

    test('nothing failed on the way', () => {
      expect(faults).toEqual([]);
    });
  });

  // Only Chromium's driver can switch scripts off; tests/e2e/without-scripts.test.ts reads the same pages.
  test.runIf(engine === 'chromium')('without scripts an entry leads to comparisons that are ready', async () => {
    const place = await places['under a sub-path']();
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${place.address}chips/nvidia-b300.html`);
    await Promise.all([page.waitForNavigation(), page.click('.compare-button a')]);
    expect(page.url()).toContain('/compare.html?ids=nvidia-b300');
    await Promise.all([page.waitForNavigation(), page.click('.ready a[href$="chips-gpu.html"]')]);
    const cells = await page.$$eval('.comparison [data-field="memory.capacity"] > td', (all) => all.length);
    expect(cells).toBe((await page.$$('.comparison thead th')).length - 1);
    await place.close();
  });
});
