import { distance } from 'fastest-levenshtein';

/** What companies put behind their names; it does not tell two of them apart. */
const legalForms = new Set([
  'ab',
  'ag',
  'as',
  'bv',
  'co',
  'corp',
  'corporation',
  'gmbh',
  'inc',
  'incorporated',
  'limited',
  'llc',
  'ltd',
  'nv',
  'oy',
  'plc',
  'pte',
  'sa',
  'sas',
  'se',
  'spa',
]);

/** The words of a name without case, accents, signs, articles and legal form. */
function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
  return words.filter((word, index) => index === 0 || !legalForms.has(word));
}

/** What tells things of one name apart: a model number, the letter of a series. */
function marksOf(words: readonly string[]): string {
  return words
    .filter((word) => word.length < 3 || /\d/.test(word))
    .sort()
    .join(' ');
}

/**
 * Whether two names are likely meant for one thing: equal but for case, accents, spaces and legal form, or a letter apart
 * (two in a name of twelve letters or more). A number or a short word that differs makes two things: B200 and B300,
 * Series D and Series E.
 */
export function alike(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [left, right] = [one.join(''), other.join('')];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  if (marksOf(one) !== marksOf(other)) return false;
  const length = Math.min(left.length, right.length);
  const slips = length < 5 ? 0 : length < 12 ? 1 : 2;
  return distance(left, right) <= slips;
}
