import { hrefFrom, pathOf, sourceSlug, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import type { SeedMention } from '../graph/seeds.ts';
import { verdicts, type Verdict } from '../kinds/seed.ts';
import type { Entry } from '../parse/entry.ts';
import type { Seed } from '../parse/seed.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { pieceOf, type Piece } from './statements.ts';
import { counted, whenWords } from './words.ts';

/** One claim of a seed document, and what was found. */
export interface SeedClaimRow {
  readonly id: string;
  /** Where it stands on the page of its document. */
  readonly href: string;
  readonly says: string;
  readonly times: number;
  readonly about: readonly Piece[];
  readonly verdict: Verdict;
  /** Verdict as a word for a class: "not-found". */
  readonly mark: string;
  /** "exact", "garbled", "primary evidence" … */
  readonly terms: readonly string[];
  readonly instead?: string;
  readonly sources: readonly Anchor[];
}

/** The page of a seed document: all its claims in its order. */
export interface SeedPage {
  readonly frame: Frame;
  readonly title: string;
  readonly about: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly counts: readonly { readonly verdict: Verdict; readonly mark: string; readonly count: number }[];
  readonly total: string;
  readonly sections: readonly { readonly title: string; readonly claims: readonly SeedClaimRow[] }[];
}

function markOf(verdict: Verdict): string {
  return verdict.replace(' ', '-');
}

/** A claim of a seed document as any page draws it. */
export function rowOf({ seed, claim }: SeedMention, graph: Graph, href: Href): SeedClaimRow {
  return {
    id: claim.id,
    href: href(pathOf.seed(seed.id), claim.id),
    says: claim.says,
    times: claim.times,
    about: (claim.about ?? []).map((subject) => pieceOf(subject, { graph, href })),
    verdict: claim.verdict,
    mark: markOf(claim.verdict),
    terms: [
      ...(claim.form === undefined ? [] : [claim.form]),
      ...(claim.strength === 'none' ? [] : [`${claim.strength} evidence`]),
      ...(claim.times > 1 ? [`said ${claim.times} times`] : []),
    ],
    ...(claim.instead === undefined ? {} : { instead: claim.instead }),
    sources: claim.source.flatMap((key) => {
      const source = seed.data.sources[key];
      return source ? [{ text: source.publisher, href: href(pathOf.source(sourceSlug(source.url))) }] : [];
    }),
  };
}

/** The claims of all seed documents about one entry, for its own page. */
export function seedClaimsAbout(graph: Graph, entry: Entry, href: Href): SeedClaimRow[] {
  return (graph.claimsAbout.get(entry.id) ?? []).map((mention) => rowOf(mention, graph, href));
}

/** How many claims of a document have each verdict. */
export function verdictCounts({ data }: Seed): SeedPage['counts'] {
  return verdicts.map((verdict) => ({
    verdict,
    mark: markOf(verdict),
    count: data.claims.filter((claim) => claim.verdict === verdict).length,
  }));
}

export function seedPage(graph: Graph, seed: Seed): SeedPage {
  const path = pathOf.seed(seed.id);
  const href = hrefFrom(path);
  const { data } = seed;
  return {
    frame: frameOf(path, data.title, `${data.title}: every claim it makes, with a verdict and what the sources say.`),
    title: data.title,
    about: data.about,
    facts: [
      { label: 'File', value: data.file },
      { label: 'Received', value: whenWords(data.received) },
      { label: 'SHA-256', value: data.sha256 },
    ],
    counts: verdictCounts(seed),
    total: counted(data.claims.length, 'claim'),
    sections: data.sections.map((title, index) => ({
      title,
      claims: data.claims
        .filter((claim) => claim.section === index + 1)
        .map((claim) => rowOf({ seed, claim }, graph, href)),
    })),
  };
}
