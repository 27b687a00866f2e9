import type { ComparedKind } from '../views/compare/kind-data.ts';
import { dataScript } from './data-script.ts';

/** Name under which the script of a kind hands over what it holds. */
export function comparedName(kind: string): string {
  return `__atlasCompared_${kind.replaceAll('-', '_')}`;
}

/** What entries of a kind are compared by, as a classic script. */
export function compareScript(data: ComparedKind): string {
  return dataScript(comparedName(data.kind), data);
}
