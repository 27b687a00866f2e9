import { boundsOf } from '../../graph/derived/bounds.ts';
import { parseQuantity } from '../../kinds/quantity.ts';
import { dimensions, type DimensionName } from '../../kinds/units.ts';
import { measureOf } from './measure.ts';

/** What was typed for an end of a range: a measure, or why it is none. */
export type Limit = { readonly value: number } | { readonly fault: string };

function isDimension(name: string): name is DimensionName {
  return name in dimensions;
}

function yearOf(text: string): Limit {
  return /^\d{4}$/.test(text) ? { value: Number(text) } : { fault: `"${text}" is not a year; write it like "2024"` };
}

/**
 * Reads an end of a range as an author would write it: "192 GB", "1.5 TB", "USD 1B", "2024". An amount without a currency
 * is in US dollars. Of a figure that is itself a range, the lower end counts from, the upper one to.
 */
export function limitOf(text: string, measures: string, end: 'from' | 'to'): Limit | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (!isDimension(measures)) return yearOf(typed);
  const read = parseQuantity(typed, measures);
  const dollars = 'fault' in read && measures === 'money' ? parseQuantity(`USD ${typed}`, measures) : read;
  const quantity = 'value' in read ? read : dollars;
  if ('fault' in quantity) {
    const fault = 'fault' in read ? read.fault : quantity.fault;
    return { fault: `${fault.reason}; ${fault.remedy}` };
  }
  const { low, high } = boundsOf(quantity.value);
  const bound = end === 'from' ? (low ?? high) : (high ?? low);
  const value = measureOf({ ...quantity.value, low: bound, high: bound });
  return value === undefined ? { fault: `no rate is known for ${quantity.value.unit}` } : { value };
}
