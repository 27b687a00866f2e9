import { loadEngine, type Counts, type Engine, type Found } from './engine.ts';
import type { Chosen, Group } from './palette-found.ts';
import type { KindTitles } from './palette-address.ts';
import type { Trouble } from './palette-known.ts';

/** Hits of full text that are read at a time: each is a file of its own. */
const atOnce = 20;

/** Full text, loaded when it is first asked; gives nothing once it has been told that it cannot be had. */
export function textSearch(root: URL, tell: (trouble: Trouble, cause: unknown) => void) {
  let engine: Promise<Engine> | undefined;
  let broken = false;
  return async (query: string, chosen: Chosen): Promise<Found | undefined> => {
    if (broken) return undefined;
    try {
      engine ??= loadEngine(root);
      return await (await engine).search(query, chosen, atOnce);
    } catch (error) {
      broken = true;
      tell(typeof WebAssembly === 'undefined' ? 'wasm' : 'text', error);
      return undefined;
    }
  };
}

/** How entries that were found by name spread over the kinds, for where full text cannot say. */
export function kindCounts(groups: readonly Group[], kinds: KindTitles): Counts {
  const many = new Map(Object.values(kinds));
  const counts: Record<string, number> = {};
  for (const { kind } of groups.find(({ name }) => name === 'entries')?.choices ?? []) {
    const title = many.get(kind) ?? kind;
    counts[title] = (counts[title] ?? 0) + 1;
  }
  return { kind: counts };
}
