import type { Place } from './finding.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { visible } from './characters.ts';
import { spanOf } from './yaml-span.ts';

/** A place in a file as a person counts: lines and columns from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
  /** Length of the marked span within its first line, at least 1. */
  readonly length: number;
  /** The whole line, for an excerpt. */
  readonly excerpt: string;
}

/** Where a place begins and ends in the text of its file. */
export function spanOfPlace(text: string, place: Place): readonly [number, number] {
  if ('start' in place) return [place.start, place.end];
  // A file that is YAML from its first line has no fences.
  const { yaml, yamlStart } = splitFrontmatter(text) ?? { yaml: text, yamlStart: 0 };
  const [from, to] = spanOf(yaml, place.field, place.key);
  return [yamlStart + from, yamlStart + to];
}

/** Gives a place its line and column. Only files with problems pay for this. */
export function locate(text: string, place: Place): Location {
  const [written, end] = spanOfPlace(text, place);
  const start = Math.min(written, text.length);
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const excerpt = text.slice(lineStart, newline < 0 ? text.length : newline).trimEnd();
  return {
    line: text.slice(0, start).split('\n').length,
    column: start - lineStart + 1,
    length: Math.max(1, Math.min(end, lineStart + excerpt.length) - start),
    excerpt: visible(excerpt),
  };
}
