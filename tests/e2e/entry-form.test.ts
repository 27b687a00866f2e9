import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsText } from '../../src/formats/problem-text.ts';
import { kinds } from '../../src/kinds/index.ts';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { repository } from '../site/workshop.ts';
import { start, type Engine } from './browsers.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

/** What the check says of the base with one file more. */
function problemsWith(path: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(join(repository, 'seeds'), join(root, 'seeds'));
  writeFileSync(join(root, path), text, { flag: 'wx' });
  const { graph, problems } = fromDisk(root);
  expect(graph.entries.some(({ file }) => file === path)).toBe(problems.length === 0);
  return problemsText(problems);
}

/** A person who has a keyboard and nothing else. */
function keyboardOn(page: Page) {
  const here = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      const labels =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
          ? at.labels
          : null;
      return (labels?.[0]?.firstElementChild ?? labels?.[0] ?? at)?.textContent.trim() ?? '';
    });
  /** Goes forward, key by key, to what bears these words. */
  const tabTo = async (words: string, back = false) => {
    for (let steps = 0; steps < 400; steps++) {
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
      if ((await here()) === words) return;
    }
    throw new Error(`no way to "${words}"; the focus is on "${await here()}"`);
  };
  return {
    here,
    tabTo,
    backTo: (words: string) => tabTo(words, true),
    type: (words: string) => page.keyboard.type(words),
    press: (key: 'Enter') => page.keyboard.press(key),
    fill: async (label: string, words: string) => {
      await tabTo(label);
      await page.keyboard.type(words);
    },
    /** Empties a field that has the focus. */
    clear: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.press('Backspace');
    },
    /** Chooses in a select by typing how the option begins. */
    choose: async (label: string, option: string) => {
      await tabTo(label);
      await page.keyboard.type(option);
      await page.keyboard.press('Tab');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    },
  };
}

/** Opens the form and waits until it holds what is typed against the base. */
async function openForm(browser: Browser, place: Place, kind: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${place.address}contribute/${kind}.html`);
  await page.waitForSelector('#entry-form textarea[readonly]');
  return { page, faults };
}

async function toDo(page: Page): Promise<string[]> {
  return page.$$eval('#entry-form .to-do li', (items) => items.map((item) => item.textContent));
}

/** Waits until the list of what is to be done says so. */
async function untilToDo(page: Page, is: (lines: string[]) => boolean): Promise<string[]> {
  for (let tries = 0; tries < 100; tries++) {
    const lines = await toDo(page);
    if (is(lines)) return lines;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`still to do: ${(await toDo(page)).join(' | ')}`);
}

const area = '#entry-form textarea[readonly]';

const words =
  'Quiet Silicon designs processors for inference in small data centres. It is named here for a test of the form and does not exist. ' +
  'Its first part is compared with the [[sambanova-sn50]] of [[sambanova|an older maker]], and it hopes to sell through [[intel]]. ' +
  'The round that it announced came to USD 20M by its own account.[^quiet] No other source was found for it, and nobody has said who paid. ' +
  'Whether the part exists outside of drawings is disputed by those who were asked about it.';

describe.each(engines)('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start(engine);
  });
  afterAll(() => browser.close());

  describe.each(Object.entries({ 'at a root': places['at a root'], 'from a disk': places['from a disk'] }))(
    '%s',
    (_name, lay) => {
      let place: Place;
      beforeAll(async () => {
        place = await lay();
      });
      afterAll(() => place.close());

      test('a company is entered by keyboard alone, a mistake is shown and mended, and the check accepts the file', async () => {
        const { page, faults } = await openForm(browser, place, 'companies');
        const keys = keyboardOn(page);
        await keys.fill('Name', 'OpenAI, Inc.');
        await page.waitForFunction(() =>
          document.querySelector('#entry-form')?.textContent.includes('Is it there already?'),
        );
        await keys.clear();
        await keys.type('Quiet Silicon');
        await page.waitForFunction(
          () => !document.querySelector('#entry-form')?.textContent.includes('Is it there already?'),
        );
        await keys.fill('Summary', 'Designs processors for inference in small data centres.');
        await keys.tabTo('chip designer');
        await keys.type(' ');

        await keys.fill('Address', 'quiet.example/round');
        await keys.fill('Title', 'Our round: what it is for');
        await keys.fill('Publisher', 'Quiet Silicon');
        await keys.fill('Published', '2026-03-01');
        await keys.choose('Type', 'primary');

        await keys.tabTo('Country');
        await keys.press('Enter');
        await keys.fill('Country', 'US');
        await keys.tabTo('Raised in total');
        await keys.press('Enter');
        await keys.tabTo('Add a claim: Raised in total');
        await keys.press('Enter');
        expect(await keys.here()).toBe('What do you state?');
        await keys.fill('Value', '$20M');
        await keys.choose('Source', 'Our round');
        await keys.fill('True as of', '2026-03');
        await keys.fill('Text', words);

        const wrong = await untilToDo(page, (lines) => lines.length === 2);
        expect(wrong[0]).toContain('"$20M" names its currency by a sign: write the ISO code: "USD 20M"');
        expect(wrong[1]).toContain('not a web address; write it in full, with https://');
        const beside = await page.$$eval('#entry-form [aria-invalid=true]', (inputs) =>
          inputs.map((input) => document.getElementById(`${input.id}-problem`)?.textContent),
        );
        expect(beside).toHaveLength(2);
        expect(beside[0]).toContain('not a web address');

        // The list leads to each mistake.
        await keys.tabTo('Source 1: Address');
        await keys.press('Enter');
        expect(await keys.here()).toBe('Address');
        await keys.clear();
        await keys.type('https://quiet.example/round');
        await untilToDo(page, (lines) => lines.length === 1);
        await keys.tabTo('Raised in total: Claim 1: Value');
        await keys.press('Enter');
        await keys.clear();
        await keys.type('USD 20M');
        await untilToDo(page, (lines) => lines.length === 0);
        await page.waitForFunction(
          () => document.querySelector('#entry-form .count')?.textContent === 'Nothing is left to do.',
        );
        expect(await page.$$eval('#entry-form [aria-invalid=true]', (inputs) => inputs.length)).toBe(0);

        const text = await page.$eval(area, (element) => (element as HTMLTextAreaElement).value);
        expect(text).toContain('raised: { value: USD 20M, source: quiet, asOf: 2026-03 }');
        expect(problemsWith('content/companies/quiet-silicon.md', text)).toBe('\n\n0 problems in 0 files');

        await keys.tabTo('Copy');
        await keys.press('Enter');
        await page.waitForFunction(
          () => document.querySelector('#entry-form .output [role=status]')?.textContent === 'Copied.',
        );
        await keys.tabTo('Open a pull request with this file');
        const address = new URL(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href));
        expect(address.origin + address.pathname).toBe(
          'https://github.com/compute-atlas/compute-atlas/new/main/content/companies',
        );
        expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'quiet-silicon.md', value: text });
        expect(faults).toEqual([]);
        await page.close();
      });
    },
  );
});
