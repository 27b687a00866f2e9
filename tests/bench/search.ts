import type { Page } from 'puppeteer-core';
import { start } from '../e2e/browsers.ts';
import { places } from '../e2e/places.ts';
import { queriesIn } from '../search/queries.ts';

// From a key to the frame that shows what is found by name and figure, in a browser, on the built site. Only printed:
// it depends on the machine and on what else it does.

const input = '#search-dialog input[type=search]';

/** Notes for each key how long it takes until the list of that very query has been painted. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const list = document.querySelector<HTMLElement>('#search-dialog .hits');
    const times: number[] = ((globalThis as { keyTimes?: number[] }).keyTimes = []);
    let from = 0;
    document.addEventListener('input', () => (from = performance.now()), { capture: true });
    new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('#search-dialog input[type=search]');
      if (!list || list.dataset['named'] !== field?.value.trim()) return;
      requestAnimationFrame(() => {
        // Its turn comes after the frame.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - from);
        port2.postMessage(undefined);
      });
    }).observe(list ?? document, { attributes: true, attributeFilter: ['data-named'] });
  });
}

function timesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as { keyTimes?: number[] }).keyTimes ?? []);
}

const browser = await start('chromium');
const place = await places['at a root']();
const page = await browser.newPage();
await page.goto(`${place.address}companies/openai.html`);
await page.keyboard.press('/');
await page.waitForSelector('#search-dialog .hits[data-query=""]');
await watch(page);
for (const { query } of queriesIn('queries').filter((_, index) => index % 3 === 0)) {
  await page.type(input, query);
  await page.waitForSelector(`#search-dialog .hits[data-named="${query.replaceAll(`"`, `\\"`)}"]`);
  await page.$eval(input, (field) => {
    field.select();
  });
}
const times = (await timesOf(page)).sort((a, b) => a - b);
const at = (share: number) => `${times[Math.floor(share * (times.length - 1))]?.toFixed(1) ?? '-'} ms`;
console.log(
  `from a key to the painted list, ${times.length} keys: half within ${at(0.5)}, 95 % within ${at(0.95)}, all within ${at(1)}`,
);
await browser.close();
await place.close();
