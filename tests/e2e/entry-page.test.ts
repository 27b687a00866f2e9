import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type Engine } from './browsers.ts';
import { open, visit } from './opened.ts';
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
      ({ page, faults } = await open(browser, `${place.address}companies/openai.html`));
    });
    afterAll(() => place.close());

    const focus = (selector: string) =>
      page.$eval(selector, (element) => {
        (element as HTMLElement).focus();
      });
    const text = (selector: string) => page.$eval(selector, (element) => element.textContent.trim());
    const isOpen = (id: string) =>
      page.evaluate((name) => document.querySelector(`#${name}:popover-open`) !== null, id);

    /** Presses the button, and catches what goes to the clipboard. */
    const copied = async () => {
      await page.evaluate(() => {
        const kept = globalThis as { copied?: string | undefined };
        kept.copied = undefined;
        document.addEventListener('copy', () => {
          kept.copied = document.querySelector<HTMLTextAreaElement>('textarea.visually-hidden')?.value;
        });
        Object.defineProperty(navigator, 'clipboard', {
          configurable: true,
          value: { writeText: (words: string) => Promise.resolve((kept.copied = words)) },
        });
      });
      await page.click('[data-copy-page]');
      await page.waitForFunction(() => (globalThis as { copied?: string }).copied !== undefined);
      return page.evaluate(() => (globalThis as { copied?: string }).copied ?? '');
    };

    test('a mark opens its source by keyboard; Escape closes it and leads back', async () => {
      const mark = '.facts sup.cite a';
      await focus(mark);
      await page.keyboard.press('Enter');
      expect(await isOpen('source-float')).toBe(true);
      const hash = await page.$eval(mark, (link) => link.hash);
      const [title, address] = await page.$eval(`${hash} a`, (link) => [link.textContent, link.href]);
      expect(await text('#source-float a')).toBe(title);
      expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(address);
      expect(page.url()).not.toContain('#source-');
      await page.keyboard.press('Escape');
      expect(await isOpen('source-float')).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.closest('sup.cite') !== null)).toBe(true);
    });

    test('what floats stands beside its mark and within the window', async () => {
      await page.setViewport({ width: 360, height: 640 });
      const marks = await page.$$('.facts sup.cite a');
      for (const mark of [marks[0], marks.at(-1)]) {
        await mark?.evaluate((link) => {
          link.scrollIntoView({ block: 'center', behavior: 'instant' });
        });
        await mark?.click();
        const [at, float] = [await mark?.boundingBox(), await (await page.$('#source-float'))?.boundingBox()];
        if (!at || !float) throw new Error('nothing floats');
        expect(float.x).toBeGreaterThanOrEqual(0);
        expect(float.x + float.width).toBeLessThanOrEqual(360);
        const gap = Math.min(Math.abs(float.y - (at.y + at.height)), Math.abs(at.y - (float.y + float.height)));
        expect(gap).toBeLessThan(40);
        await page.keyboard.press('Escape');
      }
      await page.setViewport({ width: 1280, height: 900 });
    });

    test('the list of sources can be gone to from there', async () => {
      await page.click('.facts sup.cite a');
      await page.click('#source-float .float-foot a');
      expect(page.url()).toMatch(/#source-[a-z0-9-]+$/);
      expect(await isOpen('source-float')).toBe(false);
    });

    test('a link to an entry shows its card on focus; Escape takes it away and leaves the focus', async () => {
      await page.keyboard.press('Tab');
      const link = '.prose a[class^=hue]';
      await focus(link);
      await page.waitForSelector('#entry-card:popover-open');
      expect(await text('#entry-card .float-name')).toBe(await text(link));
      expect(await page.$eval(link, (a) => a.getAttribute('aria-describedby'))).toBe('entry-card');
      await page.keyboard.press('Escape');
      expect(await isOpen('entry-card')).toBe(false);
      expect(await page.$eval(link, (a) => a === document.activeElement)).toBe(true);
    });

    test('a link that the keyboard had reached before the script came shows its card too', async () => {
      const early = await browser.newPage();
      await early.evaluateOnNewDocument(() => {
        const set = setTimeout;
        globalThis.setTimeout = ((work: () => void, after?: number) => {
          if (after !== undefined) return set(work, after);
          addEventListener('go-on', work, { once: true });
          return 0;
        }) as typeof setTimeout;
      });
      await early.goto(`${place.address}companies/openai.html`);
      await early.keyboard.press('Tab');
      await early.focus('.prose a[class^=hue]');
      expect(await early.$('#entry-card')).toBeNull();
      await early.evaluate(() => void dispatchEvent(new Event('go-on')));
      await early.waitForSelector('#entry-card:popover-open');
      await early.close();
    });

    test('the card comes to a resting pointer, stays while the pointer is on it, and goes with it', async () => {
      const link = await page.$('.relations a');
      await link?.evaluate((a) => {
        a.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      await link?.hover();
      await page.waitForSelector('#entry-card:popover-open');
      const card = await page.$('#entry-card');
      await card?.hover();
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await isOpen('entry-card')).toBe(true);
      await page.mouse.move(1, 1);
      await page.waitForFunction(() => document.querySelector('#entry-card:popover-open') === null);
    });

    test('the page is copied as Markdown, with its facts and its sources', async () => {
      const words = await copied();
      expect(words).toMatch(/^# OpenAI\n/);
      await page.waitForFunction(() => document.querySelector('[data-page-copied]')?.textContent === 'Copied.');
      expect(words).toContain('| Valuation | USD 157B[^4] | post-money, as of Oct 2024 | round of 2024 |');
      expect(words).toMatch(/^\[\^1\]: \[Our structure\]\(https:\/\/.+\), \[?OpenAI/m);
      expect(words).not.toMatch(/<[a-z]|undefined|\]\(file:/);
    });

    test('what an opened source says is no part of the copy, nor of a citation', async () => {
      const claim = `#${await page.$eval('.claim:has(sup.cite):not(:has(.terms))', (first) => first.id)}`;
      await page.click(`${claim} sup.cite a`);
      expect(await isOpen('source-float')).toBe(true);
      expect(await copied()).toContain('| Founded | 2015[^1] |  | as a nonprofit |');
      await page.click(`${claim} sup.cite a`);
      await focus(`${claim} .claim-link`);
      await page.keyboard.press('Enter');
      const citation = await page.$eval('#cite-words', (area) => (area as HTMLTextAreaElement).value);
      expect(citation).toMatch(/Founded: 2015\W/);
      expect(citation).not.toContain('primary');
      await page.keyboard.press('Escape');
    });

    test('pages of other kinds are copied with their derived figures, tables and seed claims', async () => {
      await visit(page, `${place.address}chips/amd-mi455x.html`);
      const chip = await copied();
      expect(chip).toContain(
        "\n| Memory bandwidth | 19.6 TB/s[^1] | chip | AMD's earlier figure. Sources differ. By more",
      );
      expect(chip).toContain('\n- FP8 per watt, dense, chip: up to 10 TFLOPS/W.\n  Peak rate ÷ power,');
      expect(chip).toContain(
        '\n  Made from:\n  - FP8: 20 PFLOPS (dense, chip, as of Aug 2026); half of its FP4 rate\n',
      );
      expect(chip).toContain('\n- 12 Jun 2025: Announced (preview of the series)[^6]\n');
      await visit(page, `${place.address}briefings/what-holds.html`);
      const briefing = await copied();
      expect(briefing).toMatch(/\n\| \|? ?\|?.*\n\| --- \| --- \|\n\| supported \| \[?\d+ claims/);
      expect(briefing).toMatch(/\n- \*\*contradicted\*\* .+\n {2}.+\n {2}garbled, independent evidence, /);
      expect(briefing).not.toMatch(/<[a-z]|undefined|\]\(file:/);
      await visit(page, `${place.address}companies/openai.html`);
    });

    test('the whole entry is cited', async () => {
      await page.click('[data-cite-page]');
      expect(await page.$eval('#cite-words', (area) => (area as HTMLTextAreaElement).value)).toBe(
        'Compute Atlas: “OpenAI” (companies/openai.html).',
      );
      await page.keyboard.press('Escape');
    });

    test('nothing failed on the way', () => {
      expect(faults).toEqual([]);
    });
  });
});
