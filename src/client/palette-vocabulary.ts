import { likeness, tellingWords, whollyAlike } from './palette-words.ts';

/** How well one typed word fits each known one, by the number of that one: 0 to 1. */
export type Fit = Float32Array;

/** All words of an index, each known by a number, so that a typed word is compared with each of them once. */
export interface Vocabulary {
  readonly numberOf: (word: string) => number;
  /** The telling words of some texts. */
  readonly numbersOf: (...texts: readonly string[]) => number[];
  /** Asked only when all words are known. */
  readonly fitOf: (typed: string) => Fit;
}

/** Typed words whose fit is kept: while somebody types, all words but the last stay the same. */
const kept = 16;

/** An empty vocabulary, which learns the words that it is asked the numbers of. */
export function vocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const fits = new Map<string, Fit>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return {
    numberOf,
    numbersOf: (...texts) => [...new Set(texts.flatMap(tellingWords))].map(numberOf),
    fitOf(typed) {
      // A word that is known was not mistyped: "price" does not mean "process".
      const least = numbers.has(typed) ? whollyAlike : 0;
      const likenessTo = (known: string) => {
        const fit = likeness(typed, known);
        return fit < least ? 0 : fit;
      };
      const fit = fits.get(typed) ?? Float32Array.from(numbers.keys(), likenessTo);
      fits.delete(typed);
      fits.set(typed, fit);
      for (const oldest of fits.keys()) if (fits.size > kept) fits.delete(oldest);
      return fit;
    },
  };
}

/** How well a typed word fits the best of some. */
export function bestOf(fit: Fit, words: readonly number[]): number {
  let most = 0;
  for (const word of words) most = Math.max(most, fit[word] ?? 0);
  return most;
}
