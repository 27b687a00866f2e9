import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile.ts';
import { applyEdits, chosenEdits } from '../graph/text-edits.ts';
import { parseAll, type ParseCache } from '../readers/content-files.ts';
import { readFiles } from '../readers/from-disk.ts';

/** A file that was mended, and how many problems of it were. */
export interface Mended {
  readonly path: string;
  readonly times: number;
}

/** A fix may lay bare the next problem; more rounds than these would mean that two fixes undo each other. */
const rounds = 12;

/**
 * Mends every problem that says how, and writes the changed files whole, each by renaming. Only the marked places
 * change, so comments and the order of fields stay. Gives what was mended; a second run finds nothing more to do.
 */
export function fixFiles(root: string): Mended[] {
  let files = readFiles(root);
  const before = new Map(files.map((file) => [file.path, file.text]));
  const times = new Map<string, number>();
  const cache: ParseCache = new Map();
  for (let round = 0; round < rounds; round++) {
    const { problems } = compile(parseAll(files, cache));
    const edits = chosenEdits(problems);
    if (edits.size === 0) break;
    files = files.map((file) => {
      const own = edits.get(file.path);
      if (!own) return file;
      times.set(file.path, (times.get(file.path) ?? 0) + own.length);
      return { ...file, text: applyEdits(file.text, own.flat()) };
    });
  }
  const changed = files.filter(({ path, text }) => before.get(path) !== text);
  for (const { path, text } of changed) {
    const file = join(root, path);
    writeFileSync(`${file}.mended`, text);
    renameSync(`${file}.mended`, file);
  }
  return changed.map(({ path }) => ({ path, times: times.get(path) ?? 0 }));
}
