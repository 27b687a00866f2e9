import { hrefFrom, pathOf } from '../graph/addresses.ts';
import { kinds } from '../kinds/index.ts';
import { site } from '../site.ts';
import { editorsAddress, newAddress, reportsAddress, wishAddress } from './code-host.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';

/** Where a contribution begins. */
export interface ContributePage {
  readonly frame: Frame;
  readonly title: string;
  readonly kinds: readonly {
    readonly manual: Anchor;
    readonly about: string;
    readonly create: string;
  }[];
  readonly repository: string;
  readonly editors: string;
  readonly report: string;
  readonly wish: string;
  readonly problems: string;
  readonly worklist: string;
  readonly search: string;
}

export function contributePage(): ContributePage {
  const href = hrefFrom(pathOf.contribute);
  const about = 'How to correct a figure or add an entry, with a browser and nothing else.';
  return {
    frame: frameOf(pathOf.contribute, 'Contribute', about),
    title: 'Contribute',
    kinds: kinds.map(({ name, title, about: belongs }) => ({
      manual: { text: title.many, href: href(pathOf.manual(name)) },
      about: belongs,
      create: newAddress(name),
    })),
    repository: site.repository,
    editors: editorsAddress,
    report: reportsAddress,
    wish: wishAddress,
    problems: href(pathOf.problems),
    worklist: href(pathOf.worklist),
    search: href(pathOf.search),
  };
}
