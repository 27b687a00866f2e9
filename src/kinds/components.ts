/** A component of a briefing: which attributes it takes, and what it shows. Nothing else may stand in one. */
export interface Component {
  readonly attributes: Readonly<Record<string, string>>;
  readonly shows: string;
  /** Within a sentence, or as a block of its own. */
  readonly place: 'sentence' | 'block';
}

/** The allow-list. Attributes are written as plain text in quotes. */
export const components: Readonly<Record<string, Component>> = {
  Figure: {
    attributes: {
      of: 'entry and field, such as openai.valuation, or with the end of a claim’s address: openai.valuation#2026-03',
    },
    shows: 'The figure that stands for a field, linked to its claim; or one claim by its address.',
    place: 'sentence',
  },
  Entry: { attributes: { id: 'id of an entry' }, shows: 'The name of an entry, linked.', place: 'sentence' },
  SeedClaim: {
    attributes: { id: 'id of a claim, such as s10' },
    shows: 'A claim of the seed document with its verdict.',
    place: 'block',
  },
  Verdicts: {
    attributes: { of: 'id of a seed document' },
    shows: 'How many claims have each verdict, as bars and as a table.',
    place: 'block',
  },
  Totals: {
    attributes: { by: 'country or year', of: 'programmes or deals' },
    shows: 'Totals with their working.',
    place: 'block',
  },
  Series: { attributes: { of: 'entry and field' }, shows: 'How a figure changed, as a line.', place: 'block' },
};
