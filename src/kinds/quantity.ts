import { currencies, currencySigns } from './currencies.ts';
import type { Fault } from './fault.ts';
import { dimensions, dimensionsOf, type Dimension, type DimensionName } from './units.ts';
import type { Quantity } from './values.ts';
import type { WrittenForm } from './written-form.ts';

const magnitudes: Readonly<Record<string, number>> = {
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const magnitude = String.raw`(?:\s?(K|M|B|T|thousand|million|billion|trillion)(?![A-Za-z]))?`;
const currency = String.raw`(?:([A-Z]{3})\s+)?`;

/** One number or two, each with what may stand before it. */
function rangeOf(before: string): string {
  return String.raw`${before}${number}${magnitude}(?:\s*(?:-|–|to)\s*${before}${number}${magnitude})?`;
}

const figure = new RegExp(String.raw`^${rangeOf(currency)}(?:\s*([^\s\d.,].*))?$`);

/** Words and signs that may stand before a figure, and what they do to its bounds. */
const bounds: readonly [RegExp, 'low' | 'high' | 'about'][] = [
  [/^(?:>=?|more than|over|at least|from)\s*/i, 'low'],
  [/^(?:<=?|less than|under|up to|at most)\s*/i, 'high'],
  [/^(?:~|≈|about|around|roughly)\s*/i, 'about'],
];

interface Figure {
  readonly low: number;
  readonly high: number;
  readonly currencies: readonly string[];
  readonly unit: string;
}

function scale(digits: string, suffix: string | undefined): number {
  const factor = suffix === undefined ? 1 : (magnitudes[suffix] ?? 1);
  // Through the decimal text, so that 2.2B is 2200000000 and not 2200000000.0000002.
  return Number(`${digits.replaceAll(',', '')}e${Math.log10(factor)}`);
}

function readFigure(text: string): Figure | undefined {
  const match = figure.exec(text);
  if (!match) return undefined;
  const [, code, first = '', firstScale, secondCode, second, secondScale, unit = ''] = match;
  const low = scale(first, firstScale ?? secondScale);
  return {
    low,
    high: second === undefined ? low : scale(second, secondScale ?? firstScale),
    currencies: [code, secondCode].filter((c) => c !== undefined),
    unit: unit.trim(),
  };
}

function fault(reason: string, remedy: string, replacement?: string): { fault: Fault } {
  return { fault: { rule: 'wrong-figure', reason, remedy, ...(replacement === undefined ? {} : { replacement }) } };
}

function moneySign(written: string): string | undefined {
  const match = /(US\$|[$€£₹¥₩])/.exec(written);
  const sign = match?.[1];
  const code = sign === undefined ? undefined : currencySigns.get(sign);
  if (sign === undefined || code === undefined) return undefined;
  return written.replace(sign, `${code} `).replace(/\s+/g, ' ').trim();
}

/** Says what a unit of another dimension is, and shows one that fits. */
function wrongUnit(written: string, unit: string, want: Dimension): { fault: Fault } {
  const other = dimensionsOf(unit)[0];
  const example = `write it like "${want.example}"`;
  if (unit === '') return fault(`"${written}" has no unit; this field takes ${want.noun}`, example);
  if (other) return fault(`"${written}" is ${dimensions[other].noun}; this field takes ${want.noun}`, example);
  const near = [...want.units.keys()].find((known) => known.toLowerCase() === unit.toLowerCase());
  const replacement = near && `${written.slice(0, -unit.length)}${near}`;
  return fault(
    `"${unit}" is not a unit of ${want.noun.replace(/^an? /, '')}`,
    replacement ? `write "${replacement}"` : example,
    replacement,
  );
}

/**
 * Reads a figure as people write it: `USD 350M`, `1,979 TFLOPS`, `5-7`, `more than 250 MW`, `~120 kW`.
 * Bounds come back in the base unit of `dimension` (see `units.ts`).
 */
export function parseQuantity(written: string, dimension: DimensionName): { value: Quantity } | { fault: Fault } {
  const want: Dimension = dimensions[dimension];
  let rest = written.trim();
  let bound: 'low' | 'high' | 'about' | undefined;
  for (const [sign, effect] of bounds) {
    if (sign.test(rest)) {
      bound = effect;
      rest = rest.replace(sign, '');
      break;
    }
  }
  const corrected = moneySign(written);
  if (corrected !== undefined) {
    // $ and ¥ are used by several countries; which is meant is for a person to say.
    const sure =
      dimension === 'money' && !/(?<!US)\$|¥/.test(written) && 'value' in parseQuantity(corrected, dimension);
    const right = sure ? corrected : undefined;
    return fault(`"${written}" names its currency by a sign`, `write the ISO code: "${corrected}"`, right);
  }
  const read = readFigure(rest);
  if (!read) {
    const pointed = written.replace(/(\d),(\d{1,2})(?!\d)/, '$1.$2');
    const remedy =
      pointed === written ? `write it like "${want.example}"` : `write the decimal sign as a point: "${pointed}"`;
    const sure = pointed !== written && !pointed.includes(',') && 'value' in parseQuantity(pointed, dimension);
    return fault(`"${written}" is not ${want.noun}`, remedy, sure ? pointed : undefined);
  }

  const [code, second] = read.currencies;
  if (dimension === 'money') {
    if (code === undefined) {
      const swapped = currencies.has(read.unit) ? `${read.unit} ${written.replace(read.unit, '').trim()}` : undefined;
      if (swapped !== undefined) return fault(`"${written}" has its currency behind`, `write "${swapped}"`, swapped);
      if (/^(?:%|per ?cent)/.test(read.unit)) {
        return fault(`"${written}" is a share; this field takes ${want.noun}`, `write it like "${want.example}"`);
      }
      return fault(`"${written}" names no currency`, `write it like "${want.example}"`);
    }
    if (!currencies.has(code))
      return fault(`"${code}" is not an ISO 4217 currency code`, `write it like "${want.example}"`);
    if (second !== undefined && second !== code) {
      return fault(`"${written}" mixes currencies`, 'write one claim for each currency');
    }
    if (read.unit !== '') return fault(`"${read.unit}" does not belong in an amount`, 'put what it says into note');
  } else if (code !== undefined) {
    return fault(
      `"${written}" is ${dimensions.money.noun}; this field takes ${want.noun}`,
      `write it like "${want.example}"`,
    );
  }
  const unit = dimension === 'money' ? (code ?? '') : read.unit;
  const factor = want.units.get(unit);
  if (factor === undefined) return wrongUnit(written, unit, want);
  const [low, high] = [exact(read.low * factor), exact(read.high * factor)];
  if (low > high) return fault(`"${written}" runs from the larger figure to the smaller`, 'put the smaller one first');
  return {
    value: {
      type: 'quantity',
      written: written.trim(),
      dimension,
      unit: dimension === 'money' ? unit : want.base,
      low: bound === 'high' ? null : low,
      high: bound === 'low' ? null : high,
      about: bound === 'about',
    },
  };
}

/** Drops the noise of binary fractions: 19.6 * 1e12 is 19600000000000. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** A pattern that matches letters of either case, for readers of patterns that know no flags. Escapes stay. */
function anyCase(pattern: string): string {
  return pattern.replace(/\\.|[a-z]/g, (part) => (part.length > 1 ? part : `[${part.toUpperCase()}${part}]`));
}

/** How figures of a dimension look. It is made of the parts that they are read by, so it fits all that can be read. */
export function quantityForm(dimension: DimensionName): WrittenForm {
  const want: Dimension = dimensions[dimension];
  const before = bounds.map(([sign]) => anyCase(sign.source.slice(1))).join('|');
  const units = [...want.units.keys()].filter((unit) => unit !== '').join('|');
  const figures = {
    // The currency may stand before either figure of two.
    money: String.raw`(?=[\s\S]*[A-Z]{3}\s)${rangeOf(currency)}`,
    count: rangeOf(''),
    measure: String.raw`${rangeOf('')}\s*(?:${units})`,
  };
  const sort = dimension === 'money' || dimension === 'count' ? dimension : 'measure';
  return {
    pattern: String.raw`^\s*(?:${before})?${figures[sort]}\s*$`,
    message: `this field takes ${want.noun}: write it like "${want.example}"`,
    ...(sort === 'count' ? { numbers: { minimum: 0 } } : {}),
  };
}
