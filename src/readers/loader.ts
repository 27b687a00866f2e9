import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { addressesFile } from '../kinds/addresses.ts';
import type { KindName } from '../kinds/index.ts';
import { parseAddresses } from '../parse/addresses.ts';
import { parseEntry } from '../parse/entry.ts';
import { parseSeed } from '../parse/seed.ts';
import { readContent } from './from-disk.ts';
import { remember } from './parsed-files.ts';

type Parse = typeof parseEntry | typeof parseSeed | typeof parseAddresses;

/**
 * Loads one folder. The store of the collection gets ids and digests and nothing else: a store that holds bodies is what
 * makes Astro slow, and one that holds no parsed data can never serve what an older schema made of it.
 */
function folderLoader(folder: string, parse: Parse, takes: (path: string) => boolean = () => true): Loader {
  return {
    name: `compute-atlas-${folder}`,
    load({ store, config, watcher }) {
      const load = () => {
        store.clear();
        for (const file of readContent(fileURLToPath(config.root), folder).filter(({ path }) => takes(path))) {
          const digest = remember(file, parse);
          store.set({ id: file.path, data: { digest }, digest });
        }
      };
      load();
      watcher?.on('all', (_event, path) => {
        if (path.includes(`/${folder}/`)) load();
      });
      return Promise.resolve();
    },
  };
}

/** Loads the entries of one kind. */
export function entryLoader(kind: KindName): Loader {
  return folderLoader(`content/${kind}`, parseEntry);
}

/** Loads the documents that the base was started from. */
export function seedLoader(): Loader {
  return folderLoader('seeds', parseSeed);
}

/** Loads the ledger of addresses. */
export function addressesLoader(): Loader {
  return folderLoader('content', parseAddresses, (path) => path === addressesFile);
}
