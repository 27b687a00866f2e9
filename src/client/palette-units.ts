import { currencies, currencySigns } from '../kinds/currencies.ts';
import { dimensions, type Dimension, type DimensionName } from '../kinds/units.ts';

/** A unit as the base writes it, and what it measures. */
export interface TypedUnit {
  readonly unit: string;
  readonly dimension: DimensionName;
}

/** What follows a number and belongs to it. */
export interface Tail {
  /** As the base writes it: `M`. */
  readonly magnitude: string;
  /** One unit for each dimension that it may be of. */
  readonly units: readonly TypedUnit[];
  readonly currency: string | undefined;
  /** Characters that it takes. */
  readonly length: number;
}

const magnitudes: ReadonlyMap<string, string> = new Map(
  ['K k thousand', 'M m mn mio million millions', 'B b bn billion billions', 'T t tn trn trillion trillions'].flatMap(
    (line) => {
      const [sign = '', ...words] = line.split(' ');
      return words.map((word): [string, string] => [word, sign]);
    },
  ),
);

const moneyWords: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['rupees', 'INR'],
  ['kronor', 'SEK'],
]);

/** Codes that are read in lower case too. Others are words: "all", "top", "try". */
const commonCodes = new Set('usd eur gbp inr sek nok dkk jpy cny krw chf cad aud aed sar sgd'.split(' '));

/** The currency that a sign, a code or a word means. */
export function currencyOf(typed: string): string | undefined {
  const code = typed.toUpperCase();
  const isCode = currencies.has(typed) || commonCodes.has(typed.toLowerCase());
  return currencySigns.get(code) ?? moneyWords.get(typed.toLowerCase()) ?? (isCode ? code : undefined);
}

const prefixWords = { kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E', milli: 'm', nano: 'n', '': '' };
const unitWords = { watt: 'W', byte: 'B', flop: 'FLOPS', flops: 'FLOPS', metre: 'm', meter: 'm' };

/** Units as people type them, in lower case; of two that differ by case, the larger first: "mw" is MW before it is mW. */
const typedUnits: ReadonlyMap<string, readonly TypedUnit[]> = (() => {
  const known = (Object.entries(dimensions) as [DimensionName, Dimension][])
    .filter(([dimension]) => dimension !== 'money' && dimension !== 'count')
    .flatMap(([dimension, { units }]) => [...units].map(([unit, factor]) => ({ dimension, unit, factor })))
    .sort((a, b) => b.factor - a.factor);
  const typed = new Map<string, TypedUnit[]>();
  const add = (word: string, unit: TypedUnit) => {
    typed.set(word, [...(typed.get(word) ?? []), unit]);
  };
  for (const one of known) {
    const word = one.unit.toLowerCase();
    add(word, one);
    if (word.endsWith('flops')) add(word.replace('flops', 'flop/s'), one);
    if (one.unit.endsWith('b/s')) add(word.replace('b/s', 'bps'), one);
  }
  for (const [prefix, sign] of Object.entries(prefixWords)) {
    for (const [word, base] of Object.entries(unitWords)) {
      const found = known.find(({ unit }) => unit === sign + base);
      if (!found) continue;
      add(prefix + word, found);
      if (!word.endsWith('s')) add(`${prefix}${word}s`, found);
    }
  }
  return typed;
})();

function unitsOf(typed: string): TypedUnit[] {
  const written = typed.replace(/\/sec$/i, '/s').replace('μ', 'µ');
  const found = typedUnits.get(written.toLowerCase()) ?? [];
  const exact = found.filter(({ unit }) => unit === written);
  const seen = new Set<DimensionName>();
  return (exact.length > 0 ? exact : found).filter(({ dimension }) => !seen.has(dimension) && seen.add(dimension));
}

const word = /^\s*([A-Za-zµμ]+(?:\/s(?:ec)?|²|2)?)(?![\p{L}\p{N}])/u;

/** Reads what follows a number, as far as it belongs to it: "bn dollars", "GB", "million accelerators" to "million". */
export function readTail(text: string): Tail {
  let [magnitude, length] = ['', 0];
  for (;;) {
    const [whole = '', typed = ''] = word.exec(text.slice(length)) ?? [];
    const units = unitsOf(typed);
    const currency = currencyOf(typed);
    const scale = magnitudes.get(typed.toLowerCase());
    // "b" and "m" are people's billion and million before they are bytes and metres.
    if (scale !== undefined && magnitude === '') {
      magnitude = scale;
      length += whole.length;
      continue;
    }
    const belongs = units.length > 0 || currency !== undefined;
    return { magnitude, units, currency, length: length + (belongs ? whole.length : 0) };
  }
}
