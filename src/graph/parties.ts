import type { Party } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { isParty, valueAt } from './fields.ts';

/** Parts of those who put in the money. */
export const giving: readonly string[] = ['lead', 'investor', 'buyer', 'lender', 'licensee', 'grantor'];

/** Parts of those who get it, for shares, for goods, for rights or for nothing. */
export const taking: readonly string[] = ['recipient', 'target', 'supplier', 'borrower', 'seller', 'licensor'];

/** Those who take part, in the order in which they are written. */
export function partiesOf(entry: Entry): readonly Party[] {
  const parties = valueAt(entry, 'parties');
  return Array.isArray(parties) ? parties.filter(isParty) : [];
}
