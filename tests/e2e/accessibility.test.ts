import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTypes } from '../site/page-types.ts';
import { dist } from '../site/workshop.ts';
import { axe, type Finding } from './axe.ts';
import { start } from './browsers.ts';
import { openedParts, show } from './opened-parts.ts';
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

/** A page in a browser of its own: tests run beside each other, and a browser has one focus and one memory. */
async function withPage(look: (page: Page) => Promise<void>): Promise<void> {
  const browser = await start('chromium');
  try {
    const page = await browser.newPage();
    // A form that was filled in asks before it is left.
    page.on('dialog', (dialog) => void dialog.accept());
    await look(page);
  } finally {
    await browser.close();
  }
}

const pages = pageTypes(dist).map(({ name, path }) => ({ name, path, open: () => Promise.resolve() }));

describe.concurrent.each(['under a sub-path', 'from a disk'] as const)('%s', (name) => {
  let place: Place;
  beforeAll(async () => {
    place = await places[name]();
  });
  afterAll(() => place.close());

  test.each([
    ['any sort of page', pages],
    ['what opens on pages', openedParts],
  ])('axe finds nothing wrong with %s, at both widths, in light and in dark', { timeout: 900_000 }, (_what, parts) =>
    withPage(async (page) => {
      const [wrong, undecided, held] = [new Report(), new Report(), new Set<string>()];
      for (const part of parts) {
        for (const width of widths) {
          await page.setViewport({ width, height: 800 });
          await show(page, place, part, width);
          for (const scheme of ['light', 'dark'] as const) {
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
            const found = await axe(page);
            const open = found.undecided.filter(
              ({ rule, advice }) => !lookedAt.some(([known, words]) => rule === known && advice.includes(words)),
            );
            const when = `${String(width)} px, ${scheme}`;
            wrong.add(found.wrong, part.name, when);
            undecided.add(open, part.name, when);
            for (const rule of found.held) held.add(rule);
          }
        }
      }
      expect(wrong.lines()).toEqual([]);
      expect(undecided.lines()).toEqual([]);
      expect([...held]).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'region']));
    }),
  );
});
