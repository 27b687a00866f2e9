import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { ParseCache } from '../readers/content-files.ts';
import { check, type CheckOptions, type World } from './check.ts';

/** Editors write a file in several steps; wait until they are done. In milliseconds. */
const quiet = 60;

/** A folder and all folders in it; none if it is not there. */
function foldersBelow(folder: string): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...inner.flatMap(({ name }) => foldersBelow(join(folder, name)))];
  } catch (error) {
    // Folders come and go while someone works.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/**
 * Checks now and after every change below `root`, until the function that it gives is called. Files that did not change
 * are not parsed again.
 */
export function watchContent(root: string, options: CheckOptions, world: World): () => void {
  const cache: ParseCache = new Map();
  const watchers = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | undefined;

  // Node's own recursive watch follows files, and loses those that an editor replaces; folders stay.
  const follow = () => {
    const folders = new Set(['content', 'seeds'].flatMap((name) => foldersBelow(join(root, name))));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, () => {
        clearTimeout(waiting);
        waiting = setTimeout(again, quiet);
      });
      // A folder that is removed ends its own watch.
      watcher.on('error', () => watchers.delete(folder));
      watchers.set(folder, watcher);
    }
  };
  const again = () => {
    follow();
    check(root, { ...options, cache }, world);
    world.out('waiting for changes; Ctrl-C ends');
  };

  again();
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers.values()) watcher.close();
  };
}
