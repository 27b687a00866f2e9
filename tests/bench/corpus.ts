import type { ContentFile } from '../../src/parse/content-file.ts';

/** How the ids of a copy end. The first copy is the base itself. */
function ending(copy: number): string {
  return copy === 0 ? '' : `-${copy}`;
}

/**
 * A corpus of `size` entries from the real ones: whole copies under other ids, which link to each other as the real ones
 * do, with names, aliases and pages of their own. The last copy is cut where the size is reached.
 */
export function corpus(real: readonly ContentFile[], size: number): ContentFile[] {
  const idOf = ({ path }: ContentFile) => path.replace(/^.*\/|\.mdx?$/g, '');
  const ids = new Set(real.map(idOf));
  const copies = Math.ceil(size / real.length);
  // What links to an entry behind the cut would dangle: it links to the first of that name.
  const kept = new Set(real.slice(0, size - (copies - 1) * real.length).map(idOf));
  const files = Array.from({ length: copies }, (_, copy) =>
    copy === 0 ? real : real.map((file) => renamed(file, copy === copies - 1 ? kept : ids, ending(copy))),
  ).flat();
  return files.slice(0, size);
}

function renamed({ path, text }: ContentFile, ids: ReadonlySet<string>, end: string): ContentFile {
  const id = (word: string) => (ids.has(word) ? word + end : word);
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const fields = yaml
    .split('\n')
    .map((line) =>
      line
        .replace(
          /^name: (["']?)(.*?)\1$/,
          (_all, quote: string, name: string) => `name: ${quote}${name} ${end}${quote}`,
        )
        .replace(/^aliases: .*$/, '')
        .replace(/url: "([^"]*)"/, (_all, url: string) => `url: "${url}${url.includes('?') ? '&' : '?'}copy=${end}"`)
        // Keys of sources may be spelled like ids; they are renamed wherever they stand.
        .replace(/^ {2}([a-z0-9-]+)(?=: \{ title)/, (_all, word: string) => `  ${id(word)}`)
        .replace(/(?<=: |\[|, )([a-z0-9-]+)(?=$|[\],}]| })/g, id),
    )
    .join('\n');
  const words = body
    .replaceAll(/\[\[([a-z0-9-]+)/g, (_all, word: string) => `[[${id(word)}`)
    .replaceAll(/\[\^([a-z0-9-]+)\]/g, (_all, word: string) => `[^${id(word)}]`)
    .replaceAll(/\/([a-z0-9-]+)\.md/g, (_all, word: string) => `/${id(word)}.md`)
    .replaceAll(/of="([a-z0-9-]+)\./g, (_all, word: string) => `of="${id(word)}.`);
  return { path: path.replace(/(\.mdx?)$/, `${end}$1`), text: `---\n${fields}\n---\n${words}` };
}
