import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { claimAnchor, fieldAnchor } from '../graph/claim-address.ts';
import { claimsOf } from '../graph/fields.ts';
import { claimNamed, seedClaimNamed } from '../graph/references.ts';
import type { Entry } from '../parse/entry.ts';
import type { Placed } from '../parse/markdown.ts';
import { barsOf, type Bars } from './bars.ts';
import { rowOf, verdictCounts, type SeedClaimRow } from './seed-page.ts';
import { seriesOf, type SeriesPicture } from './series.ts';
import { termsOf } from './statements.ts';
import { totalsTable, type TotalsTable } from './totals-page.ts';
import { counted, valueWords, whenWords } from './words.ts';

/** The table twin of a line: every claim of the field, linked. */
export interface SeriesTable {
  readonly caption: string;
  readonly rows: readonly {
    readonly words: string;
    readonly terms: string;
    readonly asOf: string;
    readonly href: string;
  }[];
}

/** A block of a briefing, ready to be drawn. */
export type Block =
  | { readonly type: 'claim'; readonly claim: SeedClaimRow }
  | { readonly type: 'bars'; readonly bars: Bars }
  | { readonly type: 'totals'; readonly bars: Bars; readonly table: TotalsTable }
  | {
      readonly type: 'series';
      readonly href: string;
      readonly pictures: readonly SeriesPicture[];
      readonly table: SeriesTable;
    };

function verdictBars(graph: Graph, id: string, href: Href): Bars | undefined {
  const seed = graph.seeds.find((known) => known.id === id);
  const bars = seed && verdictCounts(seed);
  return (
    bars &&
    barsOf(
      `${seed.data.title}: claims by verdict`,
      bars.map(({ verdict, mark, count }) => ({
        label: verdict,
        mark,
        words: counted(count, 'claim'),
        value: count,
        href: href(pathOf.seed(id)),
      })),
    )
  );
}

/** Bars are in one currency; what has no rate into it stands in the table alone. */
function totalsBars({ caption, rows }: TotalsTable, href: Href): Bars {
  const bars = rows.flatMap(({ name, anchor, figures }) =>
    figures.flatMap(({ label, words, inDollars }) =>
      inDollars === undefined
        ? []
        : [{ label: `${name}: ${label}`, words, value: inDollars, href: href(pathOf.totals, anchor) }],
    ),
  );
  return barsOf(
    `${caption}, longest first, in dollars at the rates of the table`,
    bars.sort((a, b) => b.value - a.value),
  );
}

function seriesBlock(graph: Graph, reference: string, href: Href): Block | undefined {
  const named = claimNamed(graph, reference);
  if (!named) return undefined;
  const { entry, field, label } = named;
  const rows = claimsOf(entry).filter((placed) => placed.field === field && placed.claim.asOf);
  return {
    type: 'series',
    href: href(pathOf.entry(entry.kind, entry.id), fieldAnchor(field)),
    pictures: seriesOf(entry, field),
    table: {
      caption: `${entry.data.name}: ${label}`,
      rows: rows.map((placed) => ({
        words: placed.claim.value === undefined ? '' : valueWords(placed.claim.value),
        terms: termsOf(placed.claim).join(', '),
        asOf: placed.claim.asOf ? whenWords(placed.claim.asOf) : '',
        href: href(pathOf.entry(entry.kind, entry.id), claimAnchor(placed)),
      })),
    },
  };
}

/** A block component as data; `undefined` for one that the checker would have refused. */
export function blockOf(graph: Graph, page: Entry, { name, attributes }: Placed): Block | undefined {
  const href = hrefFrom(pathOf.entry(page.kind, page.id));
  const { of = '', id = '', by = '' } = attributes;
  if (name === 'SeedClaim') {
    const mention = seedClaimNamed(graph, id);
    return mention && { type: 'claim', claim: rowOf(mention, graph, href) };
  }
  if (name === 'Verdicts') {
    const bars = verdictBars(graph, of, href);
    return bars && { type: 'bars', bars };
  }
  if (name === 'Series') return seriesBlock(graph, of, href);
  const table = name === 'Totals' ? totalsTable(graph, by, of, href) : undefined;
  return table && { type: 'totals', bars: totalsBars(table, href), table };
}

/** A component within a sentence as Markdown: words, linked to the claim or the entry they come from. */
export function wordsOf(graph: Graph, { name, attributes }: Placed): string {
  const { of = '', id = '' } = attributes;
  if (name === 'Entry') return `[[${id}]]`;
  const placed = claimNamed(graph, of);
  if (placed?.claim.value === undefined) return '';
  const { kind, id: entry } = placed.entry;
  return `[${valueWords(placed.claim.value)}](../${kind}/${entry}.md#${claimAnchor(placed)})`;
}
