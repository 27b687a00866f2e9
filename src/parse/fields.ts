import { kindOf, type DataOf, type KindName } from '../kinds/index.ts';
import { hiddenCharacters } from './characters.ts';
import type { ContentFile } from './content-file.ts';
import type { Finding } from './finding.ts';
import { splitFrontmatter, type Halves } from './frontmatter.ts';
import { baseName, placeOf } from './place.ts';
import { schemaFindings } from './schema-findings.ts';
import { missingFence } from './missing-fence.ts';
import { parseYaml } from './yaml.ts';

/** A file as far as its path and its fields go. This half of the parser runs in browsers as well. */
export interface ParsedFields {
  readonly path: string;
  /** Kept for positions and excerpts. */
  readonly text: string;
  /** Known from the path alone, so that links to a broken entry are not reported as dangling. */
  readonly id: string;
  readonly kind: KindName | undefined;
  /** Only where they obey the schema of their kind. */
  readonly data: DataOf<KindName> | undefined;
  /** Where the fields end and the text begins; `undefined` where they cannot be told apart. */
  readonly halves: Halves | undefined;
  readonly findings: readonly Finding[];
}

/** Reads place and fields of one file. All that is wrong with them comes back as findings; nothing is thrown. */
export function parseFields(file: ContentFile): ParsedFields {
  const { path, text, refused } = file;
  const placed = placeOf(path);
  const id = 'finding' in placed ? baseName(path) : placed.id;
  const kind = 'finding' in placed ? undefined : placed.kind;
  const none = { path, text, id, kind, data: undefined, halves: undefined };
  if (refused) return { ...none, findings: [refused] };
  if ('finding' in placed) return { ...none, findings: [placed.finding] };
  const findings = hiddenCharacters(text, path);
  const halves = splitFrontmatter(text);
  if (!halves) {
    // Behind a hidden character the lines may well be there.
    if (findings.length > 0) return { ...none, findings };
    return { ...none, findings: [missingFence(text, path)] };
  }
  const yaml = parseYaml(halves.yaml, halves.yamlStart, path);
  findings.push(...yaml.findings);
  if (yaml.data === undefined) return { ...none, halves, findings };
  const { schema } = kindOf(placed.kind);
  const result = schema.safeParse(yaml.data);
  if (result.success) return { ...none, halves, data: result.data as DataOf<KindName>, findings };
  // Quotes that were pasted and places that were kept are told once, whatever the field would say of them.
  const apart = yaml.findings.filter(({ rule }) => rule === 'wrong-form' || rule === 'wrong-value');
  const told = new Set(apart.map(({ at }) => JSON.stringify(at)));
  const more = schemaFindings(result.error, yaml.data, schema, path).filter(({ at }) => !told.has(JSON.stringify(at)));
  return { ...none, halves, findings: [...findings, ...more] };
}
