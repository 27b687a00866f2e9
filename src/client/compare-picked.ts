import type { IndexedName } from '../views/names-index.ts';
import { mostCompared } from '../views/compare/table.ts';

/** What is compared, and what was asked for and is not. */
export interface Picked {
  /** Missing if nothing is picked. */
  readonly kind?: string;
  readonly ids: readonly string[];
  /** One sentence for each thing that was left out. */
  readonly leftOut: readonly string[];
}

/** The ids that an address asks for: `?ids=nvidia-b200,amd-mi355x`. */
export function askedFor(search: string): string[] {
  const ids = new URLSearchParams(search).getAll('ids').flatMap((list) => list.split(/[\s,]+/));
  return [...new Set(ids.filter((id) => id !== ''))];
}

/** The address that asks for these, from the page that it is on. */
export function addressOf(ids: readonly string[]): string {
  return ids.length > 0 ? `?ids=${ids.map(encodeURIComponent).join(',')}` : '';
}

/**
 * Of what an address asks for, what can be compared: entries of one kind, that of the first which is known, and no
 * more than fit on a page.
 */
export function pickedOf(
  asked: readonly string[],
  names: readonly IndexedName[],
  kinds: readonly string[],
  many: (kind: string) => string,
): Picked {
  const byId = new Map(names.map((name) => [name.id, name]));
  const known = asked.flatMap((id) => byId.get(id) ?? []);
  const kind = known.find((name) => kinds.includes(name.kind))?.kind;
  const same = known.filter((name) => name.kind === kind);
  const kept = same.slice(0, mostCompared);
  const leftOut = asked.flatMap((id): string[] => {
    const name = byId.get(id);
    if (!name) return [`There is no entry “${id}”.`];
    if (!kinds.includes(name.kind)) return [`${name.name} has no figures to compare.`];
    if (name.kind !== kind) return [`${name.name} is left out: ${many(kind ?? '')} are compared with each other only.`];
    return kept.includes(name) ? [] : [`${name.name} is left out: ${mostCompared} are the most.`];
  });
  return { ...(kind === undefined ? {} : { kind }), ids: kept.map(({ id }) => id), leftOut };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well a name fits what was typed: 0 is best; `undefined` if it does not. */
function fit(name: string, typed: string): number | undefined {
  const text = folded(name);
  if (text.startsWith(typed)) return 0;
  const words = text.split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => word.startsWith(typed))) return 1;
  return text.includes(typed) ? 2 : undefined;
}

/** Entries that can be added, the best fit for what was typed first. */
export function offered(
  typed: string,
  names: readonly IndexedName[],
  { kind, ids }: Pick<Picked, 'kind' | 'ids'>,
  kinds: readonly string[],
  most: number,
): IndexedName[] {
  const wanted = folded(typed.trim());
  return names
    .filter((name) => (kind === undefined ? kinds.includes(name.kind) : name.kind === kind) && !ids.includes(name.id))
    .flatMap((name) => {
      const fits = [name.name, ...name.aliases].flatMap((one, n) => {
        const rank = fit(one, wanted);
        return rank === undefined ? [] : [rank * 2 + Math.min(n, 1)];
      });
      return fits.length > 0 ? [{ name, rank: Math.min(...fits) }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.name.name.localeCompare(b.name.name, 'en'))
    .slice(0, most)
    .map(({ name }) => name);
}
