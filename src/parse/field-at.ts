import { isMap, isNode, isScalar, isSeq, parseDocument, type Range } from 'yaml';
import type { Place } from './finding.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { locate } from './locate.ts';

/** A place in a file, as one who is to mend it would name it. */
export type Named =
  | { readonly in: 'field'; readonly path: readonly PropertyKey[] }
  /** The text below the fields. */
  | { readonly in: 'text' }
  /** The file as a whole. */
  | { readonly in: 'file' };

function holds(range: Range | null | undefined, offset: number): boolean {
  return range !== null && range !== undefined && range[0] <= offset && offset < Math.max(range[1], range[0] + 1);
}

/** The way back from a line and a column, both from 1, to the field that stands there. */
export function fieldAt(text: string, line: number, column: number): Named {
  const halves = splitFrontmatter(text);
  const start = text.split('\n', line - 1).reduce((sum, before) => sum + before.length + 1, 0) + column - 1;
  if (!halves || start < halves.yamlStart) return { in: 'file' };
  if (start >= halves.bodyStart) return { in: 'text' };
  const offset = start - halves.yamlStart;
  const path: (string | number)[] = [];
  let node: unknown = parseDocument(halves.yaml, { version: '1.2', schema: 'core' }).contents;
  for (;;) {
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        ({ key, value }) => (isNode(key) && holds(key.range, offset)) || (isNode(value) && holds(value.range, offset)),
      );
      if (!pair || !isScalar(pair.key)) break;
      path.push(String(pair.key.value));
      if (holds(pair.key.range, offset)) break;
      node = pair.value;
    } else if (isSeq(node)) {
      const index: number = node.items.findIndex((item) => isNode(item) && holds(item.range, offset));
      if (index < 0) break;
      path.push(index);
      node = node.items[index];
    } else break;
  }
  return path.length === 0 ? { in: 'file' } : { in: 'field', path };
}

/** A place as one would name it, whether the check gave it by field or by its letters. */
export function namedPlace(text: string, at: Place): Named {
  if ('field' in at) return { in: 'field', path: at.field };
  const { line, column } = locate(text, at);
  return fieldAt(text, line, column);
}
