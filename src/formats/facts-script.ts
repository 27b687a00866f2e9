import type { FactsIndex } from '../views/facts-index.ts';
import { dataScript } from './data-script.ts';

/** Name under which the script hands the figures over. */
export const factsName = '__atlasFacts';

/** The index of all figures as a classic script. */
export function factsScript(index: FactsIndex): string {
  return dataScript(factsName, index);
}
