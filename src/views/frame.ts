import { hrefFrom, pathOf, type Href, type PagePath } from '../graph/addresses.ts';
import { kinds } from '../kinds/index.ts';
import { contentPolicy, site } from '../site.ts';

/** A link as it is drawn. */
export interface Anchor {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
  /** Gives way where the bar is narrow; the foot of the page has it too. */
  readonly minor?: boolean;
}

/** What surrounds every page. */
export interface Frame {
  readonly path: PagePath;
  readonly siteName: string;
  /** What the browser may load and run for this page. */
  readonly policy: string;
  readonly title: string;
  readonly description: string;
  /** "", "../" or "../../": from this page to the root of the site. */
  readonly root: string;
  readonly home: string;
  readonly search: string;
  readonly icon: string;
  readonly nav: readonly Anchor[];
  readonly footer: readonly Anchor[];
  readonly licence: string;
}

/** As many kinds as stand on one line of 360 px with a link to the lists. */
const kindsInNarrowBar = 4;

/** The frame of the page at `path`. Every href in it is relative to that page. */
export function frameOf(path: PagePath, title: string, description: string): Frame {
  const href: Href = hrefFrom(path);
  const anchor = (text: string, to: PagePath): Anchor => ({ text, href: href(to), current: to === path });
  return {
    path,
    siteName: site.name,
    policy: contentPolicy(),
    title: title === site.name ? title : `${title} · ${site.name}`,
    description,
    root: '../'.repeat(path.split('/').length - 1),
    home: href(pathOf.home),
    search: href(pathOf.search),
    icon: href('icon.svg'),
    nav: [
      ...kinds.map((kind, index) => ({
        ...anchor(kind.title.many, pathOf.listing(kind.name)),
        minor: index >= kindsInNarrowBar,
      })),
      { ...anchor('Places', pathOf.regions), minor: true },
      { ...anchor('Timeline', pathOf.timeline), minor: true },
      anchor('Lists', pathOf.lists),
    ],
    footer: [
      ...kinds.map((kind) => anchor(kind.title.many, pathOf.listing(kind.name))),
      anchor('Reading lists', pathOf.lists),
      anchor('Regions and countries', pathOf.regions),
      anchor('Timeline', pathOf.timeline),
      anchor('Compare', pathOf.compare),
      anchor('Totals', pathOf.totals),
      anchor('Disagreements', pathOf.disagreements),
      anchor('Sources', pathOf.sources),
      anchor('Publishers', pathOf.publishers),
      anchor('Worklist', pathOf.worklist),
      anchor('Search', pathOf.search),
      anchor('Contribute', pathOf.contribute),
      anchor('About', pathOf.about),
    ],
    licence: `Text and data ${site.contentLicence}, code ${site.codeLicence}. Figures belong to those who stated them: see each source.`,
  };
}
