import { hrefFrom, pathOf } from '../graph/addresses.ts';
import { headlineRule } from '../graph/headline.ts';
import { kinds } from '../kinds/index.ts';
import { contentPolicy, site } from '../site.ts';
import { frameOf, type Frame } from './frame.ts';

/** The page that says what the base is. */
export interface AboutPage {
  readonly frame: Frame;
  readonly title: string;
  readonly kinds: readonly { readonly title: string; readonly about: string }[];
  /** The steps of the rule that chooses a headline. */
  readonly rule: readonly string[];
  readonly contentLicence: string;
  readonly codeLicence: string;
  readonly contribute: string;
  readonly problems: string;
}

export function aboutPage(): AboutPage {
  const href = hrefFrom(pathOf.about);
  const description = `What ${site.name} is, where its figures come from, and how to correct one.`;
  return {
    frame: frameOf(pathOf.about, 'About', description),
    title: `About ${site.name}`,
    kinds: kinds.map(({ title, about }) => ({ title: title.many, about })),
    rule: headlineRule.map(({ says }) => says),
    contentLicence: site.contentLicence,
    codeLicence: site.codeLicence,
    contribute: href(pathOf.contribute),
    problems: href(pathOf.problems),
  };
}

export function searchPage(): Frame {
  return frameOf(pathOf.search, 'Search', 'Search all entries by name, former name or word.');
}

/** The page for what is not there. It has no frame, since it can stand at any depth, and finds the root of the site by itself. */
export interface MissingPage {
  readonly title: string;
  readonly policy: string;
}

export function missingPage(): MissingPage {
  return { title: `Not found · ${site.name}`, policy: contentPolicy({ 'base-uri': "'self'" }) };
}
