/**
 * Data as a classic script that sets one name, the only way in which a page on a disk may read any. JSON is JavaScript
 * once what ends a script or a line is written as an escape.
 */
export function dataScript(name: string, data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `globalThis.${name}=${json};\n`;
}
