import { pathOf } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import type { SeedMention } from '../../graph/seeds.ts';
import type { Seed } from '../../parse/seed.ts';
import { sourceWords, type Cited } from './cited.ts';
import { changedParts, type PartChange } from './parts.ts';

/** A seed document that came or went whole. */
export interface SeedDocument {
  readonly what: 'added' | 'removed';
  readonly title: string;
  /** How many claims it makes. */
  readonly claims: number;
  readonly address: string;
}

/** A claim of a seed document that came, went, or was judged anew. */
export interface SeedChange {
  readonly what: 'added' | 'removed' | 'changed';
  /** Title of the document. */
  readonly seed: string;
  readonly id: string;
  readonly says: string;
  readonly verdict: string;
  readonly parts: readonly PartChange[];
  /** Page and fragment. */
  readonly address: string;
}

/** What changed in the documents that the base was started from. */
export interface SeedChanges {
  readonly documents: readonly SeedDocument[];
  readonly claims: readonly SeedChange[];
}

function mentionsIn(seed: Seed): Map<string, SeedMention> {
  return new Map(seed.data.claims.map((claim) => [claim.id, { seed, claim }]));
}

function citedBy({ seed, claim }: SeedMention): Cited[] {
  return claim.source.map((key) => seed.data.sources[key] ?? { publisher: key, title: key, url: key });
}

function partsOf({ claim }: SeedMention, sources: string): [string, string][] {
  const about = (claim.about ?? []).map((subject) => (subject.type === 'ref' ? subject.id : subject.name));
  return [
    ['verdict', claim.verdict],
    ['form', claim.form ?? ''],
    ['evidence', claim.strength],
    ['source', sources],
    ['says', claim.says],
    ['instead', claim.instead ?? ''],
    ['about', about.join(', ')],
  ];
}

function told(what: SeedChange['what'], { seed, claim }: SeedMention, parts: readonly PartChange[]): SeedChange {
  const { id, says, verdict } = claim;
  return { what, seed: seed.data.title, id, says, verdict, parts, address: `${pathOf.seed(seed.id)}#${id}` };
}

function claimsOf(before: Seed, after: Seed): SeedChange[] {
  const [then, now] = [mentionsIn(before), mentionsIn(after)];
  return [
    ...[...now].flatMap(([id, mention]): SeedChange[] => {
      const was = then.get(id);
      if (!was) return [told('added', mention, [])];
      const [from, to] = sourceWords(citedBy(was), citedBy(mention));
      const parts = changedParts(partsOf(was, from), partsOf(mention, to));
      return parts.length > 0 ? [told('changed', mention, parts)] : [];
    }),
    ...[...then].flatMap(([id, mention]) => (now.has(id) ? [] : [told('removed', mention, [])])),
  ];
}

/** Documents that came or went, and in the others the claims that did or were judged anew, in their order. */
export function seedChanges(before: Graph, after: Graph): SeedChanges {
  const [then, now] = [before, after].map(({ seeds }) => new Map(seeds.map((seed) => [seed.id, seed])));
  const whole = (what: SeedDocument['what'], seeds = then, others = now): SeedDocument[] =>
    [...(seeds?.values() ?? [])]
      .filter(({ id }) => !others?.has(id))
      .map(({ id, data }) => ({ what, title: data.title, claims: data.claims.length, address: pathOf.seed(id) }));
  return {
    documents: [...whole('added', now, then), ...whole('removed', then, now)],
    claims: after.seeds.flatMap((seed) => {
      const was = then?.get(seed.id);
      return was ? claimsOf(was, seed) : [];
    }),
  };
}
