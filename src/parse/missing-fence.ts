import type { Finding } from './finding.ts';

/** A line of fields: `name: value`, something indented, an item of a list, a comment. */
const fieldLine = /^(?:[A-Za-z][\w-]*:(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*|#.*)$/;

const fence = /^---[ \t]*\r?$/m;

/** Where a text goes over from fields to prose: the first empty line after nothing but fields, with no field behind it. */
function endOfFields(text: string): number | undefined {
  const lines = text.split('\n');
  const empty = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  if (empty < 0) return undefined;
  const before = lines.slice(1, empty);
  const next = lines.slice(empty).find((line) => line.trim() !== '');
  const clean = before.every((line) => fieldLine.test(line.replace(/\r$/, '')));
  if (!clean || before.length === 0 || (next !== undefined && fieldLine.test(next.replace(/\r$/, ''))))
    return undefined;
  return lines.slice(0, empty).join('\n').length + 1;
}

/** What is said of a file whose two lines of `---` cannot be found, and which of them is missing. */
export function missingFence(text: string, file: string): Finding {
  const rule = 'no-frontmatter';
  const first = { start: 0, end: Math.max(1, Math.min(3, text.length)) };
  const blank = /^\s+(?=---[ \t]*\r?\n)/.exec(text)?.[0];
  if (blank !== undefined) {
    return {
      rule,
      file,
      at: first,
      reason: 'something empty stands before the first line of ---',
      remedy: 'remove it, so that --- is the first line of the file',
      edits: [{ at: { start: 0, end: blank.length }, text: '' }],
    };
  }
  if (/^---[ \t]*\r?\n/.test(text)) {
    const end = endOfFields(text);
    return {
      rule,
      file,
      at: end === undefined ? first : { start: end, end: end + 1 },
      reason: 'the second line of --- is missing',
      remedy: 'write a line --- between the fields and the text',
      ...(end === undefined ? {} : { edits: [{ at: { start: end, end }, text: '---\n' }] }),
    };
  }
  if (/^[A-Za-z][\w-]*:(?:\s|$)/.test(text)) {
    return {
      rule,
      file,
      at: first,
      reason: 'the first line of --- is missing',
      remedy: 'write a line --- above the first field',
      ...(fence.test(text) ? { edits: [{ at: { start: 0, end: 0 }, text: '---\n' }] } : {}),
    };
  }
  return {
    rule,
    file,
    at: first,
    reason: 'the file does not begin with its fields between two lines of ---',
    remedy:
      'begin the file with a line ---, the fields (name: value, one a line), and a second line ---; the text follows',
  };
}
