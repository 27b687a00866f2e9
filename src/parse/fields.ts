import { extensionOf, isKindName, kindOf, kinds, type KindName } from '../kinds/index.ts';
import { isId } from '../kinds/reference.ts';
import type { ContentFile } from './entry.ts';
import type { Finding } from './finding.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { schemaFindings } from './schema-findings.ts';
import { parseYaml } from './yaml.ts';

/** A file as far as its fields go. */
export interface ParsedFields {
  readonly path: string;
  readonly text: string;
  readonly id: string;
  readonly kind: KindName | undefined;
  readonly data?: unknown;
  readonly findings: readonly Finding[];
}

/** Path, YAML and schema of a file, without its Markdown, so that it runs in a browser. */
export function parseFields({ path, text }: ContentFile): ParsedFields {
  const [, folder = '', id = '', extension] = /^content\/([^/]+)\/([^/]+)\.(md|mdx)$/.exec(path) ?? [];
  const finding = (reason: string, remedy: string): Finding => ({
    rule: 'misplaced-file',
    file: path,
    at: { start: 0, end: 1 },
    reason,
    remedy,
  });
  if (!isKindName(folder) || extensionOf(folder) !== extension) {
    const remedy = `entries are content/<kind>/<id>.md, where <kind> is one of: ${kinds.map(({ name }) => name).join(', ')}`;
    return { path, text, id, kind: undefined, findings: [finding('this file is not an entry', remedy)] };
  }
  const failed = (findings: readonly Finding[]): ParsedFields => ({ path, text, id, kind: folder, findings });
  if (!isId(id)) {
    const remedy = 'name the file with lower-case letters, digits and single hyphens';
    return failed([finding(`"${id}" cannot be an id`, remedy)]);
  }
  const halves = splitFrontmatter(text);
  if (!halves) return failed([finding('the file does not begin with frontmatter', 'begin it with a line ---')]);
  const yaml = parseYaml(halves.yaml, halves.yamlStart, path);
  if (yaml.findings.length > 0) return failed(yaml.findings);
  const { schema } = kindOf(folder);
  const result = schema.safeParse(yaml.data);
  if (!result.success) return failed(schemaFindings(result.error, yaml.data, schema, path));
  return { path, text, id, kind: folder, data: result.data, findings: [] };
}
