import { hrefFrom, pathOf } from '../graph/addresses.ts';
import { ofKind, type Graph } from '../graph/build.ts';
import { allDisagreements } from '../graph/disagreement.ts';
import { claimsOf } from '../graph/fields.ts';
import { kinds } from '../kinds/index.ts';
import { site } from '../site.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { verdictCounts } from './seed-page.ts';
import { counted } from './words.ts';

/** A kind on the front page: what it holds, and its best-connected entries. */
export interface Shelf {
  readonly link: Anchor;
  readonly about: string;
  readonly count: string;
  readonly entries: readonly Anchor[];
}

export interface Home {
  readonly frame: Frame;
  readonly tagline: string;
  readonly counts: readonly string[];
  /** Where the base shows its doubts. */
  readonly doubts: readonly (Anchor & { readonly about: string })[];
  readonly shelves: readonly Shelf[];
}

const shown = 6;

/** The front page. Entries with most links to them come first; ties by id. */
export function home(graph: Graph): Home {
  const href = hrefFrom(pathOf.home);
  const inbound = (id: string) => graph.linksTo.get(id)?.length ?? 0;
  const claims = graph.entries.reduce((sum, entry) => sum + claimsOf(entry).length, 0);
  return {
    frame: frameOf(pathOf.home, site.name, site.description),
    tagline: site.tagline,
    counts: [
      counted(graph.entries.length, 'entry', 'entries'),
      counted(claims, 'sourced claim'),
      counted(graph.sources.length, 'source'),
    ],
    doubts: [
      {
        text: 'Disagreements',
        href: href(pathOf.disagreements),
        about: `${counted(allDisagreements(graph).length, 'place')} where sources give figures that cannot all be right.`,
      },
      ...graph.seeds.map((seed) => ({
        text: seed.data.title,
        href: href(pathOf.seed(seed.id)),
        about: `The document this base was started from: ${verdictCounts(seed)
          .map(({ verdict, count }) => `${count} claims ${verdict}`)
          .join(', ')}.`,
      })),
    ],
    shelves: kinds.map((kind) => {
      const entries = [...ofKind(graph, kind.name)].sort((a, b) => inbound(b.id) - inbound(a.id));
      return {
        link: { text: kind.title.many, href: href(pathOf.listing(kind.name)) },
        about: kind.about,
        count: counted(entries.length, 'entry', 'entries'),
        entries: entries.slice(0, shown).map((entry) => ({
          text: entry.data.name,
          href: href(pathOf.entry(entry.kind, entry.id)),
        })),
      };
    }),
  };
}
