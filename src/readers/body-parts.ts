import { hrefFrom, pathOf } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { targetOf } from '../graph/links.ts';
import type { Entry } from '../parse/entry.ts';
import { cutAtBlocks, lower, type Lowered } from '../parse/lower.ts';
import { renderBody, type Drawing } from '../parse/render.ts';

/**
 * The text of an entry for its own page: HTML, and numbers where the components of that number stand as blocks. `cite`
 * gives the marks of its sources, `words` what a component within a sentence says.
 */
export function bodyParts(graph: Graph, entry: Entry, cite: Drawing['cite'], words: Lowered): (string | number)[] {
  const href = hrefFrom(pathOf.entry(entry.kind, entry.id));
  const html = renderBody(lower(entry.body, words), {
    cite,
    link: (url) => {
      const target = targetOf(url, entry.file);
      if (target.to === 'web' || target.to === 'here') return { href: url };
      const other = target.to === 'entry' ? graph.byId.get(target.id) : undefined;
      if (!other || target.to !== 'entry') return undefined;
      return { href: href(pathOf.entry(other.kind, other.id), target.fragment), name: other.data.name };
    },
  });
  return cutAtBlocks(html);
}
