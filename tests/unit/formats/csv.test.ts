import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../src/formats/csv.ts';

/** Reads RFC 4180 back, as a spreadsheet would. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('commas, quotes and breaks stand in quotes', () => {
  expect(
    csv([
      ['a', 'b, c'],
      ['say "hi"', 'two\nlines'],
    ]),
  ).toBe('a,"b, c"\r\n"say ""hi""","two\nlines"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('a cell that begins like a formula is words: %j', (cell) => {
  expect(read(csv([[cell]]))).toEqual([[`'${cell}`]]);
});

test('whatever the words, they come back', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/^[=+\-@\t\r]/, 'x'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(read(csv(rows))).toEqual(rows);
    }),
  );
});
