/** Room of a histogram, and between its bars, in pixels. */
export const picture = { width: 192, height: 36, gap: 1 } as const;

/** Height of a bar that holds anything, in pixels: it can still be seen. */
const least = 2;

/** How many figures are in each step between edges that rise: its lower edge is in it, and in the last one the upper too. */
export function countsIn(edges: readonly number[], values: readonly number[]): number[] {
  const last = edges.length - 2;
  return edges.slice(0, -1).map((from, n) => {
    const to = edges[n + 1] ?? from;
    return values.filter((value) => value >= from && (value < to || (n === last && value === to))).length;
  });
}

/** The bars of these counts as the `d` of an SVG path. A bar of `most`, the highest of all figures, fills the room. */
export function barsPath(counts: readonly number[], most: number): string {
  const { width, height: full, gap } = picture;
  const step = width / counts.length;
  const short = (length: number) => String(Math.round(length * 10) / 10);
  return counts
    .map((count, n) => {
      if (count === 0) return '';
      const height = String(Math.max(least, Math.round((count / most) * full)));
      return `M${short(n * step)} ${full}v-${height}h${short(step - gap)}v${height}z`;
    })
    .join('');
}
