import { cpSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlFiles } from '../../src/integrations/output.ts';
import { copyOfProject, repository, run } from '../site/workshop.ts';
import { start } from './browsers.ts';
import { placesOf, type Place } from './places.ts';

const corpus = join(repository, 'tests/hostile');
const cases = new Set(readdirSync(corpus));

/** Puts what could be an entry or a seed document into a copy of the project, under the name of its case. */
function bringIn(folder: string): void {
  // What is very large or slow is aimed at the checker, not at the browser.
  for (const name of [...cases].filter((name) => !/^(?:very|slow)-/.test(name))) {
    for (const [from, to] of [
      ['content/companies/hostile.md', `content/companies/${name}.md`],
      ['content/briefings/hostile.mdx', `content/briefings/${name}.mdx`],
      ['seeds/hostile.yaml', `seeds/${name}.yaml`],
    ] as const) {
      const file = join(corpus, name, from);
      if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      cpSync(file, join(folder, to));
    }
  }
}

/** Takes one wall away in a copy of the project. */
function without(folder: string, file: string, wall: string | RegExp, instead: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(wall, instead);
  expect(changed, file).not.toBe(text);
  writeFileSync(path, changed);
}

/**
 * A site built out of content that the checker refuses. What still stands between it and a reader is how text is drawn,
 * and the content policy; the checker, what is known of addresses and the last look at the pages do not.
 */
function forcedSite(): string {
  const folder = copyOfProject(join(repository, 'tests/fixtures/valid'));
  bringIn(folder);
  without(folder, 'src/readers/from-astro.ts', '[first] = problems;', '[first] = problems.slice(problems.length);');
  const addresses = 'src/kinds/address.ts';
  without(folder, addresses, /(?<=function isLinkable\(.*\n)/, '  if (URL.canParse(address, "file:")) return true;\n');
  without(
    folder,
    addresses,
    /(?<=function parseAddress\(.*\n)/,
    '  if (URL.canParse(written)) return { value: written };\n',
  );
  without(folder, 'src/integrations/content-policy.ts', /if \(fault !== undefined\) throw .*/, '');
  without(folder, 'astro.config.mjs', /linkCheck\(\),/, '');
  const { status, output } = run(folder, 'astro', '--', 'build', '--force');
  expect(status, output.slice(-3000)).toBe(0);
  return join(folder, 'dist');
}

/** What happened while pages were open. */
interface Seen {
  /** Calls of what every payload calls if it runs. */
  readonly calls: string[];
  /** Requests to anywhere but the site. The content policy stopped some before they left. */
  readonly requests: { readonly request: HTTPRequest; readonly page: string; stopped: boolean }[];
}

/** Gives what was set off the time to come about. */
const moment = 30;

/** An empty tab. What pages of `place` do in it is added to `seen`; navigation that was asked for is nothing they do. */
async function watched(browser: Browser, place: Place, seen: Seen, mayNavigate = false): Promise<Page> {
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (request.url().startsWith(place.address) || (mayNavigate && request.isNavigationRequest())) return;
    // The browser's own page about a link that led nowhere.
    if (page.url().startsWith('chrome-error:')) return;
    seen.requests.push({ request, page: page.url(), stopped: false });
  });
  page.on('requestfailed', (request) => {
    const known = seen.requests.find((asked) => asked.request === request);
    if (known) known.stopped = request.failure()?.errorText === 'csp';
  });
  // A form that was clicked about in asks before it is left; nothing else may ask anything.
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') seen.calls.push(`${page.url()}: ${dialog.type()}`);
    void dialog.accept();
  });
  await page.exposeFunction('atlasPwned', (...words: unknown[]) => seen.calls.push(`${page.url()}: ${words.join()}`));
  return page;
}

/** What was asked of others, as "page: address". */
function asked({ requests }: Seen, ofThose: (one: Seen['requests'][number]) => boolean = () => true): string[] {
  return requests.filter(ofThose).map(({ page, request }) => `${page}: ${request.url()}`);
}

/**
 * Clicks all that a page holds, but stays: a script of the site that leads on could still do so when the next page has
 * come. What leads away from the site is not held back. Gives the numbers of those links that lead to no page, as it
 * stood when loaded.
 */
function clickInPlace(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const toPages = new Set(['http:', 'https:', 'mailto:', ':']);
    const strange = [...document.querySelectorAll<HTMLAnchorElement>('main a')].flatMap((link, index) => {
      const own = link.protocol === location.protocol && link.host === location.host;
      return own || toPages.has(link.protocol) ? [] : [index];
    });
    const stay = (event: Event) => {
      event.preventDefault();
    };
    addEventListener('click', stay);
    navigation.addEventListener('navigate', (event) => {
      const { protocol, host } = new URL(event.destination.url);
      if (protocol === location.protocol && host === location.host) event.preventDefault();
    });
    for (const thing of document.querySelectorAll<HTMLElement>('main a, main button, main summary')) thing.click();
    removeEventListener('click', stay);
    return strange;
  });
}

/** Opens a page for one of its links, follows that, and leaves it behind wherever it led. */
async function follow(browser: Browser, place: Place, path: string, index: number, seen: Seen): Promise<void> {
  const page = await watched(browser, place, seen, true);
  await page.goto(place.address + path);
  const links = await page.$$('main a');
  await links[index]?.evaluate((link) => {
    (link as HTMLElement).click();
  });
  await setTimeout(moment);
  await page.close();
}

/** Opens pages in four tabs, clicks every link of each. Gives how many led to no page and were followed all the same. */
async function visit(browser: Browser, place: Place, paths: readonly string[], seen: Seen): Promise<number> {
  const waiting = [...paths];
  let followed = 0;
  const tab = async () => {
    const page = await watched(browser, place, seen);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(place.address + path);
      const strange = await clickInPlace(page);
      await setTimeout(moment);
      for (const index of strange) await follow(browser, place, path, index, seen);
      followed += strange.length;
    }
    await page.close();
  };
  await Promise.all([tab(), tab(), tab(), tab()]);
  return followed;
}

let dist: string;
let browser: Browser;

beforeAll(async () => {
  dist = forcedSite();
  browser = await start('chromium');
});
afterAll(() => browser.close());

describe.each(['at a root', 'from a disk'] as const)('%s', (name) => {
  let place: Place;
  beforeAll(async () => {
    // A page that is broken on purpose, with and without what protects it.
    const attack = `<script>atlasPwned('script')</script><img src="https://x.invalid/a.png"><a href="javascript:atlasPwned('link')">a</a>`;
    const broken = readFileSync(join(dist, 'about.html'), 'utf8').replace('</main>', `${attack}</main>`);
    writeFileSync(join(dist, 'protected.html'), broken);
    writeFileSync(join(dist, 'unprotected.html'), broken.replace(/(?<=Content-Security-Policy" content=")[^"]*/, ''));
    place = await placesOf(dist)[name]();
  });
  afterAll(() => place.close());

  test('what runs and what is asked for is noticed, and the policy alone would stop it', async () => {
    const unprotected: Seen = { calls: [], requests: [] };
    expect(await visit(browser, place, ['unprotected.html'], unprotected)).toBe(1);
    expect(unprotected.calls.map((call) => call.replace(/^.*\//, ''))).toEqual([
      'unprotected.html: script',
      'unprotected.html: script',
      'unprotected.html: link',
    ]);
    expect(asked(unprotected, ({ stopped }) => !stopped)).toHaveLength(2);

    const kept: Seen = { calls: [], requests: [] };
    expect(await visit(browser, place, ['protected.html'], kept)).toBe(1);
    expect(kept.calls).toEqual([]);
    expect(asked(kept, ({ stopped }) => !stopped)).toEqual([]);
    expect(asked(kept)).toHaveLength(2);
  });

  test('no page made of hostile content runs anything, or asks others for anything', async () => {
    const pages = htmlFiles(dist).filter((path) => !/^(?:404|protected|unprotected)\.html$/.test(path));
    const hostile = pages.filter((path) => cases.has(path.replace(/^\w+\/|\.html$/g, '')));
    expect(hostile.length).toBeGreaterThan(450);
    const seen: Seen = { calls: [], requests: [] };
    const searches = ['search.html?q=hostile', 'search.html?q=processors'];
    const followed = await visit(browser, place, [...pages, ...searches], seen);
    expect(seen.calls).toEqual([]);
    expect(asked(seen)).toEqual([]);
    expect(followed).toBeGreaterThan(50);
  }, 900_000);
});
