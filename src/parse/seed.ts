import { isFileName } from '../kinds/reference.ts';
import { seedSchema, type SeedData } from '../kinds/seed.ts';
import { hiddenCharacters } from './characters.ts';
import type { ContentFile } from './content-file.ts';
import type { Finding } from './finding.ts';
import { schemaFindings } from './schema-findings.ts';
import { parseYaml } from './yaml.ts';

/** A document that the base was started from, with its claims. */
export interface Seed {
  readonly id: string;
  readonly file: string;
  readonly data: SeedData;
}

/** A file of `seeds/` after parsing. */
export interface ParsedSeed {
  readonly path: string;
  readonly text: string;
  readonly seed: Seed | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a ledger of claims. All that is wrong with it comes back as findings; nothing is thrown. */
export function parseSeed({ path, text, refused }: ContentFile): ParsedSeed {
  const failed = (findings: readonly Finding[]) => ({ path, text, seed: undefined, findings });
  if (refused) return failed([refused]);
  const id = /^seeds\/([^/]+)\.yaml$/.exec(path)?.[1];
  if (id === undefined || !isFileName(id)) {
    const reason = 'this file is not the ledger of a seed document';
    const remedy = 'name it seeds/<id>.yaml, with lower-case letters, digits and single hyphens';
    return failed([{ rule: 'misplaced-file', file: path, at: { start: 0, end: 1 }, reason, remedy }]);
  }
  const yaml = parseYaml(text, 0, path);
  const findings = [...hiddenCharacters(text, path), ...yaml.findings];
  if (yaml.data === undefined) return failed(findings);
  const result = seedSchema.safeParse(yaml.data);
  if (!result.success) return failed([...findings, ...schemaFindings(result.error, yaml.data, seedSchema, path)]);
  return { path, text, seed: { id, file: path, data: result.data }, findings };
}
