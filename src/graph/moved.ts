import type { Addresses } from '../kinds/addresses.ts';
import type { Entry } from '../parse/entry.ts';
import { claimAnchor } from './claim-address.ts';
import { claimsOf } from './fields.ts';
import { compare } from './order.ts';

/** `companies/openai`: an entry's address without the ending. */
export function addressOf({ kind, id }: Entry): string {
  return `${kind}/${id}`;
}

/** Every address that the entries have today: entry → fragments of its claims, sorted. */
export function addressesOf(entries: readonly Entry[]): Map<string, string[]> {
  return new Map(entries.map((entry) => [addressOf(entry), claimsOf(entry).map(claimAnchor).sort(compare)]));
}

/**
 * Where an address that has gone leads today: along `moved` from one address to the next, at most once over each.
 * A claim whose entry was renamed is looked for under the entry's new name. `undefined`: nowhere.
 */
export function successorOf(
  address: string,
  { moved }: Addresses,
  now: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const seen = new Set<string>();
  for (let at = address; !seen.has(at);) {
    seen.add(at);
    const [page = '', fragment] = at.split('#');
    const here = now.get(page);
    if (here && (fragment === undefined || here.includes(fragment))) return at;
    const renamed = moved[page];
    at = moved[at] ?? (renamed === undefined || fragment === undefined ? at : `${renamed}#${fragment}`);
  }
  return undefined;
}

/** Addresses that have gone, each with where it leads today. Those that lead nowhere are left to a rule. */
export function redirects(addresses: Addresses, entries: readonly Entry[]): ReadonlyMap<string, string> {
  const now = addressesOf(entries);
  const old = Object.entries(addresses.published).flatMap(([page, claims]) => [
    page,
    ...claims.map((claim) => `${page}#${claim}`),
  ]);
  return new Map(
    [...new Set([...old, ...Object.keys(addresses.moved)])].flatMap((address): [string, string][] => {
      const target = successorOf(address, addresses, now);
      return target === undefined || target === address ? [] : [[address, target]];
    }),
  );
}
