/**
 * Styles that show the columns of a listing whose boxes are ticked and no others, so that choosing them needs no script. A
 * box is `#column-0`, its cells are `.c0`, and so on up to `most` columns. For readers without scripts alone: a rule of this
 * sort for each cell is more than half of the time that it takes to style the page.
 */
export function columnsCss(most: number): string {
  const rules = Array.from({ length: most }, (_, n) => [
    `.listing-page:has(#column-${n}:checked) .c${n}{display:table-cell}\n`,
    `.listing-page:has(#column-${n}:not(:checked)) .c${n}{display:none}\n`,
  ]);
  return rules.flat().join('');
}
