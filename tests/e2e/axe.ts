import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { repository } from '../site/workshop.ts';

const source = readFileSync(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, A and AA, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe says of one part of a page. */
export interface Finding {
  readonly rule: string;
  /** A selector of the part. */
  readonly target: string;
  readonly advice: string;
}

/** What axe finds wrong, and what it leaves for a person to decide. */
export interface Findings {
  readonly wrong: readonly Finding[];
  readonly undecided: readonly Finding[];
  /** The rules that something on the page was held to. */
  readonly held: readonly string[];
}

function findingsOf(rule: string, nodes: readonly NodeResult[]): Finding[] {
  return nodes.map(({ target, any, all, none }) => ({
    rule,
    target: target.join(' '),
    advice: [...any, ...all, ...none].map(({ message }) => message).join('; '),
  }));
}

/**
 * Runs axe on a page as it stands. Its text is evaluated by the driver and not added to the page, so that the policy of the page
 * need not be lifted for it. Style sheets are not read a second time (`preload`), which a browser refuses on a disk; the
 * one rule that would need it, on rotated pages, is not among these.
 */
export async function axe(page: Page): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete'],
    preload: false,
  };
  const { violations, incomplete, passes }: AxeResults = await page.evaluate((given) => {
    const { axe } = globalThis as unknown as { axe: { run: (part: Document, how: RunOptions) => Promise<AxeResults> } };
    return axe.run(document, given);
  }, options);
  const all = (results: AxeResults['violations']) => results.flatMap(({ id, nodes }) => findingsOf(id, nodes));
  return { wrong: all(violations), undecided: all(incomplete), held: passes.map(({ id }) => id) };
}
