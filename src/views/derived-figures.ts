import { rates, type Rate } from '../data/rates.ts';
import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { claimAnchor, fieldAnchor } from '../graph/claim-address.ts';
import { boundsOf, middle, scaled, type Bounds } from '../graph/derived/bounds.ts';
import { commitmentsOf } from '../graph/derived/commitments.ts';
import type { Derived, Input, LeftOut } from '../graph/derived/figure.ts';
import { fundingOf } from '../graph/derived/funding.ts';
import { perMegawatt } from '../graph/derived/per-megawatt.ts';
import { performanceOf } from '../graph/derived/performance.ts';
import { claimsOf, fieldsOfKind, valueAt } from '../graph/fields.ts';
import type { Quantity } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { boundsWords } from './derived/figure-words.ts';
import type { Anchor } from './frame.ts';
import { termsOf } from './statements.ts';
import { dayWords, quantityWords, whenWords } from './words.ts';

/** A claim that a derived figure was made from, or that was left out. */
export interface DerivedItem {
  /** The entry, and the field if the figure stands on that entry's own page. */
  readonly link: Anchor;
  readonly value?: string;
  readonly terms: readonly string[];
  readonly note?: string;
  /** Why it was left out. */
  readonly why?: string;
}

/** An approximate figure in US dollars, and the rate that it was made with. */
export interface Dollars {
  readonly words: string;
  /** "EUR 1 = USD 1.1761, 8 May 2026". */
  readonly rate: string;
  readonly source: Anchor;
}

/** A derived figure as it is drawn: what is seen at once, and the working. */
export interface DerivedRow {
  readonly label: string;
  /** Unit of the figure; with the label it tells a figure from the others of its entry. Empty if it is refused. */
  readonly unit: string;
  /** The figure in words, or "not derived", or how many were left out. */
  readonly words: string;
  readonly dollars?: Dollars;
  /** An amount of money in US dollars, for the length of a bar: the middle of a range, the known end of an open one. */
  readonly inDollars?: number;
  readonly refused?: string;
  readonly formula: string;
  readonly inputs: readonly DerivedItem[];
  readonly leftOut: readonly DerivedItem[];
}

/** The place of a claim on its entry's page; without one, that of its field, if the page has it. */
function fragmentOf({ entry, field, claim }: Input | LeftOut): string | undefined {
  const placed = claimsOf(entry).find((known) => known.claim === claim);
  if (placed) return claimAnchor(placed);
  return valueAt(entry, field) === undefined ? undefined : fieldAnchor(field);
}

function itemOf(item: Input | LeftOut, href: Href, here: Entry | undefined): DerivedItem {
  const { entry, field, claim } = item;
  const label = fieldsOfKind(entry.kind).find(({ path }) => path === field)?.info.label ?? field;
  const to = href(pathOf.entry(entry.kind, entry.id), fragmentOf(item));
  const asOf = claim?.asOf ? [`as of ${whenWords(claim.asOf)}`] : [];
  return {
    link: { text: entry === here ? label : entry.data.name, href: to },
    ...(claim ? { value: quantityWords(claim.value) } : {}),
    terms: claim ? [...termsOf(claim), ...asOf] : [],
    ...(claim?.note === undefined ? {} : { note: claim.note }),
    ...('why' in item ? { why: item.why } : {}),
  };
}

/** The rate of another day would change the fourth digit. */
function threeDigits({ low, high, about }: Bounds): Bounds {
  const round = (end: number | null) => (end === null ? null : Number(end.toPrecision(3)));
  return { low: round(low), high: round(high), about };
}

function dollarsOf(
  { value, unit }: Pick<Derived, 'value' | 'unit'>,
  table: ReadonlyMap<string, Rate>,
): Dollars | undefined {
  const rate = table.get(unit.slice(0, 3));
  if (!value || !rate) return undefined;
  const dollars = { ...scaled(value, rate.dollars), about: true };
  const source = { text: `${rate.source.publisher}: ${rate.source.title}`, href: rate.source.url };
  const words = boundsWords(threeDigits(dollars), unit.replace(/^.../, 'USD'));
  return { words, rate: `${rate.printed}, ${dayWords(rate.date)}`, source };
}

/** US dollars for one unit of a currency; `undefined` for what has no rate, or is no currency. */
function dollarsFor(unit: string, table: ReadonlyMap<string, Rate>): number | undefined {
  return unit === 'USD' ? 1 : table.get(unit)?.dollars;
}

/** Sums of money only: a price per megawatt is no sum. */
function lengthInDollars({ value, unit }: Derived, table: ReadonlyMap<string, Rate>): Pick<DerivedRow, 'inDollars'> {
  const rate = dollarsFor(unit, table);
  const amount = value ? middle(value) : null;
  return rate === undefined || amount === null ? {} : { inDollars: amount * rate };
}

/** A stated amount of another currency in dollars, with the rate; `undefined` if it is in dollars or has no rate. */
export function inDollars(amount: Quantity, table = rates): Dollars | undefined {
  return dollarsOf({ value: boundsOf(amount), unit: amount.unit }, table);
}

/** What a stated figure may be in US dollars if it is money; in its base unit if it is not. `undefined`: no rate. */
export function comparableBounds(figure: Quantity, table = rates): Bounds | undefined {
  const { dimension, unit, low, high, about } = figure;
  if (dimension !== 'money') return { low, high, about };
  const rate = dollarsFor(unit, table);
  return rate === undefined ? undefined : scaled({ low, high, about: about || unit !== 'USD' }, rate);
}

/** A derived figure in words, its inputs linked. `here` is the entry on whose page it stands, if any. */
export function derivedRow(figure: Derived, href: Href, here?: Entry, table = rates): DerivedRow {
  const { label, unit, value, refused, formula, inputs, leftOut } = figure;
  const dollars = dollarsOf(figure, table);
  return {
    label,
    unit,
    words: value
      ? boundsWords(value, unit)
      : inputs.length > 0 || leftOut.length === 0
        ? 'not derived'
        : `${leftOut.length} left out`,
    ...(dollars ? { dollars } : {}),
    ...lengthInDollars(figure, table),
    ...(refused === undefined ? {} : { refused }),
    formula,
    inputs: inputs.map((input) => itemOf(input, href, here)),
    leftOut: leftOut.map((item) => itemOf(item, href, here)),
  };
}

const makers: Readonly<Partial<Record<string, (graph: Graph, entry: Entry) => Derived[]>>> = {
  companies: (graph, entry) => [...fundingOf(graph, entry), ...commitmentsOf(graph, entry)],
  programmes: (_graph, entry) => perMegawatt(entry),
  chips: (_graph, entry) => performanceOf(entry),
};

/** The derived figures of an entry. Empty for kinds that have none. */
export function derivedOf(graph: Graph, entry: Entry): Derived[] {
  return makers[entry.kind]?.(graph, entry) ?? [];
}

/** The derived figures of an entry, for its own page. */
export function derivedFigures(graph: Graph, entry: Entry): DerivedRow[] {
  const href = hrefFrom(pathOf.entry(entry.kind, entry.id));
  return derivedOf(graph, entry).map((figure) => derivedRow(figure, href, entry));
}
