import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/graph/addresses.ts';
import { filesBelow, htmlFiles } from '../../src/integrations/output.ts';
import { kinds } from '../../src/kinds/index.ts';
import { fromDisk } from '../../src/readers/from-disk.ts';
import { loadsOf, weightOf, type Weight } from '../site/weight.ts';
import { dist, repository } from '../site/workshop.ts';

/** Bytes in brotli: an entry page with all that blocks its first paint comes in one round trip of a fresh connection. */
const budget = { medianFirstPaint: 14_000, firstPaint: 20_000, scripts: 12_000 };

const { graph } = fromDisk(repository);
const page = (path: string) => readFileSync(join(dist, path), 'utf8');
const heaviestFirst = (a: Weight, b: Weight) => b.firstPaint - a.firstPaint;
const middle = (weights: readonly Weight[]) => weights[Math.floor(weights.length / 2)];

const entries = graph.entries.map(({ kind, id }) => ({ kind, ...weightOf(dist, pathOf.entry(kind, id)) }));

test('an entry page comes in one round trip: its text, and all that blocks the first paint', () => {
  const all = entries.toSorted(heaviestFirst);
  const rows = kinds.flatMap(({ name }) => {
    const own = all.filter(({ kind }) => kind === name);
    return [...own.slice(0, 3), middle(own)].filter((weight) => weight !== undefined);
  });
  console.log(`bytes in brotli; the three heaviest pages and the median of each kind, then the median of all`);
  console.table([...rows, middle(all)]);
  expect(all).toHaveLength(graph.entries.length);
  expect(middle(all)?.firstPaint).toBeLessThanOrEqual(budget.medianFirstPaint);
  expect(all.filter(({ firstPaint }) => firstPaint > budget.firstPaint)).toEqual([]);
});

test('the scripts of an entry page are few, and none holds up its drawing', () => {
  expect(entries.filter(({ scripts }) => scripts === 0 || scripts > budget.scripts)).toEqual([]);
  const held = htmlFiles(dist).filter((path) =>
    loadsOf(page(path), path).blocking.some((file) => file.endsWith('.js')),
  );
  expect(held).toEqual([]);
});

// Were there others, the sums above would have to count them. What scripts ask for is seen in a browser (tests/e2e/light).
test('style sheets load no further file, and no file is left that nothing asks for', () => {
  const assets = filesBelow(join(dist, 'assets')).map((file) => `assets/${file}`);
  const loading = assets.filter((file) => file.endsWith('.css') && /@import|url\(/.test(page(file)));
  expect(loading).toEqual([]);
  const loads = htmlFiles(dist).map((path) => loadsOf(page(path), path));
  const asked = new Set(loads.flatMap(({ blocking, deferred }) => [...blocking, ...deferred]));
  expect(assets.filter((file) => !asked.has(file) && !file.startsWith('assets/late-'))).toEqual([]);
});

/** Pages of other sorts grow with the base, or show more at once: limits of their own, in bytes of brotli. */
const others: readonly { readonly path: string; readonly firstPaint: number; readonly scripts: number }[] = [
  { path: pathOf.home, firstPaint: 14_000, scripts: 12_000 },
  { path: pathOf.search, firstPaint: 14_000, scripts: 12_000 },
  { path: pathOf.compare, firstPaint: 14_000, scripts: 16_000 },
  ...kinds.map(({ name }) => ({ path: pathOf.listing(name), firstPaint: 30_000, scripts: 16_000 })),
];

test('home, listings, search and comparison are light for what they show', () => {
  const weights = others.map(({ path }) => weightOf(dist, path));
  console.table(weights);
  const beyond = weights.filter(({ firstPaint, scripts }, index) => {
    const limit = others[index];
    return limit === undefined || firstPaint > limit.firstPaint || scripts > limit.scripts;
  });
  expect(beyond).toEqual([]);
});
