import { hrefFrom, pathOf } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { isKindName, type KindName } from '../kinds/index.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';

/** The address of an entry that is no longer there. */
export interface Gone {
  readonly kind: KindName;
  readonly id: string;
}

/** What stands at the address of an entry that was renamed or merged: where it is now, and where its claims are. */
export interface MovedPage {
  readonly frame: Frame;
  readonly title: string;
  readonly target: Anchor;
  readonly claims: readonly { readonly id: string; readonly link: Anchor }[];
}

/** Addresses of whole entries that have gone. */
export function goneEntries({ redirects }: Graph): Gone[] {
  return [...redirects.keys()].flatMap((address): Gone[] => {
    const [kind = '', id = ''] = address.split('/');
    return !address.includes('#') && isKindName(kind) ? [{ kind, id }] : [];
  });
}

function linkTo(graph: Graph, address: string, from: string): Anchor {
  const [page = '', fragment] = address.split('#');
  const [kind = '', id = ''] = page.split('/');
  const name = graph.byId.get(id)?.data.name ?? id;
  return { text: name, href: hrefFrom(from)(pathOf.entry(kind as KindName, id), fragment) };
}

/** The page at the address of an entry that has gone. */
export function movedPage(graph: Graph, { kind, id }: Gone): MovedPage {
  const path = pathOf.entry(kind, id);
  const old = `${kind}/${id}`;
  const target = linkTo(graph, graph.redirects.get(old) ?? old, path);
  return {
    frame: frameOf(path, `Moved: ${target.text}`, `This address has moved to ${target.text}.`),
    title: `Moved to ${target.text}`,
    target,
    claims: [...graph.redirects].flatMap(([address, to]) => {
      const [page, fragment] = address.split('#');
      return page === old && fragment !== undefined ? [{ id: fragment, link: linkTo(graph, to, path) }] : [];
    }),
  };
}
