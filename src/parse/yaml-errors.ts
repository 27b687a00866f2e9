import type { YAMLError } from 'yaml';

export type Told = readonly [reason: string, remedy: string];

const fallback: Told = [
  'something is missing or too much here',
  'look for a missing quote, colon, brace or indent on this line or the one above',
];

/** What the errors of the YAML parser mean to someone who knows no YAML: what is wrong, what to do. */
const told: Readonly<Record<string, Told>> = {
  DUPLICATE_KEY: [
    'this field stands twice',
    'keep one of the two; several claims of one field stand below it, each on a line that begins with a dash',
  ],
  TAB_AS_INDENT: ['the line is indented with a tab', 'indent with spaces'],
  BAD_INDENT: [
    'the line is not indented like its neighbours',
    'line the names of the fields up, two spaces deeper for each level',
  ],
  BAD_ALIAS: [
    'a value may not begin with & or *',
    'put quotes around the value, or write it out where it is to be repeated',
  ],
  TAG_RESOLVE_FAILED: ['a value may not begin with !', 'put quotes around the value, or take the word with the ! away'],
  BAD_DIRECTIVE: ['lines that begin with % are not used here', 'remove the line'],
  MULTIPLE_DOCS: ['a second block of fields begins here', 'put all fields between the first two lines of ---'],
  MULTILINE_IMPLICIT_KEY: [
    'a value runs on over the line',
    'close the quote, brace or bracket, or put the value in quotes',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['the value holds ": ", which begins a new field', 'put quotes around the value'],
  BLOCK_IN_FLOW: ['the value holds ": ", which begins a new field', 'put quotes around the value'],
  BAD_SCALAR_START: ['a value may not begin with this sign', 'put quotes around the value'],
  MISSING_CHAR: ['this quote, brace or bracket is never closed', 'close it, or take it away'],
  UNEXPECTED_TOKEN: ['something stands after the end of the value', 'put the whole value in one pair of quotes'],
};

const blockSign: Told = [
  'a value may not begin with > or |',
  'put quotes around the value, or write "more than" in words',
];

/** What is said of an error with that code. */
export function toldOf(code: string): Told {
  return told[code] ?? fallback;
}

/** The parser calls an unclosed brace a bad indent. */
export function meaningOf({ code, message }: YAMLError): string {
  return code === 'BAD_INDENT' && message.startsWith('Flow') ? 'MISSING_CHAR' : code;
}

/** And a `>` before a figure an unexpected token. */
export function isBlockSign({ message }: YAMLError): boolean {
  return message.startsWith('Block scalar');
}

export function tell(error: YAMLError): Told {
  return isBlockSign(error) ? blockSign : toldOf(meaningOf(error));
}
