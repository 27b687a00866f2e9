import { slugOf } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { fieldAnchor } from '../../graph/claim-address.ts';
import { claimsAt, isCountry, isNamed, isParty, isQuantity, isRef, isWhen, valueAt } from '../../graph/fields.ts';
import { headline, ranked } from '../../graph/headline.ts';
import type { Entry } from '../../parse/entry.ts';
import { countryCodesOf } from '../facets.ts';
import { statementsOf, termsOf, type Piece, type Setting } from '../statements.ts';
import { choiceWords, countryName, unknownWords, valueWords } from '../words.ts';
import type { Column } from './columns.ts';
import { measureOf } from './measure.ts';

/** One cell of a listing: words, or a figure that leads to its place on the entry's page. */
export interface Cell {
  readonly pieces: readonly Piece[];
  /** What the figure is measured on: "rack", "announced", "planned". */
  readonly terms: readonly string[];
  /** How many other figures or names the entry states for this field. */
  readonly others: number;
  /** The entry says that it is not known, and why. */
  readonly unknown?: true;
  /** What it is ordered by, where that is not its words: a number in the base unit, or a day. */
  readonly key?: number | string;
  /** What it is filtered by, where it holds words of which several entries may have the same. */
  readonly tokens: readonly Token[];
}

/** A word to choose by: as it stands in an address, and as it is read. */
export interface Token {
  readonly key: string;
  readonly text: string;
}

/** Names in one cell; of a round with twelve investors the rest are counted. */
const mostNames = 4;

const empty: Cell = { pieces: [], terms: [], others: 0, tokens: [] };

function tokensOf(texts: readonly string[]): Token[] {
  return texts.map((text) => ({ key: slugOf(text), text })).filter(({ key }) => key !== '');
}

function keyOf(value: unknown): Pick<Cell, 'key'> {
  const key = isQuantity(value) ? measureOf(value) : isWhen(value) ? value.from : undefined;
  return key === undefined ? {} : { key };
}

/** A field of claims shows the one that stands for it, or why nothing is known. */
function claimCell(entry: Entry, { path }: Column, page: string): Cell {
  const claims = claimsAt(entry, path);
  const chosen = headline(entry, path);
  const href = `${page}#${fieldAnchor(path)}`;
  const value = chosen?.value;
  if (!chosen || value === undefined) {
    const [first] = ranked(claims, entry, path);
    const text = unknownWords(first?.unknown ?? 'not-found');
    return { ...empty, pieces: [{ text, href }], unknown: true };
  }
  const words = typeof value === 'string' ? [choiceWords(value)] : 'type' in value ? [] : value;
  return {
    pieces: [{ text: valueWords(value), href }],
    terms: termsOf(chosen),
    others: claims.filter((claim) => claim.value !== undefined).length - 1,
    ...keyOf(value),
    tokens: tokensOf(words),
  };
}

/** The entries and names of a plain field, each with the id or the words that stand for it in an address. */
function namedIn(value: unknown, graph: Graph): Token[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namedIn(item, graph));
  if (isParty(value)) return namedIn(value.party, graph);
  if (isRef(value)) return [{ key: value.id, text: graph.byId.get(value.id)?.data.name ?? value.id }];
  return isNamed(value) ? tokensOf([value.name]) : [];
}

function plainTokens(value: unknown, { holds }: Column, graph: Graph): Token[] {
  if (holds === 'entry') return namedIn(value, graph);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (holds === 'country') return countryTokens(values.filter(isCountry).map(({ code }) => code));
  const words = values.filter((word) => typeof word === 'string');
  return tokensOf(words.map(choiceWords));
}

function countryTokens(codes: readonly string[]): Token[] {
  return codes.map((code) => ({ key: code, text: countryName(code) }));
}

function derivedCell(graph: Graph, entry: Entry): Cell {
  const tokens = countryTokens(countryCodesOf(graph, entry));
  return { ...empty, pieces: tokens.map(({ text }) => ({ text })), tokens };
}

/** What an entry has in a column. `page` is the address of the entry from the listing; `most` names are shown. */
export function cellOf(entry: Entry, column: Column, setting: Setting, page: string, most = mostNames): Cell {
  if (column.derived) return derivedCell(setting.graph, entry);
  if (claimsAt(entry, column.path).length > 0) return claimCell(entry, column, page);
  const value = valueAt(entry, column.path);
  const names = statementsOf(value, setting).flatMap(({ pieces, detail }) => (detail ? [] : pieces));
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  return {
    pieces: shown,
    terms: [],
    others: names.length - shown.length,
    ...keyOf(value),
    tokens: plainTokens(value, column, setting.graph),
  };
}
