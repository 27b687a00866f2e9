import type { NamesIndex } from '../views/names-index.ts';
import { dataScript } from './data-script.ts';

/** Name under which the script hands the index over. */
export const namesName = '__atlasNames';

/** The index of all names as a classic script. */
export function namesScript(index: NamesIndex): string {
  return dataScript(namesName, index);
}
