import type { Cell } from './cells.ts';

/** What of a cell is read: its pieces, what they are measured on, how many there are besides. */
export type ReadCell = Pick<Cell, 'terms' | 'others'> & { readonly pieces: readonly { readonly text: string }[] };

/** A cell as plain words: "USD 2.2B (post-money) +1". Spaces are ordinary ones, as programs expect. */
export function cellWords({ pieces, terms, others }: ReadCell): string {
  const words = pieces.map(({ text }) => text).join(', ');
  const on = terms.length > 0 ? ` (${terms.join(', ')})` : '';
  return `${words}${on}${others > 0 ? ` +${others}` : ''}`.replace(/\s+/g, ' ').trim();
}
