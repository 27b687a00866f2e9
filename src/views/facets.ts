import type { Graph } from '../graph/build.ts';
import { claimsAt, fieldsOfKind, isCountry, valueAt } from '../graph/fields.ts';
import { fieldRefs } from '../graph/links.ts';
import { compare } from '../graph/order.ts';
import type { Entry } from '../parse/entry.ts';
import { countryName } from './words.ts';

/** The year an entry belongs to: that of the earliest claim of its kind's date field. */
export function yearOf(entry: Entry, dated: string): string | undefined {
  const days = claimsAt(entry, dated).flatMap(({ value }) =>
    typeof value === 'object' && 'from' in value ? [value.from] : [],
  );
  return days.sort()[0]?.slice(0, 4);
}

function ownCountries(entry: Entry): string[] {
  const values = fieldsOfKind(entry.kind).map(({ path }) => valueAt(entry, path));
  return values
    .flatMap((value) => (Array.isArray(value) ? value.filter(isCountry) : isCountry(value) ? [value] : []))
    .map(({ code }) => code);
}

/**
 * Codes of the countries an entry belongs to, sorted by name. One without countries of its own belongs to those of the
 * entries its fields link to: a chip to its vendor's, a deal to its parties'.
 */
export function countryCodesOf(graph: Graph, entry: Entry): string[] {
  const own = ownCountries(entry);
  const linked = fieldRefs(entry).flatMap(({ ref }) => {
    const other = graph.byId.get(ref.id);
    return other ? ownCountries(other) : [];
  });
  return [...new Set(own.length > 0 ? own : linked)].sort((a, b) => compare(countryName(a), countryName(b)));
}

/** Names of the countries an entry belongs to, sorted. */
export function countriesOf(graph: Graph, entry: Entry): string[] {
  return countryCodesOf(graph, entry).map(countryName);
}
