import { extensionOf, isKindName, kindOf, kinds, type DataOf, type KindName } from '../kinds/index.ts';
import { isId } from '../kinds/reference.ts';
import type { Finding } from './finding.ts';
import { splitFrontmatter, type Halves } from './frontmatter.ts';
import { parseBody, type Body } from './markdown.ts';
import { nearest } from './nearest.ts';
import { schemaFindings } from './schema-findings.ts';
import { parseYaml } from './yaml.ts';

/** A file of content: its path from the root of the repository, with forward slashes, and its text. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** One checked entry. `data` holds exactly what its author wrote, parsed; nothing derived is ever put into it. */
export interface Entry<K extends KindName = KindName> {
  readonly kind: K;
  readonly id: string;
  readonly file: string;
  readonly data: DataOf<K>;
  readonly body: Body;
}

/** A file after parsing: an entry if it is sound, and everything wrong with it by itself. */
export interface Parsed {
  readonly path: string;
  /** Kept for positions and excerpts. */
  readonly text: string;
  /** Known from the path alone, so that links to a broken entry are not reported as dangling. */
  readonly id: string;
  readonly kind: KindName | undefined;
  readonly entry: Entry | undefined;
  readonly findings: readonly Finding[];
}

const pathForm = /^content\/([^/]+)\/([^/]+)\.(md|mdx)$/;

/** Kind and id are read off the path, here and nowhere else. */
function place(path: string): { kind: KindName; id: string } | { finding: Finding } {
  const wrong = (reason: string, remedy: string) => ({
    finding: { rule: 'misplaced-file' as const, file: path, at: { start: 0, end: 1 }, reason, remedy },
  });
  const folders = kinds.map((kind) => kind.name);
  const [, folder = '', id = '', extension] = pathForm.exec(path) ?? [];
  if (folder === '')
    return wrong(
      'this file is not an entry',
      `entries are content/<kind>/<id>.md, where <kind> is one of: ${folders.join(', ')}`,
    );
  if (!isKindName(folder)) {
    const guess = nearest(folder, folders);
    return wrong(
      `"${folder}" is not a kind`,
      guess ? `move the file to content/${guess}/` : `move it to one of: ${folders.join(', ')}`,
    );
  }
  const ending = extensionOf(folder);
  if (extension !== ending) return wrong(`an entry in ${folder} ends in .${ending}`, `rename it to ${id}.${ending}`);
  if (!isId(id))
    return wrong(`"${id}" cannot be an id`, 'name the file with lower-case letters, digits and single hyphens');
  return { kind: folder, id };
}

/** Markdown is never wrong; a component may be, and then nothing of the text can be read. */
function parseText({ body, bodyStart }: Halves, kind: KindName, file: string): { body: Body } | { finding: Finding } {
  try {
    return { body: parseBody(body, bodyStart, extensionOf(kind) === 'mdx') };
  } catch (error) {
    const [, line = '1', column = '1', message = ''] = /^(\d+):(\d+): (.*)/s.exec((error as Error).message) ?? [];
    const before = body.split('\n').slice(0, Number(line) - 1);
    const start = bodyStart + before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
    return {
      finding: {
        rule: 'malformed-component' as const,
        file,
        at: { start, end: start + 1 },
        reason: `a component cannot be read: ${message.split(' (')[0] ?? message}`,
        remedy: 'write it like <Figure of="openai.valuation" />; write &lt; for a < that begins no component',
      },
    };
  }
}

/** Reads one file into an entry. All that is wrong with it comes back as findings; nothing is thrown. */
export function parseEntry({ path, text }: ContentFile): Parsed {
  const placed = place(path);
  const fallbackId = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  if ('finding' in placed) {
    return { path, text, id: fallbackId, kind: undefined, entry: undefined, findings: [placed.finding] };
  }
  const { kind, id } = placed;
  const failed = (findings: readonly Finding[]): Parsed => ({ path, text, id, kind, entry: undefined, findings });
  const halves = splitFrontmatter(text);
  if (!halves) {
    const reason = 'the file does not begin with frontmatter between two lines of ---';
    const remedy = 'begin the file with a line ---, the fields, and a second line ---';
    return failed([{ rule: 'malformed-yaml', file: path, at: { start: 0, end: 3 }, reason, remedy }]);
  }
  const yaml = parseYaml(halves.yaml, halves.yamlStart, path);
  if (yaml.findings.length > 0) return failed(yaml.findings);
  const { schema } = kindOf(kind);
  const result = schema.safeParse(yaml.data);
  if (!result.success) return failed(schemaFindings(result.error, yaml.data, schema, path));
  const parsed = parseText(halves, kind, path);
  if ('finding' in parsed) return failed([parsed.finding]);
  return {
    path,
    text,
    id,
    kind,
    entry: { kind, id, file: path, data: result.data as DataOf<KindName>, body: parsed.body },
    findings: [],
  };
}
