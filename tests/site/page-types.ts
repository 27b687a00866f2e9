import { statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlFiles } from '../../src/integrations/output.ts';

/** A sort of page, and one page that stands for it. */
export interface PageType {
  /** The folder of the page, or its own name where it is the only one of its sort. */
  readonly name: string;
  readonly path: string;
}

/**
 * Every sort of page of a built site: each page at the top is one, and each folder holds pages of one sort, for which
 * the largest stands, as most can go wrong on it. Read off the folder, so that a new sort of page is never forgotten.
 */
export function pageTypes(dist: string): PageType[] {
  const size = (path: string) => statSync(join(dist, path)).size;
  const groups = Map.groupBy(htmlFiles(dist), (path) => path.replace(/\/[^/]*$|\.html$/, '').replaceAll('/', '-'));
  return [...groups].flatMap(([name, paths]) => {
    const [alone, ...others] = paths.filter((path) => !path.includes('/'));
    if (alone !== undefined && others.length === 0 && paths.length === 1) return [{ name, path: alone }];
    const inside = paths.filter((path) => path.includes('/'));
    const largest = inside.reduce((most, next) => (size(next) > size(most) ? next : most));
    return [...(alone === undefined ? [] : [{ name, path: alone }]), { name: `${name}-one`, path: largest }];
  });
}
