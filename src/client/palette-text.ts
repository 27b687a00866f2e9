import { loadEngine, type Counts, type Engine, type Found } from './engine.ts';
import type { Chosen, Group } from './palette-found.ts';
import type { KindTitles } from './palette-address.ts';
import type { Trouble } from './palette-known.ts';

/** Hits of full text that are read at a time: each is a file of its own. */
const atOnce = 20;

/** Words of a query from which one is left out; more are a text that somebody pasted. */
const mostWords = 8;

/**
 * What entries have of a query if one of its words is left out, or `undefined` if none has that much. The word is the one
 * without which the fewest are found: what is left says the most.
 */
export async function withoutOne(
  engine: Engine,
  query: string,
  chosen: Chosen,
  limit: number,
): Promise<Found | undefined> {
  // Words in quotes belong together.
  const words = query.match(/"[^"]*"|\S+/g) ?? [];
  if (words.length < 2 || words.length > mostWords) return undefined;
  const rests = words.map((without, at) => ({ without, rest: words.filter((_, n) => n !== at).join(' ') }));
  const counted = await Promise.all(
    rests.map(async (part) => ({ ...part, total: (await engine.search(part.rest, chosen, 0)).total })),
  );
  const [best] = counted.filter(({ total }) => total > 0).sort((a, b) => a.total - b.total);
  return best && { ...(await engine.search(best.rest, chosen, limit)), without: best.without };
}

/**
 * Full text, loaded when it is first asked; gives nothing once it has been told that it cannot be had. `orLess`: where no
 * entry has all of the words, those that lack one of them will do.
 */
export function textSearch(root: URL, tell: (trouble: Trouble, cause: unknown) => void) {
  let loading: Promise<Engine> | undefined;
  let broken = false;
  return async (query: string, chosen: Chosen, orLess: boolean): Promise<Found | undefined> => {
    if (broken) return undefined;
    try {
      const engine = await (loading ??= loadEngine(root));
      const found = await engine.search(query, chosen, atOnce);
      if (found.total > 0 || !orLess) return found;
      return (await withoutOne(engine, query, chosen, atOnce)) ?? found;
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
