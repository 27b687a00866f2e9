import { regions, type Region } from '../../data/regions.ts';
import { pathOf, slugOf, type PagePath } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { countryKey } from '../../graph/derived/totals.ts';
import { fieldsOfKind, isCountry, isRef, valueAt } from '../../graph/fields.ts';
import { compare } from '../../graph/order.ts';
import { partiesOf } from '../../graph/parties.ts';
import { countries } from '../../kinds/countries.ts';
import type { Entry } from '../../parse/entry.ts';
import { fewest } from '../reading-lists/list.ts';
import { once } from '../../graph/once.ts';

/** A country or a region with a page of its own. */
export interface Place {
  readonly name: string;
  /** "the Gulf", "France". */
  readonly inWords: string;
  /** Ends its address. */
  readonly slug: string;
  readonly path: PagePath;
  readonly codes: ReadonlySet<string>;
  /** Whose list of countries a region is; missing for a country. */
  readonly region?: Region;
}

/** Names of countries that take an article within a sentence. */
const withArticle =
  /^(?:U\.S\.|United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Vatican)|(?:Islands|Republic|Union)$/;

function countryPlace(code: string, name: string): Place {
  const inWords = withArticle.test(name) ? `the ${name}` : name;
  const slug = slugOf(name);
  return { name, inWords, slug, path: pathOf.country(slug), codes: new Set([code]) };
}

/** Every region and every country, with those that the base does not know of yet. The Union is a region. */
export const regionPlaces: readonly Place[] = regions.map((region) => ({
  name: region.name,
  inWords: region.inWords,
  slug: slugOf(region.name),
  path: pathOf.region(slugOf(region.name)),
  codes: new Set(region.countries),
  region,
}));

export const countryPlaces: readonly Place[] = [...countries]
  .filter(([code]) => code !== 'EU')
  .map(([code, name]) => countryPlace(code, name));

function codesWithin(value: unknown): string[] {
  if (isCountry(value)) return [value.code];
  if (Array.isArray(value)) return value.flatMap(codesWithin);
  // The sites of a programme each name their country.
  const record = typeof value === 'object' && value !== null && !('type' in value) ? value : {};
  return 'country' in record ? codesWithin(record.country) : [];
}

/** Countries that an entry names as its own: its seat, where it is, where its sites are. */
export function ownCountries(entry: Entry): string[] {
  const codes = fieldsOfKind(entry.kind).flatMap(({ path }) => codesWithin(valueAt(entry, path)));
  return [...new Set(codes)].sort(compare);
}

/** Countries of those whom a field of links names: of a chip's vendor, of a model's developers. */
export function countriesOfLinked(graph: Graph, entry: Entry, field: string): string[] {
  const ids = [valueAt(entry, field)]
    .flat()
    .filter(isRef)
    .map(({ id }) => id);
  const linked = ids.flatMap((id) => graph.byId.get(id) ?? []);
  return [...new Set(linked.flatMap(ownCountries))].sort(compare);
}

/** How an entry belongs to countries. */
export interface Placed {
  /** Where it is, or where its money goes. */
  readonly here: readonly string[];
  /** Of a deal: where those have their seat who take part in it, money going elsewhere. */
  readonly from: readonly string[];
}

function placed(graph: Graph, entry: Entry): Placed {
  switch (entry.kind) {
    case 'deals': {
      const here = countryKey(graph, entry)
        .split(' ')
        .filter((code) => code !== '');
      const parties = partiesOf(entry).flatMap(({ party }) => (isRef(party) ? (graph.byId.get(party.id) ?? []) : []));
      const from = parties.filter(({ kind }) => kind === 'companies').flatMap(ownCountries);
      return { here, from: [...new Set(from)].filter((code) => !here.includes(code)).sort(compare) };
    }
    case 'chips':
      return { here: countriesOfLinked(graph, entry, 'vendor'), from: [] };
    case 'technologies':
      return { here: countriesOfLinked(graph, entry, 'developers'), from: [] };
    default:
      return { here: ownCountries(entry), from: [] };
  }
}

/**
 * Where every entry belongs: programmes and companies to the countries they name, deals to those that the money goes to, as
 * on the page of totals, chips to their vendor's, technologies to their developers'. Asked once for each graph.
 */
export const placedEntries = once(
  (graph: Graph): ReadonlyMap<Entry, Placed> => new Map(graph.entries.map((entry) => [entry, placed(graph, entry)])),
);

/** The entries that belong to a place, and the deals in which those who have their seat there take part. */
export function entriesIn(graph: Graph, { codes }: Place): { readonly here: Entry[]; readonly from: Entry[] } {
  const within = (own: readonly string[]) => own.some((code) => codes.has(code));
  const all = [...placedEntries(graph)];
  return {
    here: all.filter(([, { here }]) => within(here)).map(([entry]) => entry),
    from: all.filter(([, { here, from }]) => !within(here) && within(from)).map(([entry]) => entry),
  };
}

/** Countries that bring entries to a place. */
function countriesWithin(graph: Graph, { codes }: Place): Set<string> {
  const own = [...placedEntries(graph).values()].flatMap(({ here, from }) => [...here, ...from]);
  return new Set(own.filter((code) => codes.has(code)));
}

/**
 * Places that the base has enough entries for: regions, then countries by name. A region of which it knows one country
 * only is told on the page of that country.
 */
export function knownPlaces(graph: Graph): { readonly regions: Place[]; readonly countries: Place[] } {
  const enough = (place: Place) => {
    const { here, from } = entriesIn(graph, place);
    return here.length + from.length >= fewest;
  };
  return {
    regions: regionPlaces.filter((place) => countriesWithin(graph, place).size > 1 && enough(place)),
    countries: countryPlaces.filter(enough).sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}
