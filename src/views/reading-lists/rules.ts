import type { Claim, Quantity } from '../../kinds/values.ts';
import { parseQuantity } from '../../kinds/quantity.ts';
import type { Graph } from '../../graph/build.ts';
import { infoOfField } from '../../graph/claim-time.ts';
import { isFigure, standing, type Figure } from '../../graph/derived/figure.ts';
import { isOff } from '../../graph/derived/sums.ts';
import { yearKey } from '../../graph/derived/totals.ts';
import { claimsAt, isNamed, isRef, isWhen, valueAt } from '../../graph/fields.ts';
import { headline, ranked } from '../../graph/headline.ts';
import type { Entry } from '../../parse/entry.ts';
import { comparableBounds } from '../derived-figures.ts';
import { unknownWords, valueWords } from '../words.ts';

/**
 * What a rule says of an entry: it belongs to the list, with the claim that says so if it is one of the figure; it comes
 * close and is left out for a reason; or, `undefined`, it was not asked for at all.
 */
export type Verdict =
  | { readonly belongs: true; readonly claim?: Claim }
  | { readonly belongs: false; readonly field: string; readonly claim?: Claim; readonly why: string }
  | undefined;

/** Which entries a list holds. */
export type ListRule = (graph: Graph, entry: Entry) => Verdict;

const belongs: Verdict = { belongs: true };

/** A field out of a list of words holds this one. */
export function holds(field: string, word: string): ListRule {
  return (_graph, entry) => ([valueAt(entry, field)].flat().includes(word) ? belongs : undefined);
}

/** Those who are named in a field of links: their names as written, or those of their entries. */
export function namesIn(graph: Graph, entry: Entry, field: string): string[] {
  return [valueAt(entry, field)].flat().flatMap((item): string[] => {
    if (isNamed(item)) return [item.name];
    return isRef(item) ? [graph.byId.get(item.id)?.data.name ?? item.id] : [];
  });
}

/** A field of links names this one. */
export function names(field: string, name: string): ListRule {
  return (graph, entry) => (namesIn(graph, entry, field).includes(name) ? belongs : undefined);
}

/** What stands for a field in words matches, or does not if `matches` is false. What is not known is not asked. */
export function reads(field: string, pattern: RegExp, matches = true): ListRule {
  return (_graph, entry) => {
    const value = headline(entry, field)?.value;
    return typeof value === 'string' && pattern.test(value) === matches ? belongs : undefined;
  };
}

/** A figure is known for the field. What is known not to be told is left out, with that. */
export function known(field: string): ListRule {
  return (_graph, entry) => {
    const [claim] = ranked(claimsAt(entry, field), entry, field);
    if (!claim) return undefined;
    if (claim.value !== undefined) return { belongs: true, claim };
    return { belongs: false, field, claim, why: unknownWords(claim.unknown ?? 'not-found') };
  };
}

/** The date that stands for the field is in this year or a later one. */
export function since(field: string, year: number): ListRule {
  return (_graph, entry) => {
    const claim = headline(entry, field);
    return claim && isWhen(claim.value) && Number(claim.value.from.slice(0, 4)) >= year
      ? { belongs: true, claim }
      : undefined;
  };
}

type Side = 'above' | 'at most';

/** "More than 200M" is not taken to come close to a limit of 1B: a source that knew of so much more would say so. */
const mostMore = 2;

/** Where a figure lies for certain; `undefined` if its range or its open end lets it lie on either side. */
function sideOf(value: Quantity, limit: number): Side | 'no rate' | undefined {
  const bounds = comparableBounds(value);
  if (!bounds) return 'no rate';
  const { low, high } = bounds;
  if (low !== null && low > limit) return 'above';
  return (high ?? mostMore * (low ?? 0)) <= limit ? 'at most' : undefined;
}

/** The limit of a rule as a number, in dollars or in the base unit of the field. Throws if the field cannot take it. */
function limitOf(entry: Entry, field: string, written: string): number | undefined {
  const dimension = infoOfField(entry, field)?.measures;
  if (dimension === undefined) return undefined;
  const read = parseQuantity(written, dimension);
  const bound = 'value' in read ? comparableBounds(read.value) : undefined;
  if (typeof bound?.low !== 'number') throw new Error(`"${written}" is no limit for ${field}`);
  return bound.low;
}

function whyNot(claim: Figure, side: ReturnType<typeof sideOf>): string {
  if (side === 'no rate') return `there is no rate for ${claim.value.unit}`;
  if (claim.value.low === null) return 'it is only said to be up to this much';
  return 'it may lie on either side of the limit';
}

/** Why no claim of a field was compared: none is of the whole, or none is of what the list measures. */
function whyUnlike({ basis, of }: Figure, scope: string | undefined): string {
  if (of !== undefined) return `the figure is of a part: ${of}`;
  const others = basis.filter((word) => word !== 'dense' && word !== 'sparse');
  return others.length === 0
    ? `the source does not say whether it is of one ${String(scope)}`
    : `the figure is of one ${others.join(', ')}`;
}

/**
 * The figure of a field lies on this side of a limit, for certain. Only figures of the whole are compared, and with
 * `scope` only those of one chip, board, system or rack. Money in other currencies is compared at the rates of the base.
 */
function compared(field: string, want: Side, written: string, scope?: string): ListRule {
  return (_graph, entry) => {
    const limit = limitOf(entry, field, written);
    if (limit === undefined) return undefined;
    const figures = claimsAt(entry, field).filter(isFigure);
    const alike = figures.filter(({ of, basis }) => of === undefined && (!scope || basis.includes(scope)));
    const { claim } = standing(alike, entry, field);
    if (claim) {
      const side = sideOf(claim.value, limit);
      if (side === want && !isOff(entry)) return { belongs: true, claim };
      if (side === want) return { belongs: false, field, claim, why: 'it was called off' };
      if (side === 'above' || side === 'at most') return undefined;
      return { belongs: false, field, claim, why: whyNot(claim, side) };
    }
    const { claim: other } = standing(figures, entry, field);
    if (!other || sideOf(other.value, limit) !== want) return undefined;
    return { belongs: false, field, claim: other, why: whyUnlike(other, scope) };
  };
}

/** The figure of a field is more than what is written: "192 GB", "USD 10B". */
export function above(field: string, written: string, scope?: string): ListRule {
  return compared(field, 'above', written, scope);
}

/** The figure of a field is as much as what is written, or less: "4 nm". */
export function atMost(field: string, written: string, scope?: string): ListRule {
  return compared(field, 'at most', written, scope);
}

/** A rule for the entries whose first milestone is of one year. */
export function ofYear(year: string, rule: ListRule): ListRule {
  return (graph, entry) => (yearKey(graph, entry) === year ? rule(graph, entry) : undefined);
}

/** How much a claim states, for the order of a list: a date as its first day; `undefined` for words. */
export function amountOf({ value }: Claim): number | string | undefined {
  if (isWhen(value)) return value.from;
  if (typeof value !== 'object' || !('type' in value)) return undefined;
  const bounds = comparableBounds(value);
  return bounds?.low ?? bounds?.high ?? undefined;
}

/** A figure as the words of a question have it: "192 GB" on one line. */
export function limitWords(written: string): string {
  return valueWords(written).replaceAll(' ', '\u00a0');
}
