import type { Graph } from '../../graph/build.ts';
import type { Link } from '../../graph/links.ts';
import { addressOf } from '../../graph/moved.ts';
import type { Pair } from './states.ts';
import { beyond } from './parts.ts';

/** A link out of an entry that came or went. */
export interface LinkChange {
  readonly what: 'added' | 'removed';
  /** `vendor`, `parties.lead`, or `text` for a mention. */
  readonly relation: string;
  /** "made by", "led by", "mentions". */
  readonly wording: string;
  readonly name: string;
  /** `kind/id` of the entry that it leads to. */
  readonly to: string;
}

/** Links that lead to one entry for one reason are one link, however often a text mentions it. */
function linksOf(id: string | undefined, { linksFrom }: Graph): Link[] {
  const links = id === undefined ? [] : (linksFrom.get(id) ?? []);
  return [...new Map(links.map((link) => [`${link.relation} ${link.to}`, link])).values()];
}

/** Where a link of an earlier state leads today: a renamed entry is the same entry. */
function leadsTo({ to }: Link, old: Graph, now: Graph): string {
  const target = old.byId.get(to);
  const renamed = target && now.redirects.get(addressOf(target));
  return renamed === undefined ? to : renamed.replace(/^.*\//, '');
}

function toldIn(graph: Graph, what: LinkChange['what']): (link: Link) => LinkChange {
  return ({ relation, to, wording }) => {
    const target = graph.byId.get(to);
    const [name, address] = target ? [target.data.name, addressOf(target)] : [to, to];
    return { what, relation, wording: wording[0], name, to: address };
  };
}

/** Links of an entry that were added or removed, from its fields first. */
export function linkChanges({ before, after }: Pair, old: Graph, now: Graph): LinkChange[] {
  const [then, today] = [linksOf(before?.id, old), linksOf(after?.id, now)];
  const keyOf = (link: Link) => `${link.relation} ${leadsTo(link, old, now)}`;
  return [
    ...beyond(then, today, keyOf).map(toldIn(old, 'removed')),
    ...beyond(today, then, keyOf).map(toldIn(now, 'added')),
  ];
}
