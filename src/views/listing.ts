import { rates } from '../data/rates.ts';
import { hrefFrom, pathOf } from '../graph/addresses.ts';
import { ofKind, type Graph } from '../graph/build.ts';
import { claimsAt, isQuantity } from '../graph/fields.ts';
import { kindOf, kinds } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { frameOf, type Frame } from './frame.ts';
import { cellOf, type Cell } from './listing/cells.ts';
import { columnsOf, type Column } from './listing/columns.ts';
import { filtersOf, type Filter } from './listing/filters.ts';
import { measureWords } from './listing/measure.ts';
import type { Piece, Setting } from './statements.ts';
import { dayWords } from './words.ts';

export type { Cell } from './listing/cells.ts';
export type { Column } from './listing/columns.ts';
export type { Filter } from './listing/filters.ts';

/** An entry of a kind, with a cell for every column. */
export interface ListingRow {
  readonly id: string;
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
  /** What one entry and what several are called in a sentence: "chip", "chips". */
  readonly nouns: { readonly one: string; readonly many: string };
  /** The usual ones first. */
  readonly columns: readonly Column[];
  /** By name. */
  readonly rows: readonly ListingRow[];
  readonly filters: readonly Filter[];
  /** The same as a file, all columns of it. */
  readonly file: string;
  /** How figures are put in order, where there are any. */
  readonly notes: readonly Piece[];
}

/** Every kind has a listing. */
export function listedKinds(): string[] {
  return kinds.map((kind) => kind.name);
}

function foreign(entries: readonly Entry[], columns: readonly Column[]): boolean {
  const amounts = columns.filter(({ measures }) => measures === 'money');
  return entries.some((entry) =>
    amounts.some(({ path }) => claimsAt(entry, path).some(({ value }) => isQuantity(value) && value.unit !== 'USD')),
  );
}

const orderNote =
  'Each figure is the one that its entry leads with, and is put in order as it stands, whatever it is measured on: a range by its middle, one with an open end by the end that is stated.';

function ratesNote(): string {
  const [rate] = rates.values();
  if (!rate) throw new Error('no rates of exchange are known');
  return `Amounts in other currencies are put in order by the rates of the ${rate.source.publisher} of ${dayWords(rate.date)}, as under`;
}

/** The listing of a kind, its entries sorted by name. Lists of more than `names` names are cut and counted. */
export function listing(graph: Graph, kindName: string, { names }: { names?: number } = {}): Listing {
  const kind = kindOf(kindName);
  const path = pathOf.listing(kind.name);
  const href = hrefFrom(path);
  const setting: Setting = { graph, href, marks: new Map(), anchors: new Map(), former: new Map() };
  const entries = [...ofKind(graph, kind.name)].sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'));
  const filled = columnsOf(kind.name)
    .map((column) => {
      const page = ({ id }: Entry) => href(pathOf.entry(kind.name, id));
      return { column, cells: entries.map((entry) => cellOf(entry, column, setting, page(entry), names)) };
    })
    // What no entry states is nothing to choose.
    .filter(({ column, cells }) => column.usual || cells.some(({ pieces }) => pieces.length > 0));
  const columns = filled.map(({ column }) => column);
  const figure = (value: number, { measures }: Column) => (measures ? measureWords(value, measures) : String(value));
  return {
    frame: frameOf(path, kind.title.many, kind.about),
    title: kind.title.many,
    about: kind.about,
    nouns: { one: kind.title.one.toLowerCase(), many: kind.title.many.toLowerCase() },
    columns,
    rows: entries.map((entry, row) => ({
      id: entry.id,
      name: entry.data.name,
      href: href(pathOf.entry(kind.name, entry.id)),
      summary: entry.data.summary,
      cells: filled.flatMap(({ cells }) => cells[row] ?? []),
    })),
    filters: filtersOf(filled, kind.dated, figure),
    file: href(pathOf.table(kind.name)),
    notes: [
      ...(columns.some(({ holds }) => holds === 'figure') ? [{ text: orderNote }] : []),
      ...(foreign(entries, columns) ? [{ text: ratesNote() }, { text: 'Totals', href: href(pathOf.totals) }] : []),
    ],
  };
}
