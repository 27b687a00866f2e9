import type { Browser, Page } from 'puppeteer-core';

/** What a fault begins with that the content policy of a page has stopped. */
export const stopped = 'content policy: ';

/** Opens a page and collects what goes wrong on it and on those that it leads to, breaches of the content policy among them. */
export async function open(browser: Browser, address: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  const site = new URL('.', address).href.slice(0, 16);
  page.on('request', (request) => {
    // Firefox draws the mark of a <details> with a font of its own, out of a data: address.
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      faults.push(`left the site: ${request.url()}`);
  });
  // Not every browser writes to its console what it stops.
  await page.evaluateOnNewDocument((prefix) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`${prefix}${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  }, stopped);
  await visit(page, address);
  return { page, faults };
}

/** Loads a page, with what it puts off. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until a page that was loaded has run what it put off while it loaded: timers run in the order they were set in. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}
