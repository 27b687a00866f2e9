import { pathOf } from '../../graph/addresses.ts';
import { fieldAnchor } from '../../graph/claim-address.ts';
import { claimsAt, fieldsOfKind } from '../../graph/fields.ts';
import { ranked } from '../../graph/headline.ts';
import type { Entry } from '../../parse/entry.ts';
import { termsOf } from '../statements.ts';
import { unknownWords, valueWords, whenWords } from '../words.ts';
import { fieldLabel } from './claim-facts.ts';
import type { Pair } from './states.ts';

/** The figure that stands for a field, before and after. */
export interface HeadlineMove {
  readonly entry: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Page and fragment of the field. */
  readonly address: string;
}

const nothing = 'nothing stated';

/** The claim that the headline rule puts first, with its terms and its date. */
function headlineWords(entry: Entry, field: string): string {
  const [first] = ranked(claimsAt(entry, field), entry, field);
  if (!first) return nothing;
  if (first.value === undefined) return unknownWords(first.unknown ?? 'not-found');
  const terms = [...termsOf(first), ...(first.asOf ? [`as of ${whenWords(first.asOf)}`] : [])];
  return valueWords(first.value) + (terms.length > 0 ? ` (${terms.join(', ')})` : '');
}

/** Headline figures of an entry that was there before and is there now. A new entry has nothing to move. */
export function headlineMoves({ before, after }: Pair): HeadlineMove[] {
  if (!before || !after) return [];
  return fieldsOfKind(after.kind).flatMap((field) => {
    const { path } = field;
    const [then, now] = [headlineWords(before, path), headlineWords(after, path)];
    if (then === now) return [];
    const address = `${pathOf.entry(after.kind, after.id)}#${fieldAnchor(path)}`;
    return [{ entry: after.data.name, label: fieldLabel(field), before: then, after: now, address }];
  });
}
