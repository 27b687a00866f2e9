/** An entry file, cut in two. Offsets count UTF-16 units from the start of the file. */
export interface Halves {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

const fence = /^---[ \t]*(?:\r?\n|$)/m;

/** Cuts a file at its two `---` lines. `undefined`: it does not begin with one, or the second is missing. */
export function splitFrontmatter(text: string): Halves | undefined {
  const open = fence.exec(text);
  if (open?.index !== 0) return undefined;
  const yamlStart = open[0].length;
  const close = fence.exec(text.slice(yamlStart));
  if (!close) return undefined;
  const bodyStart = yamlStart + close.index + close[0].length;
  return { yaml: text.slice(yamlStart, yamlStart + close.index), yamlStart, body: text.slice(bodyStart), bodyStart };
}
