import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTypes } from '../site/page-types.ts';
import { dist } from '../site/workshop.ts';
import { axe, type Finding } from './axe.ts';
import { start } from './browsers.ts';
import { openedParts, type OpenedPart } from './opened-parts.ts';
import { places, type Place } from './places.ts';

const widths = [360, 1280];

/**
 * What axe cannot decide and a person has looked at, by rule and words of its advice. Whatever else it leaves open fails
 * the test, so that somebody looks. The pairs of colours that stand in such places are measured in tests/unit/styles.
 */
const lookedAt: readonly (readonly [rule: string, advice: string])[] = [
  // Cells of a table that lie below its head or first column, or are scrolled out of its room.
  ['color-contrast', 'partially obscured by another element'],
  // What lies below an open panel.
  ['color-contrast', 'overlapped by another element'],
  // A link of two lines, whose box reaches over what is beside it.
  ['color-contrast', 'partially overlaps other elements'],
  // A figure of one digit.
  ['color-contrast', 'too short to determine'],
  // The sign that leads to a claim is no word; its name is.
  ['label-content-name-mismatch', 'Unable to determine if the visible text is part'],
  // The head of a group of rows heads the rows below it, and has no cells in its own.
  ['th-has-data-cells', 'missing or empty'],
];

/** Findings of many runs: each once, with the circumstances in which it was made. */
class Report {
  readonly #seen = new Map<string, string[]>();
  add(findings: readonly Finding[], page: string, when: string): void {
    for (const { rule, target, advice } of findings) {
      const line = `${page}: ${rule}: ${target}: ${advice}`;
      this.#seen.set(line, [...(this.#seen.get(line) ?? []), when]);
    }
  }
  lines(): string[] {
    return [...this.#seen].map(([line, when]) => `${line} [${when.join(', ')}]`).sort();
  }
}

let browser: Browser;
let page: Page;
let http: Place;
let disk: Place;
beforeAll(async () => {
  browser = await start('chromium');
  page = await browser.newPage();
  // A form that was filled in asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  http = await places['under a sub-path']();
  disk = await places['from a disk']();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([http.close(), disk.close()]);
});

/** Loads a page afresh and opens what is to be open. */
async function show({ path, open }: OpenedPart, place: Place, width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.goto(place.address + path);
  await open(page, width);
}

async function setScheme(value: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/**
 * The page as it stands, without what depends on where it lies and when it was looked at: how search is loaded, where a
 * missing page finds the root, and how far the entry form has read the base.
 */
function standing(place: Place): Promise<string> {
  return page.evaluate((address) => {
    const whole = document.documentElement.cloneNode(true) as HTMLElement;
    for (const part of whole.querySelectorAll('base, #entry-form, script[src*="pagefind/"]')) part.remove();
    return [
      whole.outerHTML.replaceAll(address, ''),
      ...[...document.styleSheets].map(({ href }) => href?.replace(address, '')),
      getComputedStyle(document.body).background,
    ].join('\n');
  }, place.address);
}

const pages = pageTypes(dist).map(({ name, path }) => ({ name, path, open: () => Promise.resolve() }));

describe.each([
  ['any sort of page', pages],
  ['what opens on pages', openedParts],
])('%s', (_what, parts) => {
  const asServed = new Map<OpenedPart, string>();

  test('axe finds nothing wrong, at both widths, in light and in dark', { timeout: 600_000 }, async () => {
    const [wrong, undecided, held] = [new Report(), new Report(), new Set<string>()];
    for (const part of parts) {
      for (const width of widths) {
        await setScheme('light');
        await show(part, http, width);
        if (width === widths[0]) asServed.set(part, await standing(http));
        const light = await axe(page, 'all');
        await setScheme('dark');
        const dark = await axe(page, 'colours');
        const open = light.undecided.filter(
          ({ rule, advice }) => !lookedAt.some(([known, words]) => rule === known && advice.includes(words)),
        );
        wrong.add(light.wrong, part.name, `${String(width)} px`);
        wrong.add(dark.wrong, part.name, `${String(width)} px, dark`);
        undecided.add(open, part.name, `${String(width)} px`);
        for (const rule of light.held) held.add(rule);
      }
    }
    expect(wrong.lines()).toEqual([]);
    expect(undecided.lines()).toEqual([]);
    expect([...held]).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'region']));
  });

  /*
   * Where a page lies changes neither what it is made of nor its styles: with that held, what was found above holds on a
   * disk as well. In one of the four circumstances axe itself looks there too.
   */
  test('from a disk it is the same, and axe finds nothing wrong there', { timeout: 600_000 }, async () => {
    const wrong = new Report();
    const other: string[] = [];
    for (const part of parts) {
      await setScheme('light');
      await show(part, disk, 360);
      if ((await standing(disk)) !== asServed.get(part)) other.push(part.name);
      await setScheme('dark');
      wrong.add((await axe(page, 'all')).wrong, part.name, 'from a disk, 360 px, dark');
    }
    expect(wrong.lines()).toEqual([]);
    expect(other).toEqual([]);
  });
});
