import type { ComparedKind } from '../views/compare/kind-data.ts';

/** Name under which the scripts hand over what they hold, by kind. */
export const comparedName = '__atlasCompared';

/**
 * What entries of a kind are compared by, as a classic script. JSON is JavaScript once what ends a script or a line is
 * written as an escape.
 */
export function compareScript(data: ComparedKind): string {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `(globalThis.${comparedName}??={})[${JSON.stringify(data.kind)}]=${json};\n`;
}
