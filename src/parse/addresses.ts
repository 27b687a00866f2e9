import { addressesSchema, type Addresses } from '../kinds/addresses.ts';
import { hiddenCharacters } from './characters.ts';
import type { ContentFile } from './content-file.ts';
import type { Finding } from './finding.ts';
import { schemaFindings } from './schema-findings.ts';
import { parseYaml } from './yaml.ts';

/** The ledger after parsing. A base without one has published nothing yet. */
export interface ParsedAddresses {
  readonly path: string;
  readonly text: string;
  readonly addresses: Addresses;
  readonly findings: readonly Finding[];
}

const none: Addresses = { published: {}, moved: {} };

/** Reads the ledger of addresses. All that is wrong with it comes back as findings. */
export function parseAddresses({ path, text, refused }: ContentFile): ParsedAddresses {
  const failed = (findings: readonly Finding[]) => ({ path, text, addresses: none, findings });
  if (refused) return failed([refused]);
  const yaml = parseYaml(text, 0, path);
  const findings = [...hiddenCharacters(text, path), ...yaml.findings];
  if (yaml.data === undefined) return failed(findings);
  const result = addressesSchema.safeParse(yaml.data);
  if (result.success) return { path, text, addresses: result.data, findings };
  return failed([...findings, ...schemaFindings(result.error, yaml.data, addressesSchema, path)]);
}
