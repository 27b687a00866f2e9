import { seedSchema, type SeedData } from '../kinds/seed.ts';
import type { ContentFile } from './entry.ts';
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
export function parseSeed({ path, text }: ContentFile): ParsedSeed {
  const yaml = parseYaml(text, 0, path);
  if (yaml.findings.length > 0) return { path, text, seed: undefined, findings: yaml.findings };
  const result = seedSchema.safeParse(yaml.data);
  if (!result.success) {
    return { path, text, seed: undefined, findings: schemaFindings(result.error, yaml.data, seedSchema, path) };
  }
  const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return { path, text, seed: { id, file: path, data: result.data }, findings: [] };
}
