/** Letters that no accent is taken from, and how people type them. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Text as it is compared: lower case, without accents and apostrophes. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a text, folded. A point between digits stays: "Gemini-3.1-Pro" → gemini, 3.1, pro. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+(?:\.\p{N}[\p{L}\p{N}]*)*/gu) ?? [];
}

/** Words that say nothing of what is looked for. */
const empty = new Set(
  'a an and any are at by each for from has have in is its of on or per than that the to what which who with'.split(
    ' ',
  ),
);

/** The words of a text that say something. */
export function tellingWords(text: string): string[] {
  return wordsIn(text).filter((word) => !empty.has(word));
}

/** Slips that a word of this many letters may hold and still be meant. A word with a digit in it may hold none: H100 is not H200. */
function slipsIn(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Slips between a typed word and a known one (a letter too many, too few, another one, or two that changed places), and
 * the fewest between it and any beginning of the known one. Optimal string alignment.
 */
function slips(typed: string, known: string): { readonly whole: number; readonly beginning: number } {
  let before: number[] = [];
  let last = Array.from({ length: known.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const next = [row];
    for (let column = 1; column <= known.length; column++) {
      const same = typed[row - 1] === known[column - 1];
      const [above = 0, left = 0, diagonal = 0] = [last[column], next[column - 1], last[column - 1]];
      let cost = Math.min(above + 1, left + 1, diagonal + (same ? 0 : 1));
      const swapped = typed[row - 1] === known[column - 2] && typed[row - 2] === known[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, last] = [last, next];
  }
  return { whole: last[known.length] ?? 0, beginning: Math.min(...last) };
}

/** Whether two words begin alike, give or take one slip: the cheap half of the question whether they are alike. */
function beginAlike(typed: string, known: string): boolean {
  return (
    typed.startsWith(known.charAt(0)) ||
    typed.charAt(1) === known.charAt(0) ||
    known.slice(1).startsWith(typed.charAt(0))
  );
}

/** Words this alike are the same, or one is the beginning or the plural of the other; those less alike differ by a slip. */
export const whollyAlike = 0.8;

/** How much a word and its plural are alike: more than a word and its beginning. */
export const plural = 0.96;

/** How well a typed word fits a known one: 1 if it is the same, 0 if it is another. Both folded. */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  // Half a number is another number.
  if (known.startsWith(typed)) return /^[\d.]+$/.test(typed) ? 0 : whollyAlike + 0.15 * (typed.length / known.length);
  if (typed === `${known}s` && known.length > 2) return plural;
  const most = slipsIn(typed);
  const start = known.slice(0, typed.length + most);
  if (most === 0 || known.length < typed.length - most || !beginAlike(typed, known) || /\d/.test(start)) return 0;
  const { whole, beginning } = slips(typed, start);
  if (start === known && whole <= most) return whollyAlike - 0.1 * whole;
  // What is being typed may be the beginning of a longer word, with a slip in it.
  return beginning <= most && typed.length > 4 ? 0.6 - 0.1 * beginning : 0;
}
