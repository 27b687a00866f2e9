import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsIn } from '../../../src/readers/examples.ts';
import { fromDisk, readFiles } from '../../../src/readers/from-disk.ts';

/** What people do who have never seen such a file: the folder `beginner-<name>` holds it, and what the checker says. */
const mistakes: Readonly<Record<string, string>> = {
  'claim-without-source': 'stated a figure without saying who states it',
  'bare-figure': 'wrote a figure without any claim around it',
  'dollar-sign': 'wrote $350M',
  'percent-as-money': 'wrote a percentage where money is wanted',
  'date-of-the-us': 'wrote 02/24/2026',
  'date-of-two-meanings': 'wrote 02/03/2026',
  'date-in-words': 'wrote Feb 24, 2026 within braces',
  'date-in-words-of-a-source': 'wrote Feb 24, 2026 on a line of its own',
  'tab-as-indent': 'indented with the tab key',
  'smart-quotes': 'pasted a value with typographic quotes',
  'smart-quotes-around-address': 'pasted an address with typographic quotes',
  'colon-in-title': 'pasted a title that holds a colon',
  'colon-in-summary': 'pasted a summary that holds a colon',
  'wrong-folder': 'put the file into content/company/',
  'vendor-not-in-base': 'named a vendor that has no entry',
  'vendor-by-name': 'named a vendor by its name with capitals',
  'vendor-of-base-by-name': 'named a vendor of the base by its name',
  'party-not-in-base': 'named a party that has no entry',
  'misspelt-id': 'misspelt the id of a company',
  'misspelt-field': 'misspelt a field',
  'field-of-another-kind': 'wrote a field that companies have into a chip',
  'no-closing-line': 'left out the second line of ---',
  'no-frontmatter': 'wrote the text only',
  'no-opening-line': 'began with the fields',
  'blank-line-first': 'began with an empty line',
  'no-sources': 'cited a source and declared none',
  'unused-source': 'declared a source that nothing cites',
  'misspelt-source': 'misspelt the key of a source',
  'source-key-with-capitals': 'wrote the key of a source with a capital letter',
  'address-without-https': 'left out https://',
  'address-as-markdown-link': 'pasted an address as a Markdown link',
  'country-by-name': 'wrote the name of a country',
  'country-lower-case': 'wrote a country in small letters',
  'text-for-a-list': 'wrote one word where a list is wanted',
  'words-for-a-list': 'wrote words with commas where a list is wanted',
  'list-for-a-text': 'wrote a list where one word is wanted',
  'decimal-comma': 'wrote a decimal comma',
  'decimal-comma-in-braces': 'wrote a decimal comma within braces',
  'no-unit': 'left out the unit',
  'unit-in-small-letters': 'wrote 350 w',
  'rate-in-small-letters': 'wrote 936 gb/s',
  'unit-of-another-dimension': 'wrote gigabytes where watts are wanted',
  'value-on-the-next-line': 'put a value on the next line, not indented',
  'wrong-indent': 'indented a line one space too little',
  'no-space-after-colon': 'left out the space after the colon',
  'unclosed-quote': 'did not close a quote',
  'unclosed-brace': 'did not close a brace',
  'value-begins-with-greater': 'wrote > before a figure on a line of its own',
  'value-begins-with-at': 'began a value with @',
  'value-begins-with-star': 'began a value with *',
  'comma-in-braces': 'wrote a comma within braces',
  'field-twice': 'wrote a field twice for two values',
  'capitals-in-file-name': 'wrote capitals and a space into the name of the file',
  'ending-markdown': 'named the file .markdown',
  'ending-txt': 'named the file .txt',
  'ending-md-txt': 'saved with Notepad as .md.txt',
  'ending-capitals': 'named the file .MD',
  'html-break': 'wrote <br>',
  picture: 'put a picture into the text',
  'uncited-figure': 'stated a figure in the text without a source',
  footnote: 'defined a footnote in the text',
  'summary-too-long': 'wrote a summary of many sentences',
  'summary-too-short': 'wrote a summary of two words',
  placeholder: 'left a placeholder in',
  'empty-value': 'left a value empty',
  'empty-claim': 'left the figure of a claim empty',
  'link-to-a-page': 'linked to a page of the site',
  'yes-for-true': 'wrote yes where true is wanted',
  'bullet-list-unindented-dash': 'left out the space after the dash',
};

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Words of the programs that read the files. They help nobody who has never heard of them. */
const jargon =
  /undefined|null|\bNaN\b|zod|yaml|regex|Invalid|Too (?:small|big)|expected|mapping|scalar|token|implicit|parse|frontmatter|anchor|alias|collection|sequence|\bflow\b/i;

/** Lines that change when the mistake is mended, counted from 1; the first where the file itself is moved. */
function linesOf(wrong: string, right: string | undefined): readonly number[] {
  if (right === undefined || right === '') return [1];
  const [before, after] = [wrong.split('\n'), right.split('\n')];
  let [head, tail] = [0, 0];
  while (head < before.length && before[head] === after[head]) head++;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // Where lines are missing, the place is between two.
  const last = Math.max(head + 1, before.length - tail);
  return Array.from({ length: last - head }, (_, index) => head + 1 + index);
}

/** Mistakes that leave nothing to point at: what is missing is told at the beginning. */
const toldAtTheTop: ReadonlySet<string> = new Set(['no-frontmatter', 'no-sources']);

test('every folder of the kind is in the list', () => {
  const folders = readdirSync(fixtures).filter((name) => name.startsWith('beginner-'));
  expect(folders.sort()).toEqual(
    Object.keys(mistakes)
      .map((name) => `beginner-${name}`)
      .sort(),
  );
});

describe.each(Object.entries(mistakes))('%s: someone %s', (name) => {
  const folder = join(fixtures, `beginner-${name}`);
  const { problems } = fromDisk(folder);

  test('is told once, in plain words', () => {
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(2);
    for (const { reason, remedy } of problems) {
      expect(reason).not.toMatch(jargon);
      expect(remedy).not.toMatch(jargon);
    }
  });

  test('is told where it stands', () => {
    for (const { file, line } of problems) {
      const right = join(folder, 'mended', file);
      const lines = linesOf(
        readFileSync(join(folder, file), 'utf8'),
        existsSync(right) ? readFileSync(right, 'utf8') : undefined,
      );
      expect(toldAtTheTop.has(name) ? [1, 2] : lines).toContain(line);
    }
  });

  test('is mended by what is laid over it', () => {
    const files = new Map(readFiles(folder).map((file) => [file.path, file]));
    for (const file of readFiles(join(folder, 'mended'))) files.set(file.path, file);
    const left = [...files.values()].filter(({ text }) => text !== '');
    expect(left.length).toBeGreaterThan(0);
    expect(problemsIn(left)).toEqual([]);
  });
});
