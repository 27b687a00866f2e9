import { pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import type { Link } from '../graph/links.ts';
import type { Entry } from '../parse/entry.ts';
import { isWhen } from '../graph/fields.ts';
import { headline } from '../graph/headline.ts';
import { kindOf } from '../kinds/index.ts';
import type { Anchor } from './frame.ts';
import { hueOf } from '../kinds/hues.ts';
import { valueWords, whenWords } from './words.ts';

/** One related entry, and why it is related. */
export interface Related {
  readonly name: string;
  readonly href: string;
  readonly kind: string;
  readonly hue: string;
  /** The date that places it in time, if a field ties the two. */
  readonly when?: string;
  /** The sentence of a mention. */
  readonly sentence?: string;
  /** What it was about in money, where the other entry states an amount; leads to that claim's field. */
  readonly amount?: Anchor;
}

/** Related entries under one wording: "makes", "led", "mentioned by". */
export interface RelationGroup {
  readonly wording: string;
  readonly related: readonly Related[];
}

const inText = 'text';

/** The amount of money that stands for an entry, if it states one; `page` is the way to its page. */
export function amountOf(entry: Entry, page: string): Anchor | undefined {
  const value = headline(entry, 'amount')?.value;
  return value === undefined ? undefined : { text: valueWords(value), href: `${page}#amount` };
}

function relatedOf(entry: Entry, link: Link, href: Href): Related {
  const page = pathOf.entry(entry.kind, entry.id);
  const byField = link.relation !== inText;
  const amount = byField ? amountOf(entry, href(page)) : undefined;
  const when = byField ? headline(entry, kindOf(entry.kind).dated)?.value : undefined;
  return {
    name: entry.data.name,
    href: link.sentence === undefined ? href(page) : href(page, 'text'),
    kind: entry.kind,
    hue: hueOf(entry.kind),
    ...(isWhen(when) ? { when: whenWords(when) } : {}),
    ...(link.sentence === undefined ? {} : { sentence: link.sentence }),
    ...(amount ? { amount } : {}),
  };
}

/**
 * Relations of an entry in both directions, each under its wording: fields before mentions. An entry that is related
 * by a field is not listed again for a mention, and one that mentions twice is listed once, with its first sentence.
 */
export function relationsOf(graph: Graph, entry: Entry, href: Href): RelationGroup[] {
  const outward = (graph.linksFrom.get(entry.id) ?? []).map((link) => ({
    link,
    other: link.to,
    wording: link.wording[0],
  }));
  const inward = (graph.linksTo.get(entry.id) ?? []).map((link) => ({
    link,
    other: link.from,
    wording: link.wording[1],
  }));
  const all = [...outward, ...inward];
  const ordered = [
    ...all.filter(({ link }) => link.relation !== inText),
    ...inward.filter(({ link }) => link.relation === inText),
  ];
  const byField = new Set(all.filter(({ link }) => link.relation !== inText).map(({ other }) => other));
  const groups = new Map<string, Map<string, Related>>();
  for (const { link, other, wording } of ordered) {
    const target = graph.byId.get(other);
    if (!target || (link.relation === inText && byField.has(other))) continue;
    const group = groups.get(wording) ?? new Map<string, Related>();
    groups.set(wording, group);
    if (!group.has(other)) group.set(other, relatedOf(target, link, href));
  }
  return [...groups].map(([wording, related]) => ({ wording, related: [...related.values()] }));
}
