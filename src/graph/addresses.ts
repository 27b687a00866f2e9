import type { KindName } from '../kinds/index.ts';

/** Path of a page from the root of the site: `companies/openai.html`. No leading slash. */
export type PagePath = string;

/** The one maker of page paths. Nothing else joins a kind and an id. */
export const pathOf = {
  home: 'index.html',
  about: 'about.html',
  search: 'search.html',
  sources: 'sources.html',
  publishers: 'publishers.html',
  disagreements: 'disagreements.html',
  worklist: 'worklist.html',
  totals: 'totals.html',
  compare: 'compare.html',
  lists: 'lists.html',
  regions: 'regions.html',
  timeline: 'timeline.html',
  contribute: 'contribute.html',
  problems: 'problems.html',
  /** Not a page: the script that holds the base for the form. */
  base: 'contribute/base.js',
  /** Not pages either: scripts that hold what search, previews and pickers read. */
  names: 'data/names.js',
  facts: 'data/facts.js',
  listing: (kind: KindName): PagePath => `${kind}.html`,
  /** Not a page: the listing as a file, every column of it. */
  table: (kind: KindName): PagePath => `data/${kind}.csv`,
  entry: (kind: KindName, id: string): PagePath => `${kind}/${id}.html`,
  source: (slug: string): PagePath => `sources/${slug}.html`,
  publisher: (slug: string): PagePath => `publishers/${slug}.html`,
  list: (id: string): PagePath => `lists/${id}.html`,
  region: (slug: string): PagePath => `regions/${slug}.html`,
  country: (slug: string): PagePath => `countries/${slug}.html`,
  year: (year: string): PagePath => `timeline/${year}.html`,
  seed: (id: string): PagePath => `seeds/${id}.html`,
  /** A comparison that the site makes ready. */
  compared: (slug: string): PagePath => `compare/${slug}.html`,
  /** Not a page: the script that holds what entries of a kind are compared by. */
  comparedData: (kind: string): PagePath => `data/compare-${kind}.js`,
  manual: (kind: KindName): PagePath => `contribute/${kind}.html`,
  /** `code` as problems bear it: `KA011`. */
  problem: (code: string): PagePath => `problems/${code.toLowerCase()}.html`,
} as const;

/** Makes hrefs on one page. Every link of ours passes through here, so that `dist/` works anywhere. */
export type Href = (to: PagePath, fragment?: string) => string;

/** Hrefs relative to the page at `from`: on `chips/sn50.html`, `companies/openai.html` is `../companies/openai.html`. */
export function hrefFrom(from: PagePath): Href {
  const here = from.split('/').slice(0, -1);
  return (to, fragment) => {
    const hash = fragment === undefined ? '' : `#${fragment}`;
    if (to === from && hash !== '') return hash;
    const there = to.split('/');
    let shared = 0;
    while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
    return '../'.repeat(here.length - shared) + there.slice(shared).join('/') + hash;
  };
}

/** Lower-case ASCII words joined by hyphens: "Tom's Hardware" → "toms-hardware". */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const longestSlug = 80;

/** FNV-1a, 32 bits (Fowler, Noll, Vo; offset basis 2166136261, prime 16777619), as eight hex digits. */
function digest(text: string): string {
  let hash = 2166136261;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A path with its escapes read. One whose escapes are no UTF-8 stays as it is: it is only to become a slug. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Slugs made before: rules and pages ask for the same few thousand. */
const slugs = new Map<string, string>();

/** Slug of a source, from its address alone, so that it never depends on what else is in the base. Equal slugs are one source. */
export function sourceSlug(url: string): string {
  let slug = slugs.get(url);
  if (slug === undefined) slugs.set(url, (slug = slugOfAddress(url)));
  return slug;
}

function slugOfAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  const slug = slugOf(`${host.replace(/^www\./, '')} ${decoded(pathname)}`);
  if (slug.length <= longestSlug && search === '') return slug;
  return `${slug.slice(0, longestSlug - 9).replace(/-+$/, '')}-${digest(url)}`;
}
