import { fieldAnchor, claimAnchor } from './claim-address.ts';
import type { Graph } from './build.ts';
import { claimsOf, fieldsOfKind, type PlacedClaim } from './fields.ts';
import { headline } from './headline.ts';
import type { SeedMention } from './seeds.ts';

/** What `openai.valuation` or `openai.valuation#2026-03-31-post-money` names: an entry, a field, one claim of it. */
export function claimNamed(graph: Graph, reference: string): PlacedClaim | undefined {
  const [, id = '', field = '', end] = /^([a-z0-9-]+)\.([A-Za-z0-9.]+)(?:#(.+))?$/.exec(reference) ?? [];
  const entry = graph.byId.get(id);
  if (!entry || !fieldsOfKind(entry.kind).some(({ path }) => path === field)) return undefined;
  const claims = claimsOf(entry).filter((placed) => placed.field === field);
  const chosen = end === undefined ? headline(entry, field) : undefined;
  return claims.find((placed) =>
    end === undefined ? placed.claim === chosen : claimAnchor(placed) === `${fieldAnchor(field)}-${end}`,
  );
}

/** The claim of a seed document with that id. */
export function seedClaimNamed(graph: Graph, id: string): SeedMention | undefined {
  return graph.seeds
    .flatMap((seed) => seed.data.claims.map((claim) => ({ seed, claim })))
    .find(({ claim }) => claim.id === id);
}
