import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { start } from '../e2e/browsers.ts';
import { pageTypes } from './page-types.ts';
import { dist, repository } from './workshop.ts';

/**
 * Takes a picture of every sort of page, at the width of a phone, of a tablet and of a desk, in light and in dark, for a
 * person to look at. `npm run screenshots -- chips index` takes those whose names contain a word, `--to <folder>` says
 * where to, `--at 360` at which widths only.
 */
const widths = [360, 768, 1440];
const schemes = ['light', 'dark'] as const;
/** Longer pages are cut: what is ugly on their first screens is ugly further down. */
const tallest = 6000;

const words: string[] = [];
const chosen: number[] = [];
let folder = join(repository, 'screenshots');
const given = process.argv.slice(2);
for (let word = given.shift(); word !== undefined; word = given.shift()) {
  if (word === '--to') folder = given.shift() ?? folder;
  else if (word === '--at') chosen.push(Number(given.shift()));
  else words.push(word);
}

const pages = pageTypes(dist).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
mkdirSync(folder, { recursive: true });
const browser = await start('chromium');
const page = await browser.newPage();
for (const { name, path } of pages) {
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of chosen.length > 0 ? chosen : widths) {
      await page.setViewport({ width, height: 900 });
      await page.goto(pathToFileURL(join(dist, path)).href);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.log(`${name} at ${String(width)}: ${String(wide - width)} px too wide`);
      const file = join(folder, `${name}-${String(width)}-${scheme}.png`);
      await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } });
      console.log(file);
    }
  }
}
await browser.close();
