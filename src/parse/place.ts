import { extensionOf, isKindName, kinds, type KindName } from '../kinds/index.ts';
import { isFileName } from '../kinds/reference.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

const pathForm = /^content\/([^/]+)\/([^/]+)\.(md|mdx)$/;

/** Endings that editors give to text, instead of `.md` or behind it. */
const otherEnding = /^content\/([^/]+)\/([^/]+?)(?:\.(?:mdx?|markdown|mdown|mkd|txt|text|rtf|docx?))+$/i;

type Placed = { readonly kind: KindName; readonly id: string } | { readonly finding: Finding };

/** Kind and id are read off the path, here and nowhere else. */
export function placeOf(path: string): Placed {
  const wrong = (rule: Finding['rule'], reason: string, remedy: string) => ({
    finding: { rule, file: path, at: { start: 0, end: 1 }, reason, remedy },
  });
  const folders = kinds.map((kind) => kind.name);
  const [, folder = '', id = '', extension] = pathForm.exec(path) ?? [];
  if (folder === '') {
    const [, kind = '', name = ''] = otherEnding.exec(path) ?? [];
    if (isKindName(kind)) {
      const ending = extensionOf(kind);
      return wrong(
        'wrong-ending',
        `an entry in ${kind} ends in .${ending}`,
        `rename it to ${fileName(name)}.${ending}`,
      );
    }
    return wrong(
      'misplaced-file',
      'this file is not an entry',
      `entries are content/<kind>/<id>.md, where <kind> is one of: ${folders.join(', ')}`,
    );
  }
  if (!isKindName(folder)) {
    const guess =
      kinds.find(({ title }) => title.one.toLowerCase() === folder.toLowerCase())?.name ?? nearest(folder, folders);
    return wrong(
      'misplaced-file',
      `"${folder}" is not a kind`,
      guess ? `move the file to content/${guess}/` : `move it to one of: ${folders.join(', ')}`,
    );
  }
  const ending = extensionOf(folder);
  if (extension !== ending) {
    return wrong('wrong-ending', `an entry in ${folder} ends in .${ending}`, `rename it to ${id}.${ending}`);
  }
  if (!isFileName(id)) {
    return wrong(
      'bad-id',
      `"${id}" cannot be an id, which is the name of the file`,
      `take lower-case letters of a to z, digits and single hyphens, at most 80 of them${isFileName(fileName(id)) ? `: ${fileName(id)}.${ending}` : ''}`,
    );
  }
  return { kind: folder, id };
}

/** A name as it may stand in a path: `Société A1` is `societe-a1`. */
function fileName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The name of a file without folders and ending, for what has no id. */
export function baseName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
