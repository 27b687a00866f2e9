import { hrefFrom, pathOf, slugOf } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { kindOf } from '../kinds/index.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { fewest } from './reading-lists/list.ts';
import { sections } from './regions/place-page.ts';
import { entriesIn, knownPlaces, type Place } from './regions/places.ts';

/** A place as the index names it: how many entries of each kind belong to it. */
export interface PlaceRow {
  readonly link: Anchor;
  readonly counts: readonly number[];
}

/** The index of regions and countries. */
export interface PlaceIndex {
  readonly frame: Frame;
  readonly title: string;
  readonly columns: readonly string[];
  readonly note: string;
  readonly tables: readonly { readonly anchor: string; readonly caption: string; readonly rows: readonly PlaceRow[] }[];
}

const counted = [...new Set(sections.map(({ kind }) => kind))];

/** The index of the places that have a page. */
export function placeIndex(graph: Graph): PlaceIndex {
  const path = pathOf.regions;
  const href = hrefFrom(path);
  const rowOf = (place: Place): PlaceRow => {
    const { here, from } = entriesIn(graph, place);
    return {
      link: { text: place.name, href: href(place.path) },
      counts: counted.map((kind) => [...here, ...from].filter((entry) => entry.kind === kind).length),
    };
  };
  const { regions, countries } = knownPlaces(graph);
  const tables = [
    { caption: 'Regions', places: regions },
    { caption: 'Countries', places: countries },
  ].filter(({ places }) => places.length > 0);
  return {
    frame: frameOf(path, 'Who builds where', 'Programmes, companies, deals and chips by region and by country.'),
    title: 'Who builds where?',
    note: `A place stands here if at least ${fewest} entries belong to it, and a region if they are from more than one country. Each page says which countries it means, and by whose list.`,
    columns: counted.map((kind) => kindOf(kind).title.many),
    tables: tables.map(({ caption, places }) => ({ anchor: slugOf(caption), caption, rows: places.map(rowOf) })),
  };
}

/** Ends of the addresses of the places that have a page below a folder: `regions` or `countries`. */
export function placesBelow(graph: Graph, folder: 'regions' | 'countries'): string[] {
  return knownPlaces(graph)[folder].map(({ slug }) => slug);
}

/** The place whose page is there. Throws if it has none. */
export function placeAt(graph: Graph, folder: 'regions' | 'countries', slug: string): Place {
  const place = knownPlaces(graph)[folder].find((known) => known.slug === slug);
  if (!place) throw new Error(`no place "${folder}/${slug}"`);
  return place;
}
