import { pathOf } from '../graph/addresses.ts';
import { facetLabels } from './palette-facets.ts';
import type { Chosen } from './palette-found.ts';

/** What a kind is called, by its name in the base: `chips` → Chip, Chips. */
export type KindTitles = Readonly<Record<string, readonly [one: string, many: string]>>;

/** What an address of the page of search asks for. A kind may be named as in the base: `kind=chips`. */
export function askedIn(search: string, kinds: KindTitles): { readonly query: string; readonly chosen: Chosen } {
  const state = new URLSearchParams(search);
  const valueOf = (facet: string, value: string) => (facet === 'kind' ? (kinds[value]?.[1] ?? value) : value);
  const given = Object.keys(facetLabels).filter((facet) => state.has(facet));
  return {
    query: state.get('q') ?? '',
    chosen: Object.fromEntries(
      given.map((facet) => [facet, state.getAll(facet).map((value) => valueOf(facet, value))]),
    ),
  };
}

/** The address of a search on the page of search. */
export function addressOf(root: URL, query: string, chosen: Chosen): string {
  const state = new URLSearchParams(query === '' ? {} : { q: query });
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) state.append(facet, value);
  const address = new URL(pathOf.search, root);
  address.search = state.toString();
  return address.href;
}
