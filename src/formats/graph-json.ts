import type { Graph } from '../graph/build.ts';

/**
 * The whole base as JSON: entries as checked (what was written beside what it means), and the links between them.
 * Keys stand in the order of the schema, lists in the order of the graph, so equal content gives equal bytes.
 */
export function graphJson(graph: Graph): string {
  return `${JSON.stringify({
    entries: graph.entries.map(({ kind, id, data, body }) => ({ kind, id, data, text: body.text })),
    links: [...graph.linksFrom.values()].flat().map(({ from, to, relation }) => ({ from, to, relation })),
  })}\n`;
}
