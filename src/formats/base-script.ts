import type { Graph } from '../graph/build.ts';
import { dataScript } from './data-script.ts';

/** The base without its texts, for the rules that run in a browser. */
export interface AtlasBase {
  /** `cited`: the keys of sources that the text cites. */
  readonly entries: readonly (Pick<Graph['entries'][number], 'kind' | 'id' | 'file' | 'data'> & {
    readonly cited: readonly string[];
  })[];
  /** Documents that the base was started from, without their claims: what is left are the pages that they cite. */
  readonly seeds: Graph['seeds'];
}

/** Name under which the script hands the base over. */
export const baseName = '__atlasBase';

/** The base as a classic script. */
export function baseScript(graph: Graph): string {
  const base: AtlasBase = {
    entries: graph.entries.map(({ kind, id, file, data, body }) => {
      return { kind, id, file, data, cited: [...new Set(body.citations.map(({ key }) => key))] };
    }),
    seeds: graph.seeds.map(({ id, file, data }) => ({ id, file, data: { ...data, claims: [] } })),
  };
  return dataScript(baseName, base);
}
