import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { ParseCache } from '../readers/content-files.ts';
import { check, type CheckOptions, type World } from './check.ts';

/** Editors write a file in several steps; wait until they are done. In milliseconds. */
const quiet = 60;

/** Checks now and after every change below `root`, until the process ends. Files that did not change are not parsed again. */
export function watchContent(root: string, options: CheckOptions, world: World): void {
  const cache: ParseCache = new Map();
  let waiting: NodeJS.Timeout | undefined;
  const again = () => {
    check(root, { ...options, cache }, world);
    world.out('waiting for changes; Ctrl-C ends');
  };
  again();
  for (const folder of ['content', 'seeds'].filter((name) => existsSync(join(root, name)))) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(again, quiet);
    });
  }
}
