import type { Browser, Page } from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSlowly, type Served } from '../site/serve.ts';
import { loadsOf } from '../site/weight.ts';
import { dist } from '../site/workshop.ts';
import { start } from './browsers.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await start('chromium');
  served = await serveSlowly(dist, '/deep/sub/');
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Pages as a reader finds them who has set two chips and two companies aside for comparing. */
const trays = {
  chips: [
    { id: 'nvidia-b200', name: 'Nvidia B200' },
    { id: 'amd-mi355x', name: 'AMD Instinct MI355X' },
  ],
  companies: [
    { id: 'openai', name: 'OpenAI' },
    { id: 'nvidia', name: 'Nvidia' },
  ],
};

/** A shift of the layout: how much, and what moved. */
interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** Opens a page with its tray filled and lets it come to rest. `watched` are shifts since its first byte. */
async function opened(address: string, width: number): Promise<{ page: Page; watched: () => Promise<Shift[]> }> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.evaluateOnNewDocument((kept) => {
    localStorage.setItem('compute-atlas-compare', kept);
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : 'text'));
        shifts.push({ value, moved });
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  }, JSON.stringify(trays));
  await page.goto(address, { waitUntil: 'networkidle0' });
  // What is drawn after the last file has come is drawn within a few frames.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const watched = () => page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  return { page, watched };
}

const steady = [
  'index.html',
  'companies/openai.html',
  'chips/amd-mi455x.html',
  'briefings/what-holds.html',
  'chips.html',
  'deals.html',
  'search.html',
  'search.html?q=stargate',
  'compare.html',
  'compare.html?ids=nvidia-b200,amd-mi355x',
  'lists.html',
  'lists/deals-funding-round.html',
  'regions.html',
  'timeline.html',
  'contribute/chips.html',
];

/** What an address asks of a table, its script can only do when the table is there: rows go, and columns with them. */
const asked = ['chips.html?category=gpu&sort=-memory', 'deals.html?status=closed&q=series'];

/** A line that is drawn before its end has been read settles by a pixel or two; no one sees it. */
const unseen = 0.002;

describe.each([360, 1280])('at %i px', (width) => {
  test.each([...steady.map((path) => ({ path, most: unseen })), ...asked.map((path) => ({ path, most: 0.05 }))])(
    '$path moves by less than $most while it loads',
    async ({ path, most }) => {
      const { page, watched } = await opened(served.address + path, width);
      const shifts = await watched();
      const moved = shifts.reduce((sum, { value }) => sum + value, 0);
      expect(moved, JSON.stringify(shifts)).toBeLessThan(most);
      await page.close();
    },
  );
});

test('the test of moving parts sees one that moves', async () => {
  const { page, watched } = await opened(`${served.address}index.html`, 1280);
  await page.evaluate(() => {
    document.querySelector('main')?.prepend(Object.assign(document.createElement('p'), { textContent: 'late' }));
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await watched()).not.toEqual([]);
  await page.close();
});

test('an entry page asks for nothing beyond what the budget of bytes counts', async () => {
  for (const path of ['companies/openai.html', 'chips/amd-mi455x.html', 'briefings/what-holds.html']) {
    const page = await browser.newPage();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url().slice(served.address.length)));
    await page.goto(served.address + path, { waitUntil: 'networkidle0' });
    const { blocking, deferred, pictures } = loadsOf(readFileSync(join(dist, path), 'utf8'), path);
    expect([...asked].sort()).toEqual([path, ...blocking, ...deferred, ...pictures].sort());
    await page.close();
  }
});
