import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.ts';
import { factReportJson } from '../../../src/formats/fact-report-json.ts';
import { factReportMarkdown } from '../../../src/formats/fact-report-markdown.ts';
import { fromDisk, parseFiles } from '../../../src/readers/from-disk.ts';
import { factReport, type FactReport } from '../../../src/views/fact-report.ts';

const reports = join(import.meta.dirname, '../../reports');
const fixtures = join(import.meta.dirname, '../../fixtures');
const names = { base: 'before', head: 'after' };

function reportOf(name: string, from = 'before', to = 'after'): FactReport {
  return factReport(fromDisk(join(reports, name, from)), fromDisk(join(reports, name, to)), names);
}

/** A case is a folder with the content before and after, and the report that is expected. A new case adds no code. */
describe.each(readdirSync(reports).sort())('%s', (name) => {
  test('gives exactly the expected report', async () => {
    const expected = join(reports, name, 'expected-report.md');
    if (process.env['CI']) expect(existsSync(expected), `${expected} is missing`).toBe(true);
    await expect(factReportMarkdown(reportOf(name))).toMatchFileSnapshot(expected);
  });

  test('is the same whatever the order of the files', () => {
    const backwards = (side: string) => {
      const { entries, seeds, addresses } = parseFiles(join(reports, name, side));
      return compile({ entries: entries.toReversed(), seeds: seeds.toReversed(), addresses });
    };
    const report = factReport(backwards('before'), backwards('after'), names);
    expect(factReportJson(report)).toBe(factReportJson(reportOf(name)));
  });

  test('says of either state compared with itself that nothing changed', () => {
    for (const side of ['before', 'after']) {
      const { problems, ...same } = reportOf(name, side, side);
      expect({ ...same, problems: [problems.appeared, problems.gone] }).toEqual({
        ...names,
        problems: [[], []],
        entries: [],
        headlines: [],
        figures: [],
        disagreements: [],
        seeds: { documents: [], claims: [] },
        moved: [],
        pages: [],
      });
    }
  });

  test('has all of it in JSON', () => {
    const read = JSON.parse(factReportJson(reportOf(name))) as FactReport;
    expect(Object.keys(read)).toEqual(Object.keys(reportOf(name)));
    expect(read.entries.map(({ address }) => address)).toEqual(reportOf(name).entries.map(({ address }) => address));
  });
});

/** Whatever the checker refuses, a report on it must still be made: that is when a reviewer needs it. */
test.each(readdirSync(fixtures).sort())('content with problems can be compared: %s', (name) => {
  const [sound, broken] = [fromDisk(join(fixtures, 'valid')), fromDisk(join(fixtures, name))];
  const [there, back] = [factReport(sound, broken, names), factReport(broken, sound, names)];
  expect(there.problems.appeared).toHaveLength(broken.problems.length);
  expect(back.problems.gone).toHaveLength(broken.problems.length);
  for (const report of [there, back]) expect(factReportMarkdown(report)).toMatch(/^## What changes in facts\n/);
});
