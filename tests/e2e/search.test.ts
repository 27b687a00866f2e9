import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOf, queriesIn, score } from '../search/queries.ts';
import { dist } from '../site/workshop.ts';
import { start, type Engine } from './browsers.ts';
import { open } from './opened.ts';
import { places, placesOf, type Place } from './places.ts';

/** Some of every sort of what readers type. */
const sample = queriesIn('queries').flatMap(({ query }, index) => (index % 5 === 2 ? [query] : []));

const engines: Engine[] = ['chromium', 'firefox'];
const input = '#search-dialog input[type=search]';
const options = '#search-dialog .hits [role=option]';

/** Puts a query into the field, as pasting does, and waits until all is searched. Gives the paths that were found, in their order. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.$eval(
    input,
    (field, words) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    query,
  );
  await page.waitForSelector(`#search-dialog .hits[data-query="${query.replaceAll('"', '\\"')}"]`, { timeout: 20_000 });
  return page.$$eval(`${options}[href]`, (links) => {
    const root = new URL(document.documentElement.dataset['root'] ?? '', document.baseURI).href;
    return links.map((link) => (link as HTMLAnchorElement).href.slice(root.length));
  });
}

async function opened(browser: Browser, place: Place): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await open(browser, `${place.address}companies/openai.html`);
  await page.keyboard.press('/');
  await page.waitForSelector(`${input}[role=combobox][aria-expanded=true]`);
  return { page, faults };
}

/** Holds back the scripts that a page asks for later: they are added to it when the returned function is called. */
async function heldBack(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const append = document.head.append.bind(document.head);
    const waiting: (string | Node)[] = [];
    document.head.append = (...nodes) => void waiting.push(...nodes);
    addEventListener('let-load', () => {
      Reflect.deleteProperty(document.head, 'append');
      append(...waiting);
    });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('let-load')));
}

/** The row that the arrow keys are on. */
async function active(page: Page): Promise<{ id: string; text: string; selected: string[] }> {
  return page.evaluate(() => {
    const at = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '');
    const selected = [...document.querySelectorAll('#search-dialog [role=option][aria-selected=true]')];
    return {
      id: at?.id ?? '',
      text: at?.querySelector('.hit')?.textContent ?? at?.textContent ?? '',
      selected: selected.map(({ id }) => id),
    };
  });
}

/** Presses keys one after another. Gives the row that they lead to. */
async function press(page: Page, ...keys: readonly KeyInput[]): ReturnType<typeof active> {
  for (const key of keys) await page.keyboard.press(key);
  return active(page);
}

function status(page: Page): Promise<string> {
  return page.$eval('#search-dialog [data-status]', (element) => element.textContent);
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

    test('a page loads nothing for search before it is opened', async () => {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${place.address}companies/openai.html`, { waitUntil: 'networkidle0' });
      expect(asked.filter((url) => /late-|\/data\/|pagefind/.test(url))).toEqual([]);
      await page.close();
    });

    test('a name with a slip in it, by keyboard: the list is moved through, the focus stays, Enter opens', async () => {
      const { page, faults } = await opened(browser, place);
      await page.keyboard.type('nvdia');
      await page.waitForSelector('#search-dialog .hits[data-query=nvdia]');
      expect(await status(page)).toMatch(/ by name.* Enter opens Nvidia\.$/);
      expect((await active(page)).selected).toEqual([]);
      await page.keyboard.press('ArrowDown');
      const first = await active(page);
      expect(first.text).toBe('Nvidia');
      expect(first.selected).toHaveLength(1);
      const second = (await press(page, 'ArrowDown')).id;
      expect(second).not.toBe(first.id);
      // The ends are joined for a step of one; a leap stops at them.
      const last = await press(page, 'PageDown', 'PageDown', 'PageDown');
      expect((await press(page, 'ArrowDown')).id).toBe(first.id);
      expect((await press(page, 'ArrowUp')).id).toBe(last.id);
      expect((await press(page, 'PageUp', 'PageUp', 'PageUp')).id).toBe(first.id);
      expect((await active(page)).selected).toEqual([first.id]);
      expect(await page.$eval(input, (field) => field.value)).toBe('nvdia');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${place.address}companies/nvidia.html`);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('a figure leads to its place on the page of its entry, and more of them are shown when asked for', async () => {
      const { page, faults } = await opened(browser, place);
      const found = await ask(page, 'over 1 GW');
      expect(found[0]).toMatch(/^programmes\/stargate-us\.html#power/);
      expect(await page.$eval(`${options} .found-fact`, (element) => element.textContent)).toMatch(/^Power \d+\sGW/);
      const figures = () => page.$$eval('#search-dialog .found-fact', (facts) => facts.length);
      const before = await figures();
      await page.click(`${options}.does`);
      expect(await figures()).toBeGreaterThan(before);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(place.address + String(found[0]));
      expect(await page.$(':target')).not.toBeNull();
      expect(faults).toEqual([]);
      await page.close();
    });

    test('where no entry has all of the words, those are shown that lack one, which is said', async () => {
      const { page } = await opened(browser, place);
      expect(await ask(page, 'gigawatt abu dhabi')).toContain('companies/mgx.html');
      expect(await status(page)).toMatch(/^\d+ entries in the text, without “gigawatt”\. Enter opens /);
      expect(await page.$$eval('#search-dialog .found-title', (all) => all.map((title) => title.textContent))).toEqual([
        'In the text, without “gigawatt”',
      ]);
      await page.close();
    });

    test('Enter that comes before anything is found opens it as soon as it is', async () => {
      const { page } = await open(browser, `${place.address}chips.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('starcloud');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${place.address}companies/starcloud.html`);
      await page.close();
    });

    test('Enter that comes before what searches opens what is found once it has come', async () => {
      const { page } = await open(browser, `${place.address}chips.html`);
      const letLoad = await heldBack(page);
      await page.keyboard.press('/');
      await page.keyboard.type('starcloud');
      await page.keyboard.press('Enter');
      expect(page.url()).toBe(`${place.address}chips.html`);
      await Promise.all([page.waitForNavigation(), letLoad()]);
      expect(page.url()).toBe(`${place.address}companies/starcloud.html`);
      await page.close();
    });

    test('nothing is opened for who closed search before it had come', async () => {
      const { page } = await open(browser, `${place.address}chips.html`);
      const letLoad = await heldBack(page);
      await page.keyboard.press('/');
      await page.keyboard.type('starcloud');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await letLoad();
      await page.waitForSelector('#search-dialog .hits[data-query=starcloud]', { timeout: 20_000 });
      expect(page.url()).toBe(`${place.address}chips.html`);
      await page.close();
    });

    test('search opens at a key or the button but not under the hands of who types, and gives the focus back', async () => {
      const { page, faults } = await open(browser, `${place.address}chips.html`);
      const isOpen = () => page.$eval('#search-dialog', (dialog) => (dialog as HTMLDialogElement).open);
      const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
      await page.waitForSelector('main input[type=search]');
      await page.type('main input[type=search]', 'a/b');
      expect(await isOpen()).toBe(false);
      expect(await page.$eval('main input[type=search]', (field) => field.value)).toBe('a/b');
      await page.focus('[data-open-search]');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${input}[aria-expanded=true]`);
      expect(await isOpen()).toBe(true);
      await page.keyboard.type('nvidia');
      await page.keyboard.press('Escape');
      expect(await isOpen()).toBe(false);
      expect(await focused()).toMatch(/^Search/);
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      expect(await isOpen()).toBe(true);
      await page.click('#search-dialog .search-close button');
      expect(await isOpen()).toBe(false);
      expect(await focused()).toMatch(/^Search/);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('one value of a facet leaves the others to be chosen beside it', async () => {
      const { page, faults } = await opened(browser, place);
      await ask(page, 'nvidia');
      const kinds = () =>
        page.$$eval('#search-dialog input[name=kind]', (boxes) =>
          boxes.map(
            ({ value, checked, labels }) =>
              `${checked ? '+' : ''}${value}${labels?.[0]?.textContent.match(/ \d+$/)?.[0] ?? ''}`,
          ),
        );
      const total = async () => parseInt(await status(page), 10);
      const [all, before] = [await kinds(), await total()];
      const choose = async (kind: string) => {
        const last = await status(page);
        await page.click(`#search-dialog input[value=${kind}]`);
        await page.waitForFunction(
          (old) =>
            ![old, 'Searching the text …'].includes(
              document.querySelector('#search-dialog [data-status]')?.textContent ?? old,
            ),
          {},
          last,
        );
        return total();
      };
      const chips = await choose('Chips');
      expect(await kinds()).toEqual(all.map((kind) => kind.replace(/^Chips/, '+Chips')));
      const both = await choose('Companies');
      expect(chips).toBeLessThan(both);
      expect(both).toBeLessThan(before);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('a kind in the address narrows the page of search, names and figures too', async () => {
      const { page, faults } = await open(browser, `${place.address}search.html?q=nvidia&kind=chips`);
      await page.waitForSelector('#search-page .hits[data-query=nvidia]');
      const kinds = await page.$$eval('#search-page .hits .terms', (terms) => terms.map((term) => term.textContent));
      expect(new Set(kinds)).toEqual(new Set(['Chip']));
      expect(kinds.length).toBeGreaterThan(5);
      expect(await page.$$eval('#search-page input:checked', (boxes) => boxes.map((box) => box.value))).toEqual([
        'Chips',
      ]);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('what was searched for is offered again, where the browser keeps it, and forgotten when asked to', async () => {
      const { page } = await opened(browser, place);
      await ask(page, 'lumen orbit');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      // To the same page again: from a disk, Firefox keeps what it keeps for each file apart.
      await page.goto(`${place.address}companies/openai.html`);
      await page.keyboard.press('/');
      await page.waitForSelector('#search-dialog .hits[data-query=""]');
      const offered = () => page.$$eval(options, (rows) => rows.map((row) => row.textContent));
      expect(await offered()).toContain('lumen orbit');
      await page.click('#search-dialog .search-foot button');
      expect(await offered()).not.toContain('lumen orbit');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.close();
    });
  });

  test('the same is found on the web and from a disk', async () => {
    const both: string[][][] = [];
    for (const name of ['under a sub-path', 'from a disk'] as const) {
      const place = await places[name]();
      const { page } = await opened(browser, place);
      const found = [];
      for (const query of ['photonic', 'over 1 GW', ...sample]) found.push(await ask(page, query));
      both.push(found);
      await page.close();
      await place.close();
    }
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.every((paths) => paths.length > 0)).toBe(true);
  });
});

describe('in Chromium', () => {
  let browser: Browser;
  let place: Place;
  beforeAll(async () => {
    browser = await start('chromium');
    place = await places['at a root']();
  });
  afterAll(async () => {
    await browser.close();
    await place.close();
  });

  /** Asks every query of a set, and prints how many came first. */
  async function scoreOf(file: 'queries' | 'held-out'): Promise<ReturnType<typeof score>> {
    const { page } = await opened(browser, place);
    const placed = new Map<ReturnType<typeof queriesIn>[number], number>();
    for (const query of queriesIn(file)) placed.set(query, placeOf(query, await ask(page, query.query)));
    await page.close();
    const { of, first, firstThree, missed } = score(placed);
    console.log(`${file}: ${first} of ${of} first, ${firstThree} within the first three`, missed);
    return score(placed);
  }

  test('what readers type: of 60 queries at least 57 come first, all within the first three', async () => {
    const { first, firstThree } = await scoreOf('queries');
    expect(first).toBeGreaterThanOrEqual(57);
    expect(firstThree).toBe(60);
  }, 180_000);

  // The figure is what is told; the bound only says that it was measured.
  test('of 20 queries that search was not tuned on at least half come first', async () => {
    const { of, first } = await scoreOf('held-out');
    expect(of).toBe(20);
    expect(first).toBeGreaterThanOrEqual(10);
  }, 180_000);

  test('what cannot be searched is said, and the rest goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
    cpSync(dist, folder, { recursive: true });
    const broken = await placesOf(folder)['at a root']();
    const trouble = (page: Page) => page.$eval('#search-dialog .search-trouble', (element) => element.textContent);

    rmSync(join(folder, 'pagefind'), { recursive: true });
    const { page } = await opened(browser, broken);
    expect((await ask(page, 'starcloud'))[0]).toBe('companies/starcloud.html');
    expect(await trouble(page)).toMatch(/^Full text cannot be searched: .* copy the whole folder again\.$/);
    expect(await status(page)).toMatch(/^\d by name\. Enter opens Starcloud\.$/);

    rmSync(join(folder, 'data/facts.js'));
    const second = (await opened(browser, broken)).page;
    expect((await ask(second, 'starcloud'))[0]).toBe('companies/starcloud.html');
    expect(await trouble(second)).toContain('Figures cannot be searched: the file data/facts.js');

    rmSync(join(folder, 'data/names.js'));
    const nameless = (await opened(browser, broken)).page;
    await ask(nameless, 'starcloud');
    expect(await trouble(nameless)).toContain('Names cannot be searched: the file data/names.js');

    rmSync(join(folder, 'assets/late-palette.js'));
    const third = (await open(browser, `${broken.address}companies/openai.html`)).page;
    await third.keyboard.press('/');
    await third.waitForFunction(() => document.querySelector('#search-dialog [data-status]')?.textContent !== '');
    expect(await status(third)).toMatch(/^Search could not be loaded: /);
    await Promise.all([page, second, nameless, third].map((one) => one.close()));
    await broken.close();
  });

  test('a browser without WebAssembly is told what it still can search', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    const disk = await places['from a disk']();
    await page.goto(`${disk.address}companies/openai.html`);
    await page.keyboard.press('/');
    await page.waitForSelector(`${input}[aria-expanded=true]`);
    expect((await ask(page, 'starcloud'))[0]).toBe('companies/starcloud.html');
    expect((await ask(page, 'over 1 GW'))[0]).toMatch(/^programmes\/stargate-us\.html#power/);
    expect(await page.$eval('#search-dialog .search-trouble', (element) => element.textContent)).toBe(
      'Full text cannot be searched: it needs WebAssembly, which this browser has switched off. Names and figures can.',
    );
    await page.close();
    await disk.close();
  });
});
