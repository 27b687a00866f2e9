import type { Fault } from './fault.ts';
import type { When, WhenPrecision } from './values.ts';
import type { WrittenForm } from './written-form.ts';

const remedy = 'write 2026, 2026-02, 2026-02-24, 2026-Q3, 2026-H2, or an interval such as 2026-02/2026-05';

const forms: readonly [WhenPrecision, RegExp][] = [
  ['day', /^(\d{4})-(\d{2})-(\d{2})$/],
  ['month', /^(\d{4})-(\d{2})$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['half', /^(\d{4})-H([12])$/],
  ['year', /^(\d{4})$/],
];

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function day(year: number, month: number, date: number): string {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Days in a month of the Gregorian calendar. Day 0 of the next month is the last of this one. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parsePoint(written: string): When | undefined {
  for (const [precision, form] of forms) {
    const match = form.exec(written);
    if (!match) continue;
    const [year, part = 1, date = 1] = match.slice(1).map(Number) as [number, number?, number?];
    if (precision === 'day') {
      if (part < 1 || part > 12 || date < 1 || date > lastDay(year, part)) return undefined;
      return { type: 'when', written, precision, from: day(year, part, date), to: day(year, part, date) };
    }
    if (precision === 'interval') return undefined;
    const months = monthsIn[precision];
    const first = precision === 'year' ? 1 : (part - 1) * months + 1;
    const last = first + months - 1;
    if (first < 1 || last > 12) return undefined;
    return { type: 'when', written, precision, from: day(year, first, 1), to: day(year, last, lastDay(year, last)) };
  }
  return undefined;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNamed(word: string): number {
  return /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
    word,
  )
    ? monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1
    : 0;
}

/** What people write who know other customs, as a date of ours, where it can be read in one way only. */
function rewritten(text: string): string | undefined {
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)?.slice(1).map(Number);
  if (numbers) {
    const [first = 0, second = 0, year = 0] = numbers;
    // 02/03/2026 is February in one country and March in another.
    if (first <= 12 && second <= 12 && first !== second) return undefined;
    return first > 12 ? day(year, second, first) : day(year, first, second);
  }
  const yearFirst =
    /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/.exec(text) ?? /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (yearFirst) {
    const [, year = '', month = '', date] = yearFirst;
    return [year, month, ...(date === undefined ? [] : [date])].map((part) => part.padStart(2, '0')).join('-');
  }
  const quarter = /^Q([1-4])[ -]?(\d{4})$/i.exec(text) ?? /^(\d{4})[ -]?Q([1-4])$/i.exec(text);
  if (quarter) {
    const [, a = '', b = ''] = quarter;
    return a.length === 4 ? `${a}-Q${b}` : `${b}-Q${a}`;
  }
  const words = /^(?:(\d{1,2})\.?\s+)?([A-Za-z]+)\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(text);
  const month = monthNamed(words?.[2] ?? '');
  if (!words || month === 0) return undefined;
  const date = Number(words[1] ?? words[3] ?? 0);
  return date === 0 ? day(Number(words[4]), month, 1).slice(0, 7) : day(Number(words[4]), month, date);
}

function notADate(text: string): Fault {
  const replacement = rewritten(text);
  const fault = {
    rule: 'wrong-date',
    reason: `"${text}" is not a date`,
    expected: 'a date such as 2026-02-24',
  } as const;
  if (replacement !== undefined && parsePoint(replacement)) {
    return { ...fault, remedy: `write ${replacement}`, replacement };
  }
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text)) {
    return {
      ...fault,
      remedy: 'write year, month and day in this order, such as 2026-02-24: here the month cannot be told from the day',
    };
  }
  return { ...fault, remedy };
}

/**
 * Reads a date of day, month, quarter, half or year precision, or an interval of two of them (ISO 8601, with quarters
 * and halves as the field writes them).
 */
export function parseWhen(written: string): { value: When } | { fault: Fault } {
  const text = written.trim();
  const [start = '', end, ...more] = text.split('/');
  if (end === undefined) {
    const value = parsePoint(text);
    return value ? { value } : { fault: notADate(text) };
  }
  const [from, to] = [parsePoint(start), parsePoint(end)];
  if (!from || !to || more.length > 0) return { fault: notADate(text) };
  if (from.from > to.to) {
    return {
      fault: { rule: 'wrong-date', reason: `"${text}" ends before it begins`, remedy: 'put the earlier date first' },
    };
  }
  return { value: { type: 'when', written: text, precision: 'interval', from: from.from, to: to.to } };
}

const point = `(?:${forms.map(([, form]) => form.source.slice(1, -1)).join('|')})`;

/** How dates look. Made of the forms they are read by; that the 30th of February is none, only the reader knows. */
export const whenForm: WrittenForm = {
  pattern: String.raw`^\s*${point}(?:/${point})?\s*$`,
  message: remedy,
  // A year of four digits may stand without quotes.
  numbers: { minimum: 1000, maximum: 9999 },
};
