import { countries } from '../kinds/countries.ts';
import type { ClaimValue, Quantity, Unknown, When } from '../kinds/values.ts';

const nbsp = '\u00a0';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Keeps a figure with its unit or currency on one line, and sets ranges with an en dash. Words before it may part. */
export function quantityWords({ written }: Quantity): string {
  return written.replace(/(\d)\s*-\s*(?=\d|[A-Z]{3}\s)/g, '$1–').replace(/(?<=\d|\b[A-Z]{3}) (?=\S)/g, nbsp);
}

/** A day, `YYYY-MM-DD`, in words: "24 Feb 2026". */
export function dayWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [String(Number(day)), months[Number(month) - 1], year].join(nbsp);
}

/** A month, `YYYY-MM`, in words: "Feb 2026". */
export function monthWords(iso: string): string {
  return [months[Number(iso.slice(5, 7)) - 1], iso.slice(0, 4)].join(nbsp);
}

/** "24 Feb 2026", "Feb 2026", "Q3 2026", "second half of 2026", "2026". */
export function whenWords({ precision, from, to, written }: When): string {
  const year = from.slice(0, 4);
  switch (precision) {
    case 'day':
      return dayWords(from);
    case 'month':
      return monthWords(from);
    case 'quarter':
      return `${written.slice(5)}${nbsp}${year}`;
    case 'half':
      return `${written.endsWith('1') ? 'first' : 'second'} half of${nbsp}${year}`;
    case 'year':
      return year;
    case 'interval':
      return `${dayWords(from)} to ${dayWords(to)}`;
  }
}

const acronyms = new Map(['gpu', 'asic', 'lpu'].map((word) => [word, word.toUpperCase()]));

/** A word out of a field's list, as it is shown. */
export function choiceWords(word: string): string {
  return acronyms.get(word) ?? word;
}

/** The value of a claim in words. */
export function valueWords(value: ClaimValue): string {
  if (typeof value === 'string') return choiceWords(value);
  if ('type' in value) return value.type === 'quantity' ? quantityWords(value) : whenWords(value);
  return value.join(', ');
}

const unknownText: Readonly<Record<Unknown, string>> = {
  undisclosed: 'not disclosed',
  'not-applicable': 'not applicable',
  'not-found': 'looked for, not found',
};

export function unknownWords(unknown: Unknown): string {
  return unknownText[unknown];
}

export function countryName(code: string): string {
  return countries.get(code) ?? code;
}

/** "1 entry", "2 entries". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')}${nbsp}${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
