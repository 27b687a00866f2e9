import { factsName } from '../formats/facts-script.ts';
import { pathOf } from '../graph/addresses.ts';
import type { FactsIndex } from '../views/facts-index.ts';
import { loadScript } from './late.ts';
import { loadNames } from './names.ts';
import type { Known, KnownPage } from './palette-found.ts';

const mend = 'If you read from a copy, copy the whole folder again.';

/** What cannot be searched, said to a reader with what can be done. */
export const troubles = {
  names: `Names cannot be searched: the file ${pathOf.names} could not be read. ${mend}`,
  figures: `Figures cannot be searched: the file ${pathOf.facts} could not be read. ${mend}`,
  text: `Full text cannot be searched: the folder “pagefind” could not be read. Names and figures can. ${mend}`,
  wasm: 'Full text cannot be searched: it needs WebAssembly, which this browser has switched off. Names and figures can.',
} as const;

export type Trouble = keyof typeof troubles;

async function loadFacts(root: URL): Promise<FactsIndex> {
  await loadScript(root, pathOf.facts);
  const facts = (globalThis as { [factsName]?: FactsIndex })[factsName];
  if (!facts) throw new Error(`${pathOf.facts} gave no figures`);
  return facts;
}

/** Pages that the menus of this page lead to, so that search can name them too. */
function pagesOf(root: URL): KnownPage[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('header nav a, body > footer a')];
  const pages = links.flatMap((link): [string, KnownPage][] => {
    const text = link.textContent.trim();
    const path = link.href.startsWith(root.href) ? link.href.slice(root.href.length) : undefined;
    return path === undefined || path === '' ? [] : [[path, { text, path }]];
  });
  return [...new Map(pages).values()];
}

/** Loads what search knows without full text. What could not be read is left out, and told. */
export async function loadKnown(root: URL, tell: (trouble: Trouble, cause: unknown) => void): Promise<Known> {
  const facts = loadFacts(root).catch((error: unknown) => {
    tell('figures', error);
    return undefined;
  });
  const names = loadNames(root).catch((error: unknown) => {
    tell('names', error);
    return { entries: [], kinds: {} };
  });
  return { names: await names, facts: await facts, pages: pagesOf(root) };
}
