import { currencies, currencySigns } from '../kinds/currencies.ts';
import { parseQuantity } from '../kinds/quantity.ts';
import { dimensions, type Dimension, type DimensionName } from '../kinds/units.ts';
import type { Quantity } from '../kinds/values.ts';
import { tellingWords } from './palette-words.ts';

/** Which side of a figure is asked for. `above` and `below` leave the figure itself out. */
export type Side = 'above' | 'from' | 'below' | 'up to' | 'about' | 'at' | 'between';

/** A figure in a question. One whose unit was left out may be of several dimensions. */
export interface AskedFigure {
  readonly side: Side;
  readonly readings: readonly Quantity[];
  /** A currency was named, so that equal figures in others are not meant. */
  readonly currency: boolean;
}

/** A question for figures: what they are to be, and the other words. */
export interface Question {
  readonly figures: readonly AskedFigure[];
  readonly words: readonly string[];
}

const sides: readonly [Side, string][] = [
  ['from', String.raw`>=|≥|at least|no less than|min(?:imum)?(?: of)?|starting at`],
  [
    'above',
    String.raw`>|more than|over|above|greater than|larger than|bigger than|higher than|exceed(?:s|ing)?|beyond`,
  ],
  ['up to', String.raw`<=|≤|up to|at most|no more than|max(?:imum)?(?: of)?`],
  ['below', String.raw`<|less than|fewer than|under|below|smaller than|lower than`],
  ['about', String.raw`~|≈|about|around|roughly|circa|approx(?:imately)?\.?`],
  ['between', 'between'],
];

/** How `parseQuantity` is told of a side. */
const written: Readonly<Record<Side, string>> = {
  above: 'more than ',
  from: 'more than ',
  below: 'up to ',
  'up to': 'up to ',
  about: 'about ',
  at: '',
  between: '',
};

const magnitudes: Readonly<Record<string, string>> = {
  k: 'K',
  thousand: 'K',
  m: 'M',
  mn: 'M',
  mio: 'M',
  mm: 'M',
  million: 'M',
  millions: 'M',
  b: 'B',
  bn: 'B',
  billion: 'B',
  billions: 'B',
  t: 'T',
  tn: 'T',
  trn: 'T',
  trillion: 'T',
  trillions: 'T',
};

const moneyWords: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pounds: 'GBP',
  rupees: 'INR',
  kronor: 'SEK',
};

const prefixWords = { kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E', milli: 'm', nano: 'n', '': '' };
const unitWords = { watt: 'W', byte: 'B', flop: 'FLOPS', flops: 'FLOPS', metre: 'm', meter: 'm' };

/** Units as people type them, in lower case → as the base writes them, with what they measure. The larger of two comes first. */
const units: ReadonlyMap<string, readonly { readonly unit: string; readonly dimension: DimensionName }[]> = (() => {
  const all = (Object.entries(dimensions) as [DimensionName, Dimension][])
    .filter(([dimension]) => dimension !== 'money' && dimension !== 'count')
    .flatMap(([dimension, { units: known }]) => [...known].map(([unit, factor]) => ({ dimension, unit, factor })))
    .sort((a, b) => b.factor - a.factor);
  const typed = new Map<string, typeof all>();
  const add = (word: string, unit: (typeof all)[number]) => {
    typed.set(word, [...(typed.get(word) ?? []), unit]);
  };
  for (const one of all) {
    add(one.unit.toLowerCase(), one);
    if (one.unit.endsWith('FLOPS')) add(one.unit.toLowerCase().replace('flops', 'flop/s'), one);
    if (one.unit.endsWith('b/s')) add(one.unit.toLowerCase().replace('b/s', 'bps'), one);
  }
  for (const [prefix, sign] of Object.entries(prefixWords)) {
    for (const [word, base] of Object.entries(unitWords)) {
      const found = all.find(({ unit }) => unit === sign + base);
      if (!found) continue;
      add(prefix + word, found);
      add(`${prefix}${word}s`, found);
    }
  }
  return typed;
})();

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const sign = String.raw`US\$|[$€£₹¥₩]|[A-Za-z]{3}(?=\s*\d)`;
const word = String.raw`[A-Za-zµμ]+(?:\/s|\/sec|²|2)?(?![\p{L}\p{N}])`;
const side = sides.map(([, words]) => words).join('|');

/** A figure as people type it. What follows the number may be a magnitude, a unit, a currency, or any other word. */
const figure = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:(?<side>${side})\s*)?(?:(?<sign>${sign})\s*)?(?<low>${number})(?:\s*(?<lowScale>k|m|mn|b|bn|t|tn|million|billion|trillion)(?![\p{L}\p{N}]))?` +
    String.raw`(?:\s*(?:-|–|to|and)\s*(?:${sign})?\s*(?<high>${number}))?(?:\s*(?<one>${word}))?(?:\s+(?<two>${word}))?(?![\p{L}\p{N}])`,
  'giu',
);

interface Suffix {
  readonly magnitude: string;
  readonly units: readonly { readonly unit: string; readonly dimension: DimensionName }[];
  readonly currency: string | undefined;
  /** How many of the words that follow belong to the figure. */
  readonly used: number;
}

function unitsOf(typed: string): Suffix['units'] {
  const found =
    units.get(
      typed
        .replace(/\/sec$/i, '/s')
        .replace('μ', 'µ')
        .toLowerCase(),
    ) ?? [];
  const exact = found.filter(({ unit }) => unit === typed);
  const chosen = exact.length > 0 ? exact : found;
  // "gb/s" may be bits or bytes, "mw" millions or thousandths: the larger is what is asked for in this field.
  const seen = new Set<DimensionName>();
  return chosen.filter(({ dimension }) => !seen.has(dimension) && seen.add(dimension));
}

function currencyOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const code = typed.toUpperCase();
  return currencySigns.get(code) ?? moneyWords[typed.toLowerCase()] ?? (currencies.has(code) ? code : undefined);
}

/** Reads the words behind a number as far as they belong to it. `money`: a currency stood before it, so that M is a million. */
function suffixOf(following: readonly string[]): Suffix {
  let [magnitude, used] = ['', 0];
  for (const typed of following) {
    const found = unitsOf(typed);
    const scale = magnitudes[typed.toLowerCase()];
    const money = currencyOf(typed);
    // "b" and "m" are people's billion and million before they are bytes and metres.
    if (scale !== undefined && magnitude === '') magnitude = scale;
    else if (found.length > 0) return { magnitude, units: found, currency: undefined, used: used + 1 };
    else if (money !== undefined) return { magnitude, units: [], currency: money, used: used + 1 };
    else break;
    used++;
  }
  return { magnitude, units: [], currency: undefined, used };
}

function readingsOf(text: string, { units: found, currency, magnitude }: Suffix): Quantity[] {
  const wanted: [text: string, dimension: DimensionName][] =
    currency !== undefined
      ? [[text.replaceAll('¤', `${currency} `), 'money']]
      : found.length > 0
        ? found.map(({ unit, dimension }) => [`${text.replaceAll('¤', '')} ${unit}`, dimension])
        : [
            ...(magnitude === '' ? [] : [[text.replaceAll('¤', 'USD '), 'money'] as [string, DimensionName]]),
            [text.replaceAll('¤', ''), 'count'],
          ];
  return wanted.flatMap(([asked, dimension]) => {
    const read = parseQuantity(asked, dimension);
    return 'value' in read ? [read.value] : [];
  });
}

/** The figures that a query asks for, and what else it says; `undefined` if it asks for none. "RTX 3090" is a name. */
export function readQuestion(query: string): Question | undefined {
  const figures: AskedFigure[] = [];
  let rest = '';
  let at = 0;
  for (const match of query.matchAll(figure)) {
    const parts = match.groups ?? {};
    const asked = parts['side']?.toLowerCase();
    const before = currencyOf(parts['sign']);
    // Three letters before a number that are no currency are a word: "for 500M".
    const stray = parts['sign'] !== undefined && before === undefined ? parts['sign'] : '';
    const following = [
      parts['lowScale'] !== undefined && parts['high'] === undefined ? parts['lowScale'] : '',
      parts['one'] ?? '',
      parts['two'] ?? '',
    ].filter(Boolean);
    const suffix = suffixOf(following);
    const currency = before ?? suffix.currency;
    const { low = '', high } = parts;
    const bare = suffix.used === 0 && currency === undefined;
    if (bare && (asked === undefined || /^(?:19|20)\d\d$/.test(low))) continue;
    const found = sides.find(([, words]) => asked !== undefined && new RegExp(`^(?:${words})$`).test(asked));
    const range = high !== undefined;
    const kind: Side = range ? 'between' : (found?.[0] ?? 'at');
    const scale = magnitudes[parts['lowScale']?.toLowerCase() ?? ''] ?? '';
    const text = range ? `¤${low}${scale}-¤${high}${suffix.magnitude}` : `${written[kind]}¤${low}${suffix.magnitude}`;
    const readings = readingsOf(text, { ...suffix, currency });
    if (readings.length === 0) continue;
    figures.push({ side: kind, readings, currency: currency !== undefined });
    rest += `${query.slice(at, match.index)} ${stray} ${following.slice(suffix.used).join(' ')} `;
    at = match.index + match[0].length;
  }
  if (figures.length === 0) return undefined;
  return { figures, words: tellingWords(`${rest}${query.slice(at)}`) };
}
