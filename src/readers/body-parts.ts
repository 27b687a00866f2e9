import { hrefFrom, pathOf, slugOf } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { targetOf } from '../graph/links.ts';
import { hueOf } from '../kinds/hues.ts';
import type { Entry } from '../parse/entry.ts';
import { cutAtBlocks, lower, type Lowered } from '../parse/lower.ts';
import { renderBody, type Drawing } from '../parse/render.ts';

/** Ids for the headings of a text: apart from those of facts and claims, and each of its own. */
function anchors(): (words: string) => string {
  const given = new Set<string>();
  return (words) => {
    const first = `text-${slugOf(words)}`;
    let id = first;
    for (let n = 2; given.has(id); n++) id = `${first}-${String(n)}`;
    given.add(id);
    return id;
  };
}

/**
 * The text of an entry for its own page: HTML, and numbers where the components of that number stand as blocks. `cite`
 * gives the marks of its sources, `words` what a component within a sentence says.
 */
export function bodyParts(graph: Graph, entry: Entry, cite: Drawing['cite'], words: Lowered): (string | number)[] {
  const href = hrefFrom(pathOf.entry(entry.kind, entry.id));
  const html = renderBody(lower(entry.body, words), {
    cite,
    anchor: anchors(),
    link: (url) => {
      const target = targetOf(url, entry.file);
      if (target.to === 'web' || target.to === 'here') return { href: url };
      const other = target.to === 'entry' ? graph.byId.get(target.id) : undefined;
      if (!other || target.to !== 'entry') return undefined;
      const to = href(pathOf.entry(other.kind, other.id), target.fragment);
      return { href: to, name: other.data.name, hue: hueOf(other.kind) };
    },
  });
  return cutAtBlocks(html);
}
