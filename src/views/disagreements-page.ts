import { hrefFrom, pathOf, sourceSlug } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { claimAnchor, fieldAnchor } from '../graph/claim-address.ts';
import { sourcesOfClaim } from '../graph/claim-time.ts';
import { allDisagreements, type Disagreement } from '../graph/disagreement.ts';
import { headlineRule } from '../graph/headline.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { asOfWords, termsOf } from './statements.ts';
import { counted, valueWords } from './words.ts';

/** One side of a disagreement. */
export interface Side {
  readonly value: Anchor;
  readonly terms: readonly string[];
  readonly asOf: string;
  readonly sources: readonly (Anchor & { readonly type: string })[];
  readonly note?: string;
}

export interface DisagreementRow {
  readonly entry: Anchor;
  readonly field: Anchor;
  readonly spread: string;
  readonly decidedBy: string;
  readonly sides: readonly Side[];
}

/** All open disagreements, largest first. */
export interface DisagreementsPage {
  readonly frame: Frame;
  readonly total: string;
  readonly rule: readonly string[];
  readonly rows: readonly DisagreementRow[];
}

/** How far the figures of a disagreement are apart. */
export function spreadWords({ spread, measure }: Disagreement): string {
  if (measure === 'days') return `${counted(Math.round(spread), 'day')} apart`;
  return Number.isFinite(spread)
    ? `largest ${spread.toFixed(spread < 10 ? 2 : 0)} times the smallest`
    : 'no upper bound';
}

/** The disagreements page. */
export function disagreementsPage(graph: Graph): DisagreementsPage {
  const path = pathOf.disagreements;
  const href = hrefFrom(path);
  const open = allDisagreements(graph);
  const about =
    'Where sources give figures for one thing, at one time and on one basis, that differ by more than rounding.';
  return {
    frame: frameOf(path, 'Disagreements', about),
    total: counted(open.length, 'open disagreement'),
    rule: headlineRule.map(({ says }) => says),
    rows: open.map((disagreement) => {
      const page = pathOf.entry(disagreement.entry.kind, disagreement.entry.id);
      return {
        entry: { text: disagreement.entry.data.name, href: href(page) },
        field: { text: disagreement.label, href: href(page, fieldAnchor(disagreement.field.replace(/\.amount$/, ''))) },
        spread: spreadWords(disagreement),
        decidedBy: disagreement.decidedBy,
        sides: disagreement.claims.map((placed) => {
          const { claim, entry } = placed;
          return {
            value: {
              text: claim.value === undefined ? '' : valueWords(claim.value),
              href: href(page, claimAnchor(placed)),
            },
            terms: termsOf(claim),
            asOf: asOfWords(entry, claim),
            sources: sourcesOfClaim(entry, claim).map(({ publisher, url, type }) => ({
              text: publisher,
              href: href(pathOf.source(sourceSlug(url))),
              type,
            })),
            ...(claim.note === undefined ? {} : { note: claim.note }),
          };
        }),
      };
    }),
  };
}
