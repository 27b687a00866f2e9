import { hrefFrom, pathOf } from '../graph/addresses.ts';
import { ofKind, type Graph } from '../graph/build.ts';
import { claimsAt, fieldsOfKind, valueAt } from '../graph/fields.ts';
import { kindOf, kinds } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { fieldAnchor } from '../graph/claim-address.ts';
import { frameOf, type Frame } from './frame.ts';
import { headline } from '../graph/headline.ts';
import { statementsOf, termsOf, type Piece, type Setting } from './statements.ts';
import { valueWords } from './words.ts';

/** One cell of a listing: words, or a figure that leads to its place on the entry's page. */
export interface Cell {
  readonly pieces: readonly Piece[];
  /** What the figure is measured on: "rack", "announced", "planned". */
  readonly terms: readonly string[];
  /** How many other figures or names the entry states for this field. */
  readonly others: number;
  readonly numeric: boolean;
}

export interface ListingRow {
  readonly name: string;
  readonly href: string;
  readonly summary: string;
  readonly cells: readonly Cell[];
}

/** All entries of one kind. */
export interface Listing {
  readonly frame: Frame;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly ListingRow[];
}

/** Names in one cell; of a round with twelve investors the rest are counted. */
const mostNames = 4;

function cellOf(entry: Entry, field: string, setting: Setting, page: string): Cell {
  const claims = claimsAt(entry, field);
  if (claims.length > 0) {
    const chosen = headline(entry, field);
    const value = chosen?.value;
    const others = claims.filter((claim) => claim.value !== undefined).length - 1;
    if (!chosen || value === undefined) return { pieces: [], terms: [], others: 0, numeric: false };
    const pieces = [{ text: valueWords(value), href: `${page}#${fieldAnchor(field)}` }];
    return { pieces, terms: termsOf(chosen), others, numeric: typeof value === 'object' };
  }
  const names = statementsOf(valueAt(entry, field), setting).flatMap(({ pieces, detail }) => (detail ? [] : pieces));
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  return { pieces: shown, terms: [], others: names.length - shown.length, numeric: false };
}

/** Every kind has a listing. */
export function listedKinds(): string[] {
  return kinds.map((kind) => kind.name);
}

/** The listing of a kind, its entries sorted by name. */
export function listing(graph: Graph, kindName: string): Listing {
  const kind = kindOf(kindName);
  const name = kind.name;
  const path = pathOf.listing(name);
  const href = hrefFrom(path);
  const setting: Setting = { graph, href, marks: new Map(), anchors: new Map(), former: new Map() };
  const labels = new Map(fieldsOfKind(name).map((field) => [field.path, field.info.label]));
  const rows = ofKind(graph, name).map((entry): ListingRow => {
    const page = href(pathOf.entry(name, entry.id));
    return {
      name: entry.data.name,
      href: page,
      summary: entry.data.summary,
      cells: kind.columns.map((column) => cellOf(entry, column, setting, page)),
    };
  });
  return {
    frame: frameOf(path, kind.title.many, kind.about),
    title: kind.title.many,
    about: kind.about,
    columns: kind.columns.map((column) => labels.get(column) ?? column),
    rows: rows.sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}
