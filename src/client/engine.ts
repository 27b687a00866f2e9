import { loadScript } from './late.ts';

/** One found entry, as drawn. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
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
}

export type Chosen = Readonly<Record<string, readonly string[]>>;

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

function sameName(hit: Hit, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return [hit.title, ...hit.aliases].some((name) => name.toLowerCase() === wanted);
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
    url: new URL(url.replace(/^\//, ''), root).href,
    title: meta['title'] ?? url,
    aliases: (meta['aliases'] ?? '').split('; '),
    summary: meta['summary'] ?? '',
    kind: filters['kind']?.[0] ?? '',
    excerpt,
  });
  return {
    async search(query, chosen, limit) {
      const filters = Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: values }]));
      const found = await engine.search(query, { filters });
      const hits = (await Promise.all(found.results.slice(0, limit).map((result) => result.data()))).map(toHit);
      // An entry that bears the very name that was typed comes first; the engine only weighs words.
      const named = hits.filter((hit) => sameName(hit, query));
      return { total: found.results.length, hits: [...new Set([...named, ...hits])], counts: found.filters };
    },
  };
}
