import { loadScript } from './late.ts';
import type { Chosen } from './palette-found.ts';

/** One entry that was found by its text. */
export interface Hit {
  /** From the root of the site: `companies/openai.html`. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** What many of its kind are called: "Companies". */
  readonly kind: string;
  /** Pagefind's excerpt: HTML-escaped text with `<mark>` around what matched. */
  readonly excerpt: string;
}

/** Facet → value → number of entries. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was found: how many, the first of them, and how they spread over the facets. */
export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly counts: Counts;
  /** The word that was left out, as no entry has it beside the others. */
  readonly without?: string;
}

export interface Engine {
  search(query: string, chosen: Chosen, limit: number): Promise<Found>;
}

interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Loads the counts of all facets; without it `search` gives none. */
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options: object,
  ): Promise<{ results: { data(): Promise<PagefindData> }[]; totalFilters: Counts; filters: Counts }>;
}

/** Modules and fetch are refused on `file://`; there the twin of the index is read through scripts. */
async function pagefind(root: URL): Promise<Pagefind> {
  if (location.protocol !== 'file:') {
    const address = new URL('pagefind/pagefind.js', root).href;
    return (await import(/* @vite-ignore */ address)) as Pagefind;
  }
  await loadScript(root, 'pagefind/offline/engine.js');
  return (globalThis as unknown as { __atlasPagefind: Pagefind }).__atlasPagefind;
}

/** Loads the search engine that suits where the page was opened from. */
export async function loadEngine(root: URL): Promise<Engine> {
  const engine = await pagefind(root);
  const offline = location.protocol === 'file:';
  await engine.options({
    baseUrl: '/',
    ...(offline ? { basePath: '/pagefind/', noWorker: true } : {}),
    ranking: { termFrequency: 0.6, pageLength: 0.3 },
  });
  await engine.init();
  await engine.filters();
  const toHit = ({ url, excerpt, meta, filters }: PagefindData): Hit => ({
    path: url.replace(/^\//, ''),
    title: meta['title'] ?? url,
    summary: meta['summary'] ?? '',
    kind: filters['kind']?.[0] ?? '',
    excerpt,
  });
  const ask = (query: string, chosen: Chosen) => {
    const filters = Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]));
    // Without words the facets alone decide.
    return engine.search(query === '' ? null : query, { filters });
  };
  return {
    async search(query, chosen, limit) {
      const found = await ask(query, chosen);
      const data = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
      // A facet that narrows is counted as if it did not, so that a second value of it can be chosen beside the first.
      const narrowing = Object.keys(chosen).map(async (facet): Promise<[string, Counts[string]]> => {
        const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
        return [facet, (await ask(query, others)).filters[facet] ?? {}];
      });
      const counts = { ...found.filters, ...Object.fromEntries(await Promise.all(narrowing)) };
      return { total: found.results.length, hits: data.map(toHit), counts };
    },
  };
}
