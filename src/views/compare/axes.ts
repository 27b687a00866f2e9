/** Words of a basis that exclude each other: a rate is dense or sparse, and it is of a chip, a board, a system or a rack. */
export interface Axis {
  readonly words: readonly string[];
  /** What a reader is told of a figure that states none of the words. Missing where none need be stated. */
  readonly unstated?: string;
}

const axes: readonly Required<Axis>[] = [
  { words: ['dense', 'sparse'], unstated: 'dense or sparse is not stated' },
  { words: ['chip', 'board', 'system', 'rack'], unstated: 'whether of a chip, board, system or rack is not stated' },
  { words: ['die', 'package'], unstated: 'whether of a die or a package is not stated' },
  { words: ['rated', 'tested'], unstated: 'whether rated or tested is not stated' },
  { words: ['list', 'street', 'volume', 'estimate'], unstated: 'the sort of price is not stated' },
  {
    words: ['post-money', 'market', 'pre-money', 'secondary', 'sought'],
    unstated: 'the sort of valuation is not stated',
  },
  {
    words: ['drawn', 'closed', 'approved', 'announced', 'public', 'mobilised', 'ceiling', 'reported'],
    unstated: 'how firm the money is, is not stated',
  },
  { words: ['operating', 'planned', 'first phase'], unstated: 'whether operating or planned is not stated' },
];

/**
 * The axes along which figures of a field can be unlike, from the words that its basis may take. Of an axis with one
 * word a figure need say nothing: one that is no `ceiling` is the plain figure. Words of no known axis are one of
 * their own.
 */
export function axesOf(bases: readonly string[]): Axis[] {
  const known = axes.map(({ words, unstated }) => ({ words: bases.filter((word) => words.includes(word)), unstated }));
  const rest = bases.filter((word) => !axes.some(({ words }) => words.includes(word)));
  return [...known, { words: rest, unstated: 'what it is measured on is not stated' }]
    .filter(({ words }) => words.length > 0)
    .map(({ words, unstated }) => (words.length > 1 ? { words, unstated } : { words }));
}
