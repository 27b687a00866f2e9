import type { Member, Shape } from '../kinds/shape.ts';

/** How a part of a field is called, and what belongs there. */
export interface PartWords {
  readonly label: string;
  readonly about: string;
  /** A value as one would type it. */
  readonly example?: string;
}

/** Parts of claims, sources, parties and places. They are no fields of their own, so their schemas say nothing of them. */
const parts: Readonly<Record<string, PartWords>> = {
  value: { label: 'Value', about: 'What is stated.' },
  unknown: {
    label: 'Why it is not known',
    about: 'They do not say, the question does not apply, or you looked in vain.',
  },
  source: { label: 'Source', about: 'What says so. Declare it among the sources first.' },
  asOf: { label: 'True as of', about: 'The date that the source speaks of.', example: '2026-02' },
  basis: { label: 'Basis', about: 'What the figure is measured on, to keep unlike figures apart.' },
  of: { label: 'Part it speaks of', about: 'Where the source does not speak of the whole.', example: 'Abilene' },
  planned: { label: 'Planned', about: 'The source expects it; it has not happened yet.' },
  note: { label: 'Note', about: 'A few words that the reader needs.', example: 'Series E' },
  id: {
    label: 'End of its address',
    about: 'Only where date and basis do not tell two claims apart.',
    example: '2026-02-reuters',
  },
  url: { label: 'Address', about: 'The page itself, in full.', example: 'https://example.com/news/round' },
  title: { label: 'Title', about: 'The heading of the page, as it stands there.' },
  publisher: { label: 'Publisher', about: 'Who publishes it.', example: 'Reuters' },
  published: { label: 'Published', about: 'The date on the page.', example: '2026-02-24' },
  type: {
    label: 'Type',
    about:
      'primary is the party itself; filing, paper and dataset speak for themselves; reference is a work of reference.',
  },
  derivedFrom: {
    label: 'Repeats',
    about: 'The report that the page repeats, by its address or in words.',
    example: 'https://example.com/report',
  },
  read: { label: 'How much of it you read', about: 'second-hand means that you know it only through another page.' },
  party: { label: 'Who', about: 'The one who takes part.' },
  part: { label: 'Part', about: 'What it is in this deal.' },
  name: { label: 'Name', about: 'As it is written on its own pages.' },
  country: { label: 'Country', about: 'The two capital letters of its ISO code.', example: 'SE' },
  coordinates: { label: 'Coordinates', about: 'Latitude and longitude in degrees.', example: '60.48, 15.43' },
  wikidata: { label: 'Wikidata', about: 'Its item there.', example: 'Q182477' },
  ticker: { label: 'Ticker', about: 'Exchange and symbol.', example: 'NASDAQ:NVDA' },
  lei: { label: 'Legal Entity Identifier', about: 'Twenty capitals and digits.' },
  arxiv: { label: 'arXiv', about: 'The number of the paper.', example: '2503.14476' },
};

/** What a field or a part of one says of itself. One that nobody has described is called by its key. */
export function wordsOf({ key, info }: Pick<Member, 'key' | 'info'>): PartWords {
  if (info) return { label: info.label, about: info.about };
  return parts[key] ?? { label: key, about: '' };
}

/** Forms that one has to choose between, by the key that tells them apart. */
const alternatives: Readonly<Record<string, string>> = {
  value: 'a value',
  unknown: 'that it is not known',
  name: 'one without an entry, by its name',
};

/** What to call one of several forms of a field. */
export function alternativeWords(shape: Shape): string {
  if (shape.type === 'text') return shape.meaning?.type === 'entry' ? 'an entry of this base' : 'in words';
  const key = shape.type === 'group' ? shape.members.find(({ required }) => required)?.key : undefined;
  return key === undefined ? 'in another form' : (alternatives[key] ?? wordsOf({ key }).label);
}
