import { isMap, isNode, isPair, isScalar, isSeq, type Document } from 'yaml';
import { parseCarefully } from './yaml.ts';

let last: { readonly yaml: string; readonly document: Document } | undefined;

/** The problems of one file are located one after the other: its document is kept until the next file. */
function carefully(yaml: string): Document {
  if (last?.yaml !== yaml) last = { yaml, document: parseCarefully(yaml) };
  return last.document;
}

/** A lone claim may stand without a list: `founded.0.source` is then `founded.source`. */
function writtenPath(document: Document, path: readonly PropertyKey[]): (string | number)[] {
  const found: (string | number)[] = [];
  for (const step of path as readonly (string | number)[]) {
    const node: unknown = found.length === 0 ? document.contents : document.getIn(found, true);
    // A field may be called 2026, which is a number to the parser.
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const written = isScalar(pair?.key) ? pair.key.value : step;
    if (typeof step !== 'number' || isSeq(node)) found.push(typeof written === 'number' ? written : step);
  }
  return found;
}

/**
 * Finds a field in frontmatter: the span of its value, or of its key. Where the path does not exist, the span of the
 * nearest parent that does, so that a missing field is reported at the mapping that lacks it.
 */
export function spanOf(yaml: string, at: readonly PropertyKey[], key = false): readonly [number, number] {
  const document = carefully(yaml);
  const path = writtenPath(document, at);
  for (let depth = path.length; depth > 0; depth--) {
    const found = path.slice(0, depth);
    const exact = depth === path.length;
    const value: unknown = document.getIn(found, true);
    if (value === undefined && !document.hasIn(found)) continue;
    const parent: unknown = depth === 1 ? document.contents : document.getIn(found.slice(0, -1), true);
    const last = found[found.length - 1];
    const pair = isMap(parent)
      ? parent.items.find((p) => isPair(p) && isScalar(p.key) && String(p.key.value) === String(last))
      : undefined;
    const keyNode = pair && isNode(pair.key) ? pair.key : undefined;
    const node = (key && exact) || !exact ? (keyNode ?? value) : (value ?? keyNode);
    if (isNode(node) && node.range) return [node.range[0], Math.max(node.range[1], node.range[0] + 1)];
  }
  return [0, 1];
}
