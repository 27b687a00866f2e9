import { pathOf, type PagePath } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { targetOf } from '../../graph/links.ts';
import { compare } from '../../graph/order.ts';
import type { Entry } from '../../parse/entry.ts';
import { blockOf, wordsOf } from '../briefing.ts';
import { comparePage, readyComparisons, readyPage } from '../compare-page.ts';
import { disagreementsPage } from '../disagreements-page.ts';
import { entryPage } from '../entry-page.ts';
import { home } from '../home.ts';
import { listedKinds, listing } from '../listing.ts';
import { goneEntries, movedPage } from '../moved-page.ts';
import { readingLists } from '../reading-lists.ts';
import { listIndex, readingListPage } from '../reading-lists/pages.ts';
import { placeIndex } from '../regions.ts';
import { placePage } from '../regions/place-page.ts';
import { knownPlaces } from '../regions/places.ts';
import { seedPage } from '../seed-page.ts';
import { publisherList, publisherPage, sourceList, sourcePage } from '../source-page.ts';
import { timeline, yearPage, yearsOfEvents } from '../timeline.ts';
import { totalsPage } from '../totals-page.ts';
import { worklist } from '../worklist.ts';

/** A page of the built site that looks different, is new, or is no longer there. */
export interface PageChange {
  readonly what: 'added' | 'removed' | 'changed';
  readonly path: PagePath;
}

type Page = readonly [path: PagePath, data: unknown];

/** Names by which the text of an entry calls others. */
function namesIn(graph: Graph, entry: Entry): unknown[] {
  return entry.body.mentions.map(({ url }) => {
    const target = targetOf(url, entry.file);
    return target.to === 'entry' ? graph.byId.get(target.id)?.data.name : undefined;
  });
}

function entryData(graph: Graph, entry: Entry): unknown {
  const parts = entry.body.components.map((placed) =>
    placed.block ? blockOf(graph, entry, placed) : wordsOf(graph, placed),
  );
  return [entryPage(graph, entry), entry.body.text, namesIn(graph, entry), parts];
}

/** The data of every page that content can change, under the file of `src/pages/` that makes it. */
export const pageData: Readonly<Record<string, (graph: Graph) => readonly Page[]>> = {
  'index.astro': (graph) => [[pathOf.home, home(graph)]],
  '[kind].astro': (graph) =>
    listedKinds().map((kind): Page => {
      const view = listing(graph, kind);
      return [view.frame.path, view];
    }),
  '[kind]/[id].astro': (graph) => [
    ...graph.entries.map((entry): Page => [pathOf.entry(entry.kind, entry.id), entryData(graph, entry)]),
    ...goneEntries(graph).map((gone): Page => [pathOf.entry(gone.kind, gone.id), movedPage(graph, gone)]),
  ],
  'compare.astro': (graph) => [[pathOf.compare, comparePage(graph)]],
  'compare/[preset].astro': (graph) =>
    [...readyComparisons(graph)].map(([slug, preset]): Page => [pathOf.compared(slug), readyPage(graph, preset)]),
  'disagreements.astro': (graph) => [[pathOf.disagreements, disagreementsPage(graph)]],
  'totals.astro': (graph) => [[pathOf.totals, totalsPage(graph)]],
  'lists.astro': (graph) => [[pathOf.lists, listIndex(graph)]],
  'lists/[id].astro': (graph) =>
    readingLists(graph).map((found): Page => {
      const view = readingListPage(graph, found);
      return [view.frame.path, view];
    }),
  'regions.astro': (graph) => [[pathOf.regions, placeIndex(graph)]],
  'regions/[id].astro': (graph) =>
    knownPlaces(graph).regions.map((place): Page => [place.path, placePage(graph, place)]),
  'countries/[id].astro': (graph) =>
    knownPlaces(graph).countries.map((place): Page => [place.path, placePage(graph, place)]),
  'timeline.astro': (graph) => [[pathOf.timeline, timeline(graph)]],
  'timeline/[year].astro': (graph) =>
    yearsOfEvents(graph).map((year): Page => [pathOf.year(year), yearPage(graph, year)]),
  'worklist.astro': (graph) => [[pathOf.worklist, worklist(graph)]],
  'seeds/[id].astro': (graph) => graph.seeds.map((seed): Page => [pathOf.seed(seed.id), seedPage(graph, seed)]),
  'sources.astro': (graph) => [[pathOf.sources, sourceList(graph)]],
  'sources/[id].astro': (graph) =>
    graph.sources.map((source): Page => [pathOf.source(source.slug), sourcePage(graph, source)]),
  'publishers.astro': (graph) => [[pathOf.publishers, publisherList(graph)]],
  'publishers/[id].astro': (graph) =>
    graph.publishers.map((publisher): Page => [pathOf.publisher(publisher.slug), publisherPage(publisher)]),
};

/** What each page shows, as text. Two pages with one text look the same. */
function shownOn(graph: Graph): Map<PagePath, string> {
  const pages = Object.values(pageData).flatMap((data) => data(graph));
  return new Map(pages.map(([path, data]) => [path, JSON.stringify(data)]));
}

/**
 * Pages that a change of the content touches, by path. Nothing is guessed from links: the data of every page is made
 * from both states and compared.
 */
export function pageChanges(before: Graph, after: Graph): PageChange[] {
  const [then, now] = [shownOn(before), shownOn(after)];
  return [...new Set([...then.keys(), ...now.keys()])].sort(compare).flatMap((path): PageChange[] => {
    const [was, is] = [then.get(path), now.get(path)];
    if (was === is) return [];
    return [{ what: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', path }];
  });
}
