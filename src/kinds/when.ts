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

/**
 * Reads a date of day, month, quarter, half or year precision, or an interval of two of them (ISO 8601, with quarters
 * and halves as the field writes them).
 */
export function parseWhen(written: string): { value: When } | { fault: Fault } {
  const text = written.trim();
  const [start = '', end, ...more] = text.split('/');
  if (end === undefined) {
    const value = parsePoint(text);
    return value ? { value } : { fault: { reason: `"${text}" is not a date`, remedy } };
  }
  const [from, to] = [parsePoint(start), parsePoint(end)];
  if (!from || !to || more.length > 0) return { fault: { reason: `"${text}" is not a date`, remedy } };
  if (from.from > to.to)
    return { fault: { reason: `"${text}" ends before it begins`, remedy: 'put the earlier date first' } };
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
