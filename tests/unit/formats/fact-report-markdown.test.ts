import { expect, test } from 'vitest';
import { factReportJson } from '../../../src/formats/fact-report-json.ts';
import { factReportMarkdown } from '../../../src/formats/fact-report-markdown.ts';
import type { FactReport } from '../../../src/views/fact-report.ts';

const nothing: FactReport = {
  base: 'a',
  head: 'b',
  problems: { appeared: [], gone: [], remaining: 0 },
  entries: [],
  headlines: [],
  figures: [],
  disagreements: [],
  seeds: { documents: [], claims: [] },
  moved: [],
  pages: [],
};

/** A report with so many headline figures that move, each with a name of eight signs in 16 bytes. */
function withHeadlines(n: number): FactReport {
  const headlines = Array.from({ length: n }, (_, index) => ({
    entry: 'Прибавка',
    label: 'Valuation',
    before: `USD\u00a0${index}M`,
    after: 'USD\u00a01B',
    address: `companies/c${index}.html#valuation`,
  }));
  return { ...nothing, headlines };
}

test('a report without a change says so', () => {
  expect(factReportMarkdown(nothing)).toBe('## What changes in facts\n\nFrom `a` to `b`: No fact changes.\n');
});

test('words for pages come out with plain spaces', () => {
  expect(factReportJson(withHeadlines(1))).not.toContain('\u00a0');
  expect(factReportMarkdown(withHeadlines(1))).toContain('USD 0M → USD 1B');
});

test('a report that fits is whole', () => {
  expect(factReportMarkdown(withHeadlines(400))).not.toContain('left out');
});

test('a longer one ends below 60 kB at the end of a line, and says how many lines are missing and where they are', () => {
  const report = factReportMarkdown(withHeadlines(5000));
  const bytes = Buffer.byteLength(report);
  expect(bytes).toBeLessThanOrEqual(60_000);
  expect(bytes).toBeGreaterThan(59_000);
  const shown = report.split('\n').filter((line) => line.startsWith('- ')).length;
  expect(report.trimEnd().split('\n').at(-1)).toMatch(
    new RegExp(
      `^\\*\\*${(5000 - shown).toLocaleString('en')} lines of this report are left out here\\.\\*\\* .*--format json`,
    ),
  );
  expect(
    report
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .every((line) => line.endsWith('`')),
  ).toBe(true);
});

test('of very many pages of one folder the first are named', () => {
  const pages = Array.from({ length: 100 }, (_, n) => ({ what: 'changed' as const, path: `sources/s${n}.html` }));
  expect(factReportMarkdown({ ...nothing, pages })).toMatch(/^- 100 pages changed: `sources\/s0\.html`, .*, 60 more$/m);
});
