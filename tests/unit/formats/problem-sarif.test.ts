import { expect, test } from 'vitest';
import { problemCodes } from '../../../src/data/problem-codes.ts';
import { problemsSarif } from '../../../src/formats/problem-sarif.ts';
import { problem } from './problem.ts';

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<string, unknown>>;
    };
  }[];
  readonly fixes?: unknown;
}

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly { readonly id: string; readonly name: string }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}

function log(problems: Parameters<typeof problemsSarif>[0]): Log {
  return JSON.parse(problemsSarif(problems, problemCodes)) as Log;
}

/** Where a result is, and what of it the standard wants. */
function told(words: Parameters<typeof problem>[0]) {
  const [result] = log([problem(words)]).runs[0]?.results ?? [];
  return { result, place: result?.locations[0]?.physicalLocation };
}

test('a log has what SARIF 2.1.0 asks for, and one run even where nothing is wrong', () => {
  const { version, runs } = log([]);
  expect(version).toBe('2.1.0');
  expect(runs).toHaveLength(1);
  expect(runs[0]?.results).toEqual([]);
  expect(runs[0]?.tool.driver.name).not.toBe('');
  expect(runs[0]?.columnKind).toBe('utf16CodeUnits');
});

test('every code is declared once, so that no result names one that is unknown', () => {
  const rules = log([]).runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id).sort()).toEqual(
    Object.values(problemCodes)
      .map(({ code }) => code)
      .sort(),
  );
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.map(({ id }) => id)).toContain(told({}).result?.ruleId);
});

test('a result has its level, its words and its region', () => {
  const { result, place } = told({});
  expect(result).toMatchObject({ ruleId: 'KA024', level: 'error', message: { text: 'wrong. mend it' } });
  expect(place?.region).toEqual({
    startLine: 7,
    startColumn: 9,
    endColumn: 15,
    snippet: { text: 'power:  350 GB' },
  });
  expect(result).not.toHaveProperty('fixes');
});

test('the address of a file is an address', () => {
  const { place } = told({ file: 'content/chips/ä b.md' });
  expect(place?.artifactLocation.uri).toBe('content/chips/%C3%A4%20b.md');
});

test('a fix is told as replacements by offset and length', () => {
  const fix = [
    { start: 3, end: 5, text: 'x' },
    { start: 9, end: 9, text: 'y' },
  ];
  expect(told({ fix }).result?.fixes).toMatchObject([
    {
      description: { text: 'mend it' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'content/chips/a1.md' },
          replacements: [
            { deletedRegion: { charOffset: 3, charLength: 2 }, insertedContent: { text: 'x' } },
            { deletedRegion: { charOffset: 9, charLength: 0 }, insertedContent: { text: 'y' } },
          ],
        },
      ],
    },
  ]);
});
