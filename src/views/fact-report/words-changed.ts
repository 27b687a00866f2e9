/** A place in a text where words were replaced, added or taken away. */
export interface Run {
  readonly removed: string;
  readonly added: string;
}

/** Words that went and words that came, and where. */
export interface WordsChanged {
  readonly removed: number;
  readonly added: number;
  readonly runs: readonly Run[];
}

/** Cells of the table of the longest common subsequence; longer texts are told as one replacement. 8 MB. */
const mostCells = 4_000_000;

/** Lengths of the longest common subsequence of `a` from i on and `b` from j on, row by row. */
function lengthsOf(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return lengths;
}

/** Pairs of positions at which the two lists hold one word, in order. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > mostCells) return [];
  const lengths = lengthsOf(a, b);
  const width = b.length + 1;
  const shared: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) shared.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return shared;
}

/** What differs between two texts, word by word. */
export function wordsChanged(before: readonly string[], after: readonly string[]): WordsChanged {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const ends: [number, number][] = [...common(a, b), [a.length, b.length]];
  let [i, j] = [0, 0];
  const runs: Run[] = [];
  for (const [nextI, nextJ] of ends) {
    if (nextI > i || nextJ > j) runs.push({ removed: a.slice(i, nextI).join(' '), added: b.slice(j, nextJ).join(' ') });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  const count = ends.length - 1;
  return { removed: a.length - count, added: b.length - count, runs };
}
