import { hrefFrom, pathOf, type Href } from '../graph/addresses.ts';
import type { Graph } from '../graph/build.ts';
import { kindOf, type KindName } from '../kinds/index.ts';
import { comparedKind, comparedKinds } from './compare/kind-data.ts';
import { presets, type Preset } from './compare/presets.ts';
import { comparison, mostCompared, type Comparison } from './compare/table.ts';
import { frameOf, type Anchor, type Frame } from './frame.ts';
import { once } from '../graph/once.ts';

/** A ready comparison, as it is linked to. */
export interface ReadyComparison {
  readonly link: Anchor;
  /** Names of its entries, joined. */
  readonly names: string;
}

/** Where one puts entries side by side. */
export interface ComparePage {
  readonly frame: Frame;
  readonly title: string;
  /** Names of the kinds that can be compared, joined by spaces. */
  readonly kinds: string;
  readonly rules: readonly string[];
  readonly shelves: readonly { readonly listing: Anchor; readonly ready: readonly ReadyComparison[] }[];
}

/** What is held against what, for the page and for those who wonder about a cell. */
const rules: readonly string[] = [
  'Figures are set against each other only if they are measured alike: in one unit or currency, dense with dense, chip with chip, post-money with post-money, the whole with the whole, plans with plans.',
  'A figure that does not say what it is measured on is set against none, not even against another such.',
  'Money, power and numbers that change are set against each other only if they lie no more than a year apart; those that change slowly, no more than two.',
  'What most of the entries state is compared. A figure that is left out says why.',
  'The best is marked where a field has a better side, and only if no rounding, range or disagreement of sources could turn it over. Prices and valuations are never marked.',
];

function namesOf(graph: Graph, { ids }: Preset): string[] {
  return ids.map((id) => graph.byId.get(id)?.data.name ?? id);
}

function titleOf({ kind, sort }: Preset): string {
  const { many } = kindOf(kind).title;
  return sort === undefined ? `${many} compared` : `${many} compared: ${sort}`;
}

/** What a ready comparison is called below the name of its kind: "Model lab". */
function sortWords({ kind, sort }: Preset): string {
  if (sort === undefined) return `The newest ${kindOf(kind).title.many.toLowerCase()}`;
  return sort.charAt(0).toUpperCase() + sort.slice(1);
}

function readyOf(graph: Graph, kind: KindName, href: Href): ReadyComparison[] {
  const ready = [...readyComparisons(graph).values()].filter((preset) => preset.kind === kind);
  return ready.map((preset) => ({
    link: { text: sortWords(preset), href: href(pathOf.compared(preset.slug)) },
    names: namesOf(graph, preset).join(', '),
  }));
}

/** The page that compares what its address names. */
export function comparePage(graph: Graph): ComparePage {
  const href = hrefFrom(pathOf.compare);
  const about = `Up to ${String(mostCompared)} entries of one kind side by side, with a source for every figure; unlike figures are not set against each other.`;
  return {
    frame: frameOf(pathOf.compare, 'Compare', about),
    title: 'Compare',
    kinds: comparedKinds().join(' '),
    rules,
    shelves: comparedKinds().map((kind) => ({
      listing: { text: kindOf(kind).title.many, href: href(pathOf.listing(kind)) },
      ready: readyOf(graph, kind, href),
    })),
  };
}

/** A ready comparison: complete without a script. */
export interface ReadyPage {
  readonly frame: Frame;
  readonly title: string;
  readonly about: string;
  readonly table: Comparison;
  /** Where its entries can be exchanged for others. */
  readonly change: string;
  readonly rule: string;
}

export function readyPage(graph: Graph, preset: Preset): ReadyPage {
  const path = pathOf.compared(preset.slug);
  const href = hrefFrom(path);
  const title = titleOf(preset);
  const about = `${namesOf(graph, preset).join(', ')} side by side.`;
  return {
    frame: frameOf(path, title, about),
    title,
    about,
    table: comparison(comparedKind(graph, preset.kind, path, preset.ids), preset.ids),
    change: `${href(pathOf.compare)}?ids=${preset.ids.join(',')}`,
    rule: href(pathOf.compare, 'rule'),
  };
}

/** All ready comparisons by the last part of their address. They are looked for once for each state of the base. */
export const readyComparisons = once(
  (graph: Graph): ReadonlyMap<string, Preset> => new Map(presets(graph).map((preset) => [preset.slug, preset])),
);
