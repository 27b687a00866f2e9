import { getCollection } from 'astro:content';
import type { Graph } from '../graph/build.ts';
import { kinds } from '../kinds/index.ts';
import type { ParsedAddresses } from '../parse/addresses.ts';
import type { Parsed } from '../parse/entry.ts';
import type { ParsedSeed } from '../parse/seed.ts';
import { compile } from '../compile.ts';
import { parsedBeside, recall } from './parsed-files.ts';

export { bodyParts } from './body-parts.ts';

let last: { readonly digests: string; readonly graph: Graph } | undefined;
let built: Promise<Graph> | undefined;

/**
 * The door of the site: the graph of all entries in Astro's store. A build compiles it once, the development server once
 * for each state of the content. Throws if the content has problems; `npm run check` prints them.
 */
export function atlas(): Promise<Graph> {
  return import.meta.env.PROD ? (built ??= current()) : current();
}

function digestsOf(stored: readonly { readonly data: unknown }[]): string[] {
  return stored.map(({ data }) => (data as { digest: string }).digest);
}

async function current(): Promise<Graph> {
  const entries = (await Promise.all(kinds.map(({ name }) => getCollection(name)))).flatMap(digestsOf);
  const seeds = digestsOf(await getCollection('seeds'));
  const addresses = digestsOf(await getCollection('addresses'));
  const state = [...entries, ...seeds, ...addresses].sort().join();
  if (last?.digests === state) return last.graph;
  // Two builds that share a cache can empty each other's store: better no site than one without its entries.
  const lost = import.meta.env.PROD ? parsedBeside([...entries, ...seeds, ...addresses]) : 0;
  if (lost > 0) throw new Error(`the content store lost ${String(lost)} files while this built: build again, alone`);
  const { graph, problems } = compile({
    entries: entries.map(recall) as Parsed[],
    seeds: seeds.map(recall) as ParsedSeed[],
    addresses: addresses.map(recall) as ParsedAddresses[],
  });
  const [first] = problems;
  if (first) {
    const where = `${first.file}:${String(first.line)}:${String(first.column)}`;
    throw new Error(
      `${String(problems.length)} problems in the content, the first at ${where}: ${first.reason}. Run: npm run check`,
    );
  }
  last = { digests: state, graph };
  return graph;
}
