import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesYaml } from '../formats/addresses-yaml.ts';
import { addressesOf } from '../graph/moved.ts';
import { addressesFile } from '../kinds/addresses.ts';
import { fromDisk } from '../readers/from-disk.ts';
import type { World } from './check.ts';

/** Adds what is new to the ledger of addresses. Refuses, with exit code 1, while the content has problems. */
export function addresses(root: string, { out }: Pick<World, 'out'>): 0 | 1 {
  const { graph, problems } = fromDisk(root);
  if (problems.length > 0) {
    out('the content has problems, so its addresses are not settled; run: npm run check');
    return 1;
  }
  writeFileSync(join(root, addressesFile), addressesYaml(graph.addresses, addressesOf(graph.entries)));
  out(`${addressesFile} is up to date`);
  return 0;
}
