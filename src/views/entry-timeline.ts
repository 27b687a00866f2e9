import { pathOf } from '../graph/addresses.ts';
import { fieldAnchor } from '../graph/claim-address.ts';
import { claimsOf, isWhen, type PlacedClaim } from '../graph/fields.ts';
import { headline } from '../graph/headline.ts';
import type { Link } from '../graph/links.ts';
import { compare } from '../graph/order.ts';
import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import type { When } from '../kinds/values.ts';
import type { Anchor } from './frame.ts';
import { amountOf } from './relations.ts';
import { claimStatement, isoOf, pieceOf, termsOf, type Mark, type Piece, type Setting } from './statements.ts';
import { valueWords, whenWords } from './words.ts';

/** Something that happened to an entry, is to happen, or was said of it as of a day. */
export interface TimelineItem {
  /** A day, a month or a year, for machines. */
  readonly date: string;
  readonly when: string;
  /** The field, or the entry that it happened with. */
  readonly what: Piece;
  /** How that other entry is tied to this one: "raised money in". */
  readonly relation?: string;
  /** The figure. It leads on if it stands on another page; else `marks` lead to its sources. */
  readonly value?: { readonly text: string; readonly href?: string };
  readonly terms: readonly string[];
  readonly marks: readonly Mark[];
}

interface Dated {
  readonly at: When;
  readonly item: TimelineItem;
}

/** A claim with a date of its own: the date that it states, or the day that it is true of. */
function ofClaim({ claim, label, field }: PlacedClaim, setting: Setting): Dated[] {
  const { value, asOf } = claim;
  const at = isWhen(value) ? value : asOf;
  if (!at || value === undefined) return [];
  const { marks, anchor = fieldAnchor(field) } = claimStatement(claim, setting);
  const item = {
    date: isoOf(at),
    when: whenWords(at),
    what: { text: label, href: `#${anchor}` },
    ...(isWhen(value) ? {} : { value: { text: valueWords(value) } }),
    terms: termsOf(claim),
    marks,
  };
  return [{ at, item }];
}

/** An entry of another kind that a field ties to this one, at the date that places it in time. */
function ofLink({ from, wording, relation }: Link, entry: Entry, setting: Setting): Dated[] {
  const other = setting.graph.byId.get(from);
  if (!other || relation === 'text' || other.kind === entry.kind) return [];
  const claim = headline(other, kindOf(other.kind).dated);
  if (!claim || !isWhen(claim.value)) return [];
  const amount: Anchor | undefined = amountOf(other, setting.href(pathOf.entry(other.kind, other.id)));
  const item = {
    date: isoOf(claim.value),
    when: whenWords(claim.value),
    what: pieceOf({ type: 'ref', id: from, kinds: [] }, setting),
    relation: wording[1],
    ...(amount ? { value: amount } : {}),
    terms: claim.planned ? ['planned'] : [],
    marks: [],
  };
  return [{ at: claim.value, item }];
}

/**
 * What is dated of an entry, the earliest first: its dated claims, its milestones, and the deals, programmes and products
 * whose fields name it. Of one entry that is tied to it twice, the first tie counts.
 */
export function timelineOf(entry: Entry, setting: Setting): TimelineItem[] {
  const ties = new Map<string, Link>();
  for (const link of setting.graph.linksTo.get(entry.id) ?? []) if (!ties.has(link.from)) ties.set(link.from, link);
  return [
    ...claimsOf(entry).flatMap((placed) => ofClaim(placed, setting)),
    ...[...ties.values()].flatMap((link) => ofLink(link, entry, setting)),
  ]
    .sort((a, b) => compare(a.at.from, b.at.from) || compare(a.at.to, b.at.to))
    .map(({ item }) => item);
}
