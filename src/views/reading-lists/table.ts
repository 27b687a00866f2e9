import type { Claim } from '../../kinds/values.ts';
import type { KindName } from '../../kinds/index.ts';
import { pathOf, sourceSlug, type Href } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { claimAnchor, fieldAnchor } from '../../graph/claim-address.ts';
import { sourcesOfClaim } from '../../graph/claim-time.ts';
import { claimsAt, claimsOf, fieldsOfKind, isQuantity, valueAt } from '../../graph/fields.ts';
import { headline } from '../../graph/headline.ts';
import type { Entry } from '../../parse/entry.ts';
import { inDollars, type Dollars } from '../derived-figures.ts';
import { asOfWords, statementsOf, termsOf, type Piece, type Setting } from '../statements.ts';
import { unknownWords, valueWords } from '../words.ts';

/** One cell: names and figures, each leading to its entry, its claim or its source. */
export interface Cell {
  readonly pieces: readonly Piece[];
  /** What a figure is measured on: "rack", "announced", "planned". */
  readonly terms: readonly string[];
  /** How many more the entry names. */
  readonly others: number;
  readonly numeric: boolean;
  /** The same in dollars, approximately, where the figure is in another currency. */
  readonly dollars?: Dollars;
}

export interface Row {
  readonly entry: Piece;
  readonly summary: string;
  readonly cells: readonly Cell[];
}

/** Rows whose figures may be ranked against each other. Without a name, all rows of the table are. */
export interface RowGroup {
  readonly name?: string;
  readonly rows: readonly Row[];
}

/** A table of entries with one figure each, and who says so. */
export interface Table {
  readonly anchor: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly groups: readonly RowGroup[];
}

/** What is drawn of an entry: the claim that stands in the column of the figure, or none. */
export interface Shown {
  readonly entry: Entry;
  readonly claim?: Claim | undefined;
}

/** The columns of a table: fields before the figure, the figure's own, and fields behind it. */
export interface Columns {
  readonly before?: readonly string[];
  /** The field of the figure; without one, the table has none, nor a date and a source. */
  readonly figure?: string;
  readonly after?: readonly string[];
}

/** Names in one cell; the rest are counted. */
const mostNames = 4;

const empty: Cell = { pieces: [], terms: [], others: 0, numeric: false };

function wordsCell(pieces: readonly Piece[]): Cell {
  return { ...empty, pieces };
}

/** The address of a claim on its entry's page. */
export function claimHref(entry: Entry, field: string, claim: Claim, href: Href): string {
  const placed = claimsOf(entry).find((known) => known.claim === claim);
  return href(pathOf.entry(entry.kind, entry.id), placed ? claimAnchor(placed) : fieldAnchor(field));
}

/** A claim as a cell: its words lead to it. */
export function claimCell(entry: Entry, field: string, claim: Claim, href: Href): Cell {
  const { value } = claim;
  const text = value === undefined ? unknownWords(claim.unknown ?? 'not-found') : valueWords(value);
  const dollars = isQuantity(value) ? inDollars(value) : undefined;
  return {
    pieces: [{ text, href: claimHref(entry, field, claim, href) }],
    terms: termsOf(claim),
    others: 0,
    numeric: isQuantity(value),
    ...(dollars ? { dollars } : {}),
  };
}

/** Who says so: publishers, each leading to the page of its source. */
export function sourcePieces(entry: Entry, claim: Claim, href: Href): Piece[] {
  return sourcesOfClaim(entry, claim).map(({ publisher, url }) => ({
    text: publisher,
    href: href(pathOf.source(sourceSlug(url))),
  }));
}

/** Any field as a cell: the claim that stands for it, or the names it holds. */
export function fieldCell(entry: Entry, field: string, setting: Setting): Cell {
  const claims = claimsAt(entry, field);
  if (claims.length > 0) {
    const claim = headline(entry, field) ?? claims[0];
    return claim ? claimCell(entry, field, claim, setting.href) : empty;
  }
  const names = statementsOf(valueAt(entry, field), setting).flatMap(({ pieces, detail }) => (detail ? [] : pieces));
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  return { ...empty, pieces: shown, others: names.length - shown.length };
}

/** An entry's name, leading to its page. */
export function entryPiece({ kind, id, data }: Entry, href: Href): Piece {
  return { text: data.name, href: href(pathOf.entry(kind, id)) };
}

/** The claim of a field that a table shows: what stands for the field, else what says that it is not known. */
export function figureOf(entry: Entry, field: string | undefined): Claim | undefined {
  if (field === undefined) return undefined;
  return headline(entry, field) ?? claimsAt(entry, field)[0];
}

/** The heads of the columns behind the name. */
function columnHeads(kind: KindName, { before = [], figure, after = [] }: Columns): string[] {
  const labels = new Map(fieldsOfKind(kind).map(({ path, info }) => [path, info.label]));
  const label = (field: string) => labels.get(field) ?? field;
  const ofFigure = figure === undefined ? [] : [label(figure), 'As of', 'Source'];
  return [...before.map(label), ...ofFigure, ...after.map(label)];
}

function figureCells(entry: Entry, figure: string, claim: Claim | undefined, href: Href): Cell[] {
  if (!claim) return [empty, empty, empty];
  const asOf = wordsCell([{ text: asOfWords(entry, claim) }]);
  return [claimCell(entry, figure, claim, href), asOf, wordsCell(sourcePieces(entry, claim, href))];
}

function rowOf({ entry, claim }: Shown, { before = [], figure, after = [] }: Columns, setting: Setting): Row {
  const fields = (names: readonly string[]) => names.map((field) => fieldCell(entry, field, setting));
  const own = figure === undefined ? [] : figureCells(entry, figure, claim, setting.href);
  return {
    entry: entryPiece(entry, setting.href),
    summary: entry.data.summary,
    cells: [...fields(before), ...own, ...fields(after)],
  };
}

/** What a table is of: entries of one kind, in groups and in order. */
export interface Drawing {
  readonly anchor: string;
  readonly caption: string;
  readonly kind: KindName;
  readonly columns: Columns;
  readonly groups: readonly { readonly name?: string; readonly shown: readonly Shown[] }[];
}

/** The table of some entries, on the page whose hrefs are given. A column of which nothing is known is left away. */
export function tableOf(graph: Graph, { anchor, caption, kind, columns, groups }: Drawing, href: Href): Table {
  const setting: Setting = { graph, href, marks: new Map(), anchors: new Map(), former: new Map() };
  const heads = columnHeads(kind, columns);
  const drawn = groups.map(({ shown, ...rest }) => ({
    ...rest,
    rows: shown.map((row) => rowOf(row, columns, setting)),
  }));
  const rows = drawn.flatMap((group) => group.rows);
  const used = heads.map((_, index) => rows.some(({ cells }) => (cells[index]?.pieces.length ?? 0) > 0));
  const kept = <T>(cells: readonly T[]) => cells.filter((_, index) => used[index]);
  return {
    anchor,
    caption,
    columns: kept(heads),
    groups: drawn.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, cells: kept(row.cells) })) })),
  };
}
