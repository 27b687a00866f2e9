/** What a kind of problem means. Codes never change and are never given to another problem. */
export interface ProblemCode {
  readonly code: `KA${string}`;
  /** In a few words, as a heading. */
  readonly title: string;
  /** Why it is a problem and what to do, for a person who knows neither YAML nor this base. What is typed stands in backticks. */
  readonly means: string;
}

/**
 * Every rule by name. The tens say where to look: 0 the file, 1 its YAML, 2 its fields, 3 its sources, 4 its links and
 * names, 5 its text, 6 what holds across entries, 7 seed documents.
 */
export const problemCodes = {
  'misplaced-file': {
    code: 'KA001',
    title: 'The file is in the wrong place',
    means:
      'Every entry is content/<kind>/<id>.md, with one of the known kinds as its folder. A file elsewhere would silently be left out of the base.',
  },
  'wrong-ending': {
    code: 'KA002',
    title: 'The file has the wrong ending',
    means: 'Entries end in .md. Briefings, which may hold components, end in .mdx. Rename the file.',
  },
  'bad-id': {
    code: 'KA003',
    title: 'The file name cannot be an id',
    means:
      'The name of the file is the id of the entry and part of its address: lower-case letters of a to z, digits and single hyphens, so that it is the same on every system and can be typed anywhere.',
  },
  'symbolic-link': {
    code: 'KA004',
    title: 'The file is a symbolic link',
    means: 'A link could publish a file that is not content. Put the text itself where the link stands.',
  },
  'oversized-file': {
    code: 'KA005',
    title: 'The file is too large',
    means: 'An entry is a page, not an archive: the limit keeps the check quick and the pages light.',
  },
  'not-utf8': {
    code: 'KA006',
    title: 'The file is not valid UTF-8',
    means: 'Letters outside of English would come out as question marks. Save the file with the encoding UTF-8.',
  },
  'hidden-character': {
    code: 'KA007',
    title: 'The file holds a character that cannot be seen',
    means:
      'Control characters, zero-width characters and marks that turn the direction of writing can make a text read differently from what it says. They come in by copying from a web page or a PDF.',
  },
  'duplicate-id': {
    code: 'KA008',
    title: 'Two files claim one id',
    means:
      'An id names one entry in the whole base, whatever its kind and its ending, so that a link can lead to one page only.',
  },
  'no-frontmatter': {
    code: 'KA010',
    title: 'The file does not begin with its fields',
    means: 'A file begins with a line `---`, then its fields, then a second line `---`, then its text.',
  },
  'malformed-yaml': {
    code: 'KA011',
    title: 'The fields cannot be read',
    means:
      'The fields are written in YAML: a name, a colon, a space and a value. Most often a quote or a bracket is not closed, or a value holds a colon and wants quotes around it.',
  },
  'duplicate-key': {
    code: 'KA012',
    title: 'A field stands twice',
    means:
      'Only one of the two would count, and nobody could say which. Several claims of one field are written as a list.',
  },
  'yaml-anchor': {
    code: 'KA013',
    title: 'Anchors and aliases are not used here',
    means:
      'In YAML, & and * before a word name and repeat a part. A few lines of them can stand for gigabytes, so they are refused.',
  },
  'yaml-tag': {
    code: 'KA014',
    title: 'Tags and directives are not used here',
    means:
      'In YAML, ! before a value and % at the start of a line change how it is read. Here every value is read the same way.',
  },
  'forbidden-key': {
    code: 'KA015',
    title: 'This name cannot be a field',
    means:
      'The names __proto__, constructor, prototype and << mean something to programs that read the file, and are no fields of an entry.',
  },
  'deep-nesting': {
    code: 'KA016',
    title: 'Nested too deeply',
    means: 'No entry needs so many levels; programs that follow them can be made to fail.',
  },
  'unknown-key': {
    code: 'KA020',
    title: 'There is no such field',
    means: 'Each kind has its own fields. A field that is not known would be lost without a word, so it is refused.',
  },
  'missing-field': {
    code: 'KA021',
    title: 'A field is missing',
    means: 'This field is needed in every entry of this kind.',
  },
  'wrong-form': {
    code: 'KA022',
    title: 'The value has the wrong form',
    means: 'A field takes text, a list, or a group of fields, and this one got another of them.',
  },
  'unknown-word': {
    code: 'KA023',
    title: 'The word is not one of the list',
    means: 'Some fields take one of a fixed list of words, so that entries can be sorted and counted by them.',
  },
  'wrong-value': {
    code: 'KA024',
    title: 'The value cannot be read',
    means: 'The field takes a value of a certain form: an address, a code, an identifier.',
  },
  'wrong-figure': {
    code: 'KA025',
    title: 'The figure cannot be read',
    means:
      'A figure is a number and a unit, money an ISO currency code and an amount: `350 W`, `1.5 GW`, `USD 350M`. Each field takes one sort of quantity only.',
  },
  'wrong-date': {
    code: 'KA026',
    title: 'The date cannot be read',
    means:
      'Dates are written from the largest to the smallest, so that `02/03/2026` cannot be read in two ways: `2026`, `2026-02`, `2026-02-24`, `2026-Q3`, `2026-H2`.',
  },
  'spreadsheet-formula': {
    code: 'KA027',
    title: 'The text begins like a formula',
    means: 'Tables of this base are opened in spreadsheets, which run a cell that begins with = + - @ as a formula.',
  },
  'uncited-figure': {
    code: 'KA030',
    title: 'A figure has no source',
    means: 'Every figure of this base says who states it. In a field, `source` names it; in the text, `[^key]` does.',
  },
  'undeclared-source': {
    code: 'KA031',
    title: 'The source is not declared',
    means: 'A key that is cited stands under sources, with title, publisher, address and type.',
  },
  'unused-source': {
    code: 'KA032',
    title: 'Nothing cites the source',
    means: 'A source that nothing rests on says that a fact was left out or that the source should go.',
  },
  'source-agreement': {
    code: 'KA033',
    title: 'Two entries describe one source differently',
    means: 'One address is one page: its title, publisher and date are the same wherever it is cited.',
  },
  'dated-after-source': {
    code: 'KA034',
    title: 'The claim is younger than its source',
    means:
      'A page cannot know what happened after it was published. Either a date is wrong, or the page speaks of a plan: `planned: true`.',
  },
  'dangling-link': {
    code: 'KA040',
    title: 'The link leads to no entry',
    means:
      'A link names another entry by the name of its file. Either it is misspelt, or that entry is not in the base yet.',
  },
  'same-name': {
    code: 'KA041',
    title: 'Two entries bear the same name',
    means: 'Readers could not tell them apart. Often the entry was there already under another id.',
  },
  'unsafe-address': {
    code: 'KA042',
    title: 'The address may not be linked to',
    means:
      'Links lead to web pages (https://, http://), to mail (mailto:) or to entries. Every other sort of address can run code or open files.',
  },
  'raw-html': {
    code: 'KA050',
    title: 'HTML in the text',
    means:
      'The text is Markdown. HTML could run code in the reader’s browser, so none of it is let through, comments included.',
  },
  picture: {
    code: 'KA051',
    title: 'A picture in the text',
    means:
      'Pictures from elsewhere would tell others who reads this page. Describe what it shows, or link to the page that shows it.',
  },
  'footnote-definition': {
    code: 'KA052',
    title: 'A footnote is defined in the text',
    means:
      'Sources are declared once, under sources, and cited as `[^key]`. The list at the foot of the page is made from them.',
  },
  code: {
    code: 'KA053',
    title: 'Code in the text',
    means: 'Nothing in a file of content is ever run: no import, no export, no expression in braces.',
  },
  'component-attribute': {
    code: 'KA054',
    title: 'A component takes words in quotes only',
    means: 'Attributes of components are plain words in quotes: no braces, no content between tags.',
  },
  component: {
    code: 'KA055',
    title: 'The component is unknown or names nothing',
    means: 'Briefings hold components of a short list, and what these name must exist in the base.',
  },
  'malformed-component': {
    code: 'KA056',
    title: 'A component cannot be read',
    means: 'In a briefing, < begins a component. It must be closed, and a < that begins none is written `&lt;`.',
  },
  'typed-figure': {
    code: 'KA057',
    title: 'A figure is typed into a briefing',
    means: 'Figures of a briefing come from entries by name, so that they change with them.',
  },
  'claim-address': {
    code: 'KA060',
    title: 'Two claims have one address',
    means:
      'Each claim can be cited by an address made from its field, date and basis. Two that agree in all three need an id.',
  },
  'deal-sides': {
    code: 'KA061',
    title: 'A side of the deal is missing, or stands on both sides',
    means: 'A deal has those who give and those who take. Both must be named, and nobody can be both.',
  },
  'known-parent': {
    code: 'KA062',
    title: 'A company owns itself',
    means: 'Whoever follows parent upwards must come to an end. Leave it out of the company that nobody owns.',
  },
  'milestone-order': {
    code: 'KA063',
    title: 'Milestones run backwards',
    means: 'A thing is announced before it is signed, and built before it runs. One of the dates is wrong.',
  },
  'part-within-whole': {
    code: 'KA064',
    title: 'A part is larger than the whole',
    means: 'A chip cannot have more than the rack that holds it.',
  },
  'parts-within-total': {
    code: 'KA065',
    title: 'The parts of a deal exceed its total',
    means: 'What the parties put in cannot be more than the amount of the deal.',
  },
  succession: {
    code: 'KA066',
    title: 'Predecessor and successor do not agree',
    means: 'If one chip follows another, the other is followed by it, and no chain leads back to its beginning.',
  },
  'vanished-address': {
    code: 'KA067',
    title: 'A published address would vanish',
    means: 'Others have cited this address. Say under moved in content/addresses.yaml where it leads now.',
  },
  'seed-evidence': {
    code: 'KA070',
    title: 'Verdict and evidence do not fit',
    means: 'A claim that is supported or contradicted names its sources; one that was not found has none.',
  },
  'seed-subjects': {
    code: 'KA071',
    title: 'A claim of a seed document hangs in the air',
    means: 'A claim has an id of its own, names entries that exist, and stands in a section that the document has.',
  },
} as const satisfies Readonly<Record<string, ProblemCode>>;

/** Name of a rule, kebab-case: what a problem is called in code and in messages. */
export type RuleName = keyof typeof problemCodes;
