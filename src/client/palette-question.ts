import { parseQuantity } from '../kinds/quantity.ts';
import type { DimensionName } from '../kinds/units.ts';
import type { Quantity } from '../kinds/values.ts';
import { currencyOf, readTail, type Tail } from './palette-units.ts';
import { tellingWords } from './palette-words.ts';

/** Which side of a figure is asked for. `above` and `below` leave the figure itself out. */
export type Side = 'above' | 'from' | 'below' | 'up to' | 'about' | 'at' | 'between';

/** A figure in a question. One whose unit was left out may be of several dimensions. */
export interface AskedFigure {
  readonly side: Side;
  readonly readings: readonly Quantity[];
  /** A currency was named, so that equal figures in others are not meant. */
  readonly currency: boolean;
  /** It is a number beside the name of a field, to be read in the unit of that field: "TDP 700". */
  readonly bare: boolean;
}

/** A question for figures: what they are to be, and the other words. */
export interface Question {
  readonly figures: readonly AskedFigure[];
  readonly words: readonly string[];
}

/** Words and signs before a figure, the longer first where one begins another. */
const sides: readonly (readonly [Side, RegExp])[] = (
  [
    ['from', '>=|≥|at least|no less than|min(?:imum)?(?: of)?|starting at'],
    ['up to', '<=|≤|up to|at most|no more than|max(?:imum)?(?: of)?'],
    ['above', '>|more than|over|above|(?:great|larg|bigg|high)er than|exceed(?:s|ing)?|beyond'],
    ['below', '<|(?:less|fewer) than|under|below|(?:small|low)er than'],
    ['about', '~|≈|about|around|roughly|circa'],
    ['between', 'between|from'],
  ] as const
).map(([side, words]) => [side, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})\s*$`, 'iu')]);

/** How a side is told to `parseQuantity`, which reads figures as the base writes them. */
const written: Readonly<Record<Side, string>> = {
  above: 'more than ',
  from: 'more than ',
  below: 'up to ',
  'up to': 'up to ',
  about: 'about ',
  at: '',
  between: '',
};

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const numbers = new RegExp(number, 'g');
const moneyBefore = /(?:(US\$|[$€£₹¥₩])|(?<![\p{L}\p{N}])([A-Za-z]{3}))\s*$/u;
const otherEnd = new RegExp(String.raw`^\s*(?:-|–|to|and)\s*(?:US\$|[$€£₹¥₩]|[A-Za-z]{3}\s)?\s*(${number})`, 'u');
const year = /^(?:19|20)\d\d$/;

/** A number with its tail, read as every dimension that it may be of. Without a currency, millions are of dollars or a count. */
function readingsOf(before: string, digits: string, { magnitude, units, currency }: Omit<Tail, 'length'>): Quantity[] {
  const figure = digits + magnitude;
  const texts: [text: string, dimension: DimensionName][] =
    currency !== undefined
      ? [[`${before}${currency} ${figure}`, 'money']]
      : units.length > 0
        ? units.map(({ unit, dimension }) => [`${before}${figure} ${unit}`, dimension])
        : [
            ...(magnitude === '' ? [] : [[`${before}USD ${figure}`, 'money'] as [string, DimensionName]]),
            [before + figure, 'count'],
          ];
  return texts.flatMap(([text, dimension]) => {
    const read = parseQuantity(text, dimension);
    return 'value' in read ? [read.value] : [];
  });
}

/** Two ends of a range as one figure, for each dimension that both are of. */
function rangeOf(from: readonly Quantity[], to: readonly Quantity[]): Quantity[] {
  return from.flatMap((low) => {
    const high = to.find(({ dimension, unit }) => dimension === low.dimension && unit === low.unit);
    return high ? [{ ...low, high: high.high }] : [];
  });
}

/** The words next to a number. */
function beside(before: string, after: string): string[] {
  return [...tellingWords(before).slice(-1), ...tellingWords(after).slice(0, 1)];
}

/**
 * The figures that a query asks for, and what else it says; `undefined` if it asks for none. "RTX 3090" is a name;
 * "TDP 700" asks for a figure, since `isField` knows that word.
 */
export function readQuestion(query: string, isField: (word: string) => boolean): Question | undefined {
  const figures: AskedFigure[] = [];
  let rest = '';
  let at = 0;
  for (const { 0: digits, index } of query.matchAll(numbers)) {
    if (index < at) continue;
    const before = query.slice(at, index);
    const money = moneyBefore.exec(before);
    const sign = money ? currencyOf(money[1] ?? money[2] ?? '') : undefined;
    const head = money && sign !== undefined ? before.slice(0, money.index) : before;
    // A number that hangs on letters is a part of a name: H100, v7.
    if (/[\p{L}\p{N}.]$/u.test(head)) continue;

    const tail = readTail(query.slice(index + digits.length));
    let end = index + digits.length + tail.length;
    const asked = sides.find(([, words]) => words.test(head));
    const bare = tail.length === 0 && sign === undefined;
    const named = bare && beside(asked ? head.replace(asked[1], '') : head, query.slice(end)).some(isField);
    const range = otherEnd.exec(query.slice(end));
    const open = asked === undefined || asked[0] === 'between';
    let side: Side = asked === undefined || asked[0] === 'between' ? 'at' : asked[0];
    let readings: Quantity[];
    if (range && open) {
      const high = readTail(query.slice(end + range[0].length));
      const units = tail.units.length > 0 ? tail.units : high.units;
      const currency = sign ?? tail.currency ?? high.currency;
      const magnitude = tail.magnitude === '' && tail.units.length === 0 ? high.magnitude : tail.magnitude;
      if (bare && high.length === 0 && asked === undefined && !named) continue;
      readings = rangeOf(
        readingsOf('', digits, { magnitude, units, currency }),
        readingsOf('', range[1] ?? '', { ...high, currency }),
      );
      end += range[0].length + high.length;
      side = 'between';
    } else {
      if (bare && (year.test(digits) || (open && !named))) continue;
      readings = readingsOf(written[side], digits, { ...tail, currency: sign ?? tail.currency });
    }
    if (readings.length === 0) continue;
    figures.push({ side, readings, currency: sign !== undefined || tail.currency !== undefined, bare: named });
    rest += ` ${asked ? head.replace(asked[1], '') : head} `;
    at = end;
  }
  if (figures.length === 0) return undefined;
  return { figures, words: tellingWords(rest + query.slice(at)) };
}
