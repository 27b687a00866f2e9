import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import type { KindName } from '../kinds/index.ts';
import { readContent } from './from-disk.ts';
import { remember } from './parsed-files.ts';

/**
 * Loads one kind. The store of the collection gets ids and digests and nothing else: a store that holds bodies is what
 * makes Astro slow, and one that holds no parsed data can never serve what an older schema made of it.
 */
export function entryLoader(kind: KindName): Loader {
  return {
    name: `compute-atlas-${kind}`,
    load({ store, config, watcher }) {
      const root = fileURLToPath(config.root);
      const folder = `content/${kind}`;
      const load = () => {
        store.clear();
        for (const file of readContent(root, folder)) {
          const { digest, parsed } = remember(file);
          store.set({ id: parsed.id, data: { digest }, digest });
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
