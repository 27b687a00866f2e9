import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsText } from '../../src/formats/problem-text.ts';
import { kinds } from '../../src/kinds/index.ts';
import { membersOfKind, statementOf, type Member } from '../../src/kinds/shape.ts';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { repository } from '../site/workshop.ts';
import { start, type Engine } from './browsers.ts';
import { places, type Place } from './places.ts';

const engines: Engine[] = ['chromium', 'firefox'];

/** What the check says of the base with one file more. */
function problemsWith(path: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
  cpSync(join(repository, 'seeds'), join(root, 'seeds'), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
  const { graph, problems } = fromDisk(root);
  expect(graph.entries.some(({ file }) => file === path)).toBe(problems.length === 0);
  return problemsText(problems);
}

/** How many fields of claims a kind has, those of its groups included; a party brings one of its own. */
function claimsIn(members: readonly Member[]): number {
  return members.reduce((sum, { shape }) => {
    if (statementOf(shape)) return sum + 1;
    return shape.type === 'group' ? sum + claimsIn(shape.members) : sum;
  }, 0);
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
  await page.evaluateOnNewDocument(() => {
    // What a policy forbids and the code then does without is told by this event only.
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`forbidden: ${violatedDirective} ${blockedURI}`);
    });
  });
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
        // The first is left empty, and not written.
        await keys.tabTo('Add a claim: Raised in total');
        await keys.press('Enter');
        await keys.fill('Value', '$20M');
        await keys.choose('Source', 'Our round');
        await keys.fill('True as of', '2026-03');
        await keys.fill('Text', words);

        const wrong = await untilToDo(page, (lines) => lines.length === 2);
        expect(wrong[0]).toMatch(/"\$20M".*"USD 20M"/);
        expect(wrong[1]).toContain('in full');
        const beside = await page.$$eval('#entry-form [aria-invalid=true]', (inputs) =>
          inputs.map((input) => document.getElementById(`${input.id}-problem`)?.textContent),
        );
        expect(beside).toHaveLength(2);
        expect(beside[0]).toContain('in full');

        // The list leads to each mistake.
        await keys.tabTo('Source 1: Address');
        await keys.press('Enter');
        expect(await keys.here()).toBe('Address');
        await keys.clear();
        await keys.type('https://quiet.example/round');
        await untilToDo(page, (lines) => lines.length === 1);
        await keys.tabTo('Raised in total: Claim 2: Value');
        await keys.press('Enter');
        await keys.clear();
        await keys.type('USD 20M');
        await untilToDo(page, (lines) => lines.length === 0);
        await page.waitForFunction(
          () => document.querySelector('#entry-form .count')?.textContent === 'Nothing is left to do.',
        );
        expect(await page.$$eval('#entry-form [aria-invalid=true]', (inputs) => inputs.length)).toBe(0);

        const text = await page.$eval(area, (element) => element.value);
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

describe('chromium, from a disk', () => {
  let browser: Browser;
  let place: Place;
  beforeAll(async () => {
    browser = await start('chromium');
    place = await places['from a disk']();
  });
  afterAll(async () => {
    await browser.close();
    await place.close();
  });

  test.each(kinds.map((kind) => [kind.name, kind] as const))(
    '%s: every field can be opened and added to, and nothing fails',
    async (name, kind) => {
      const { page, faults } = await openForm(browser, place, name);
      const needed = membersOfKind(kind.schema).filter(({ required, shape }) => required && shape.type !== 'record');
      const first = await untilToDo(page, (lines) => lines.length > 0);
      for (const { info } of needed) expect(first.join('\n')).toContain(`${info?.label ?? ''} This is needed.`);
      // The base is large, and read for those who begin.
      expect(await page.$('script[src$="base.js"]')).toBeNull();
      await page.focus('#entry-form input');
      await page.waitForFunction(() => document.querySelector('#entry-form')?.textContent.includes('Held against'));
      const added = await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('#entry-form details')) details.open = true;
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('#entry-form .add')];
        for (const button of buttons) button.click();
        return buttons.length;
      });
      expect(added).toBeGreaterThan(1);
      const claims = await page.$$eval(
        '#entry-form legend',
        (legends) => legends.filter((l) => l.textContent === 'Claim 1').length,
      );
      const stated = claimsIn(membersOfKind(kind.schema));
      expect(claims).toBe(stated);
      // What was opened and left empty is not held against anyone.
      expect(await untilToDo(page, (lines) => lines.length > 0)).toEqual(first);
      const unlabelled = await page.$$eval(
        '#entry-form :is(input, select, textarea)',
        (controls) =>
          controls.filter((control) => ((control as HTMLInputElement).labels?.[0]?.textContent ?? '').trim() === '')
            .length,
      );
      expect(unlabelled).toBe(0);
      const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('the file is saved under its name, and one that is too long for an address is not offered as one', async () => {
    const { page, faults } = await openForm(browser, place, 'technologies');
    const folder = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const keys = keyboardOn(page);
    await keys.fill('Name', 'Quiet Method');
    await keys.fill('Summary', 'A method that is there for the test of a form.');
    await keys.choose('Category', 'method');
    await keys.tabTo('Remove source 1');
    await keys.press('Enter');
    await keys.tabTo('Text');
    await page.keyboard.sendCharacter('It is a method among others. '.repeat(300));
    await untilToDo(page, (lines) => lines.length === 0);
    const open = () => page.$eval('#entry-form .open', (link) => link.checkVisibility());
    expect(await open()).toBe(false);
    expect(await page.$eval('#entry-form .output', (output) => (output as HTMLElement).innerText)).toContain(
      'too long',
    );
    await keys.clear();
    await page.keyboard.sendCharacter('It is a method among others.');
    await page.waitForFunction(
      (selector) => (document.querySelector<HTMLTextAreaElement>(selector)?.value ?? '').length < 400,
      {},
      area,
    );
    expect(await open()).toBe(true);
    await keys.tabTo('Download the file');
    await keys.press('Enter');
    for (let tries = 0; tries < 50 && readdirSync(folder).join() !== 'quiet-method.md'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const text = readFileSync(join(folder, 'quiet-method.md'), 'utf8');
    expect(text).toBe(await page.$eval(area, (element) => element.value));
    expect(problemsWith('content/technologies/quiet-method.md', text)).toBe('\n\n0 problems in 0 files');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a page that the base knows is described as it is there, and an entry is named by its name', async () => {
    const { graph } = fromDisk(repository);
    const known = graph.sources.find(({ url, uses }) => uses.length > 0 && !url.includes('?'));
    const { page } = await openForm(browser, place, 'chips');
    const keys = keyboardOn(page);
    await keys.tabTo('Name');
    await page.waitForFunction(() => document.querySelector('#entry-form')?.textContent.includes('Held against'));
    await keys.fill('Address', known?.url ?? '');
    await keys.tabTo('Title');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(known?.title);
    await keys.tabTo('Vendor');
    await keys.press('Enter');
    await keys.fill('Vendor', 'SambaNova Systems');
    await keys.tabTo('Memory');
    await keys.press('Enter');
    await keys.tabTo('Add a claim: Memory capacity');
    await keys.press('Enter');
    await keys.choose('What do you state?', 'that it is');
    await keys.choose('Why it is not known', 'undisclosed');
    await page.waitForFunction(
      (selector) =>
        (document.querySelector<HTMLTextAreaElement>(selector)?.value ?? '').includes(
          'vendor: sambanova\nmemory:\n  capacity: { unknown: undisclosed }\n',
        ),
      {},
      area,
    );
    await page.close();
  });

  test('without scripts there are words in its place', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${place.address}contribute/companies.html`);
    expect(await page.$eval('#entry-form', (slot) => (slot as HTMLElement).innerText)).toContain('needs JavaScript');
    await page.close();
  });
});
