/**
 * Tells the Astro language server which file is of which kind: the form of Astro's `collections.json`. Astro's own
 * writes addresses as they are in links; the server looks for them with their escapes read and in lower case, and finds
 * none whose folder holds a space. `files` are addresses (`file://…`), each with its kind.
 */
export function editorManifest(kinds: readonly string[], files: readonly (readonly [string, string])[]): string {
  const collections = kinds.map((name) => ({ hasSchema: true, name }));
  const entries = Object.fromEntries(files.map(([url, kind]) => [decodeURIComponent(url).toLowerCase(), kind]));
  return `${JSON.stringify({ collections, entries }, null, 2)}\n`;
}
