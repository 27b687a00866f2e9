import { ticks } from 'd3';

/** Steps that a small picture has room for. */
const mostBins = 12;

/** From this ratio of the largest to the smallest figure on, steps grow with the figures. */
const wide = 50;

/** 1, 2, 5, 10, 20 … from the last that is not above `low` to the first that is above `high`. */
function series(low: number, high: number, steps: readonly number[]): number[] {
  const edges: number[] = [];
  for (let power = Math.floor(Math.log10(low)); edges.length === 0 || (edges.at(-1) ?? 0) <= high; power++) {
    for (const step of steps) edges.push(Number(`${step}e${power}`));
  }
  const first = edges.findLastIndex((edge) => edge <= low);
  const last = edges.findIndex((edge) => edge > high);
  return edges.slice(Math.max(first, 0), last + 1);
}

/** The finest of these that has room. Past the coarsest, decades are taken together. */
function growing(low: number, high: number): number[] {
  const fits = [[1, 2, 5], [1, 3], [1]].map((steps) => series(low, high, steps)).find((e) => e.length <= mostBins + 1);
  if (fits) return fits;
  const decades = series(low, high, [1]);
  const every = Math.ceil((decades.length - 1) / mostBins);
  const kept = decades.filter((_, n) => n % every === 0);
  return kept.includes(decades.at(-1) ?? 0) ? kept : [...kept, ...decades.slice(-1)];
}

function even(low: number, high: number, whole: boolean): number[] {
  const inner = ticks(low, high, mostBins - 2).filter((edge) => !whole || Number.isInteger(edge));
  const step = whole ? Math.max(1, (inner[1] ?? 1) - (inner[0] ?? 0)) : (inner[1] ?? high) - (inner[0] ?? low);
  const first = inner[0] ?? low;
  const last = inner.at(-1) ?? high;
  const exact = (edge: number) => Number(edge.toPrecision(12));
  return [...(first > low ? [exact(first - step)] : []), ...inner, ...(last <= high ? [exact(last + step)] : [])];
}

/**
 * Round edges of at most twelve or so steps for these figures: steps of one width, or of 1, 2, 5, 10 … where figures
 * differ by more than a factor of fifty. `whole` keeps edges to whole numbers, for years. Empty if all figures are equal.
 */
export function edgesOf(values: readonly number[], { whole = false } = {}): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!(low < high)) return [];
  return low > 0 && high / low > wide ? growing(low, high) : even(low, high, whole);
}
