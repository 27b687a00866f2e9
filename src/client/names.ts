import { namesName } from '../formats/names-script.ts';
import { pathOf } from '../graph/addresses.ts';
import type { NamesIndex } from '../views/names-index.ts';
import { loadScript } from './late.ts';

/** The index of all names, loaded the first time that it is asked for. Rejects if its script cannot be read. */
export async function loadNames(root: URL): Promise<NamesIndex> {
  await loadScript(root, pathOf.names);
  const names = (globalThis as { [namesName]?: NamesIndex })[namesName];
  if (!names) throw new Error(`${pathOf.names} gave no names`);
  return names;
}
