import { distance } from 'fastest-levenshtein';

/** Whether a guess is so near that a machine may write it: other capitals, or one letter in four, two in eight. */
export function isSure(word: string, guess: string): boolean {
  const d = distance(word.toLowerCase(), guess.toLowerCase());
  return d === 0 || (d === 1 && word.length >= 4) || (d === 2 && word.length >= 8);
}

/** The known word that `word` was probably meant to be: at most a third of its letters apart, ties by alphabet. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of [...known].sort()) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
