import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, quantityForm } from '../../../src/kinds/quantity.ts';
import { dimensions, type DimensionName } from '../../../src/kinds/units.ts';
import { parseWhen, whenForm } from '../../../src/kinds/when.ts';
import type { WrittenForm } from '../../../src/kinds/written-form.ts';

/** The same cases in every run, so that enough of them can be read. */
const seed = 2026;

const names = Object.keys(dimensions) as DimensionName[];

/** Patterns are read with the flag `u` by some programs and without it by others. */
function fits({ pattern, numbers }: WrittenForm, written: string | number): boolean {
  if (typeof written === 'number') {
    return numbers !== undefined && written >= numbers.minimum && written <= (numbers.maximum ?? Infinity);
  }
  const [plain, unicode] = [new RegExp(pattern).test(written), new RegExp(pattern, 'u').test(written)];
  expect(plain, written).toBe(unicode);
  return plain;
}

const space = fc.constantFrom('', '', ' ', '  ', '\t', '\n', '\u00a0');
const number = fc.constantFrom('0', '5', '12', '350', '1.48', '1,979', '10,372', '1,234,567.5', '1,23', '.5');
const word = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'more than ',
    'More than ',
    'OVER ',
    'up to',
    '>',
    '>=',
    '<=',
    '~',
    '≈ ',
    'about ',
    'from ',
    'nearly ',
  ],
);
const magnitude = fc.constantFrom('', '', '', 'K', 'M', 'B', 'T', ' million', 'billion', ' thousand', 'k');
const dash = fc.constantFrom('-', '–', ' to ', ' - ', '\n-\n', '--');

/** Figures of a dimension, as well and as badly as people write them. */
function figuresOf(name: DimensionName) {
  const code = fc.constantFrom(
    ...(name === 'money' ? ['USD ', 'USD ', 'EUR  ', 'usd ', '$', ''] : ['', '', '', 'USD ']),
  );
  const unit = fc.constantFrom(
    ...(name === 'money' ? ['', '', '', 'GW'] : [...dimensions[name].units.keys(), 'mm³', 'w']),
  );
  const second = fc.option(fc.tuple(dash, fc.constantFrom('', 'USD '), number, magnitude), { nil: [] });
  return fc
    .tuple(space, word, space, code, number, magnitude, second, space, unit, space)
    .map((parts) => parts.flat().join(''));
}

describe.each(names)('the form of figures of %s', (name) => {
  const form = quantityForm(name);

  test('fits all that can be read, and the example', () => {
    expect(fits(form, dimensions[name].example)).toBe(true);
    let read = 0;
    fc.assert(
      fc.property(figuresOf(name), (written) => {
        if ('fault' in parseQuantity(written, name)) return;
        read++;
        expect(fits(form, written), written).toBe(true);
      }),
      { numRuns: 5000, seed },
    );
    expect(read).toBeGreaterThan(200);
  });

  test('takes a bare number only where one can be read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true })), (value) => {
        if ('value' in parseQuantity(String(value), name)) expect(fits(form, value), String(value)).toBe(true);
      }),
    );
  });

  test('tells the usual slips', () => {
    for (const slip of ['', 'lots', 'unknown', '5 parsecs', '$5M']) expect(fits(form, slip), slip).toBe(false);
    for (const other of names.filter((candidate) => 'fault' in parseQuantity(dimensions[candidate].example, name))) {
      expect(fits(form, dimensions[other].example), other).toBe(false);
    }
  });
});

describe('the form of dates', () => {
  const part = fc.constantFrom('2026', '0999', '-02', '-2', '-13', '-24', '-31', '-Q3', '-Q5', '-H2', '/', ' ', '1999');

  test('fits all that can be read', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const written = parts.join('');
        if ('fault' in parseWhen(written)) return;
        read++;
        expect(fits(whenForm, written), written).toBe(true);
      }),
      { numRuns: 20_000, seed },
    );
    expect(read).toBeGreaterThan(50);
    for (let year = -10; year < 11_000; year++) {
      if ('value' in parseWhen(String(year))) expect(fits(whenForm, year), String(year)).toBe(true);
    }
  });

  test('tells the usual slips', () => {
    for (const slip of ['', 'last year', '24.02.2026', '2026/02', 'Feb 2026', '26', '2026-Q5', '2026-02-24T00:00']) {
      expect(fits(whenForm, slip), slip).toBe(false);
    }
    for (const slip of [26, 20260224]) expect(fits(whenForm, slip), String(slip)).toBe(false);
  });
});
