/**
 * How a written value looks, as far as a pattern can say: what an editor tells apart while its author types. It never
 * refuses what the reader of the value accepts, and may let pass what that one refuses.
 */
export interface WrittenForm {
  /** Regular expression for the whole text, without flags. */
  readonly pattern: string;
  /** What to write instead, for one who has written something else. */
  readonly message: string;
  /** Bounds of the numbers that may stand for the text; absent where a bare number can never be right. */
  readonly numbers?: { readonly minimum: number; readonly maximum?: number };
}
