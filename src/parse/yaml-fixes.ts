import type { YAMLError } from 'yaml';
import type { Edit } from './finding.ts';
import { isBlockSign } from './yaml-errors.ts';

/** Two spaces for every tab that indents a line. */
export function spacesForTabs(yaml: string, start: number): Edit[] {
  return [...yaml.matchAll(/^[ ]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    at: { start: start + index, end: start + index + indent.length },
    text: indent.replaceAll('\t', '  '),
  }));
}

/** `title: A: B` on a line of its own: what stands behind the first colon is the value. */
const line = /^(\s*(?:- +)?[A-Za-z][\w-]*:[ ]+)([^\s"'[{#].*?)[ ]*$/;

/** Errors that a pair of quotes mends. */
const mended: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START']);

/** Quotes around the value of the line that an error stands on, where that is what the line lacks. */
export function quotedRest(yaml: string, start: number, error: YAMLError): Edit[] | undefined {
  if (!mended.has(error.code) && !isBlockSign(error)) return undefined;
  return quotedLine(yaml, start, error.pos[0]);
}

/** Quotes around the value of the line that a place stands on. */
export function quotedLine(yaml: string, start: number, at: number): Edit[] | undefined {
  const from = yaml.lastIndexOf('\n', at - 1) + 1;
  const end = yaml.indexOf('\n', from);
  const [, head = '', value = ''] = line.exec(yaml.slice(from, end < 0 ? yaml.length : end).replace(/\r$/, '')) ?? [];
  // A comment may stand behind the value; only its author knows whether it is one.
  if (value === '' || value.includes(' #')) return undefined;
  const place = { start: start + from + head.length, end: start + from + head.length + value.length };
  return [{ at: place, text: JSON.stringify(value) }];
}
