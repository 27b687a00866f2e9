import { hrefFrom, pathOf, type Href, type PagePath } from '../graph/addresses.ts';
import { kinds } from '../kinds/index.ts';
import { contentPolicy, site } from '../site.ts';

/** A link as it is drawn. */
export interface Anchor {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
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
      ...kinds.map((kind) => anchor(kind.title.many, pathOf.listing(kind.name))),
      anchor('Sources', pathOf.sources),
    ],
    footer: [
      anchor('About', pathOf.about),
      anchor('Contribute', pathOf.contribute),
      anchor('Disagreements', pathOf.disagreements),
      anchor('Compare', pathOf.compare),
      anchor('Totals', pathOf.totals),
      anchor('Worklist', pathOf.worklist),
      anchor('Sources', pathOf.sources),
      anchor('Publishers', pathOf.publishers),
      anchor('Search', pathOf.search),
    ],
    licence: `Text and data ${site.contentLicence}, code ${site.codeLicence}. Figures belong to those who stated them: see each source.`,
  };
}
