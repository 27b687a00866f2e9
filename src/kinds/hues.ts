import { kinds, type KindName } from './index.ts';

/** How many hues `styles/tokens.css` knows. With more kinds than that, two share one. */
const hues = 8;

/** The class that gives what bears it the hue of a kind, by the kind's place in the registry: "hue-2". */
export function hueOf(kind: KindName): string {
  return `hue-${String((kinds.findIndex(({ name }) => name === kind) % hues) + 1)}`;
}
