/**
 * Styles that hide the columns of a listing whose boxes are not ticked, so that choosing them needs no script. A box is
 * `#column-0`, its cells are `.c0`, and so on up to `most` columns.
 */
export function columnsCss(most: number): string {
  return Array.from(
    { length: most },
    (_, n) => `.listing-page:has(#column-${n}:not(:checked)) .c${n}{display:none}\n`,
  ).join('');
}
