import { addressesSchema, type Addresses } from '../kinds/addresses.ts';
import type { ContentFile } from './entry.ts';
import type { Finding } from './finding.ts';
import { schemaFindings } from './schema-findings.ts';
import { parseYaml } from './yaml.ts';

/** The ledger after parsing. A base without one has published nothing yet. */
export interface ParsedAddresses extends ContentFile {
  readonly addresses: Addresses;
  readonly findings: readonly Finding[];
}

const none: Addresses = { published: {}, moved: {} };

/** Reads the ledger of addresses. All that is wrong with it comes back as findings. */
export function parseAddresses({ path, text }: ContentFile): ParsedAddresses {
  const yaml = parseYaml(text, 0, path);
  if (yaml.findings.length > 0) return { path, text, addresses: none, findings: yaml.findings };
  const result = addressesSchema.safeParse(yaml.data);
  if (result.success) return { path, text, addresses: result.data, findings: [] };
  return { path, text, addresses: none, findings: schemaFindings(result.error, yaml.data, addressesSchema, path) };
}
