import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../site/serve.ts';
import { dist } from '../site/workshop.ts';

/** Somewhere the built folder can be read from. */
export interface Place {
  /** With a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** On a disk, under a name that addresses must escape: a space, a number sign, a percent sign, an umlaut. */
function onDisk(built: string): Place {
  const folder = join(mkdtempSync(join(tmpdir(), 'compute-atlas-')), 'my disk #1 ü 100%');
  cpSync(built, folder, { recursive: true });
  return { address: `${pathToFileURL(folder).href}/`, close: () => Promise.resolve() };
}

/** A built folder at a domain's root, under a sub-path, and on a disk. */
export function placesOf(built: string) {
  return {
    'at a root': () => serve(built, '/'),
    'under a sub-path': () => serve(built, '/deep/sub/'),
    'from a disk': () => Promise.resolve(onDisk(built)),
  } satisfies Readonly<Record<string, () => Promise<Place>>>;
}

/** Where the site of the repository is read. */
export const places = placesOf(dist);
