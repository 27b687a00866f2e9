import { compile, type Compiled, type ParsedFiles } from '../../src/compile.ts';
import type { Problem } from '../../src/graph/problem.ts';
import type { Parsed } from '../../src/parse/entry.ts';

/** One entry within the part of the base that it can have to do with. */
export interface Surroundings {
  readonly path: string;
  readonly text: string;
  /** Compiles with another text's parse in its place. */
  readonly compileWith: (mutant: Parsed) => Compiled;
  /** The texts of the files that are compiled, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was wrong before, as `problemKey` tells it. */
  readonly before: ReadonlySet<string>;
}

export function problemKey({ rule, file, line, column, reason }: Problem): string {
  return [rule, file, line, column, reason].join('\n');
}

/** A file of the base as links see it when it is not a neighbour: there, and unread. */
function unread({ path, id, kind }: Parsed): Parsed {
  return { path, id, kind, text: '', entry: undefined, body: undefined, findings: [] };
}

function surroundings(path: string, text: string, files: (mutant: Parsed) => ParsedFiles, own: Parsed): Surroundings {
  const { entries, seeds, addresses } = files(own);
  return {
    path,
    text,
    compileWith: (mutant) => compile(files(mutant)),
    texts: new Map([...entries, ...seeds, ...addresses].map((file) => [file.path, file.text])),
    before: new Set(compile(files(own)).problems.map(problemKey)),
  };
}

/** An entry in the whole base. */
export function inWholeBase(base: ParsedFiles, own: Parsed): Surroundings {
  const others = base.entries.filter((file) => file !== own);
  return surroundings(own.path, own.text, (mutant) => ({ ...base, entries: [...others, mutant] }), own);
}

/**
 * An entry among the real entries that it links to and that link to it; the others are there by name alone. Without the
 * documents and the ledger, which take most of the time of a check.
 */
export function amongNeighbours(base: ParsedFiles, { graph }: Compiled, own: Parsed): Surroundings {
  const near = new Set([
    ...(graph.linksFrom.get(own.id) ?? []).map(({ to }) => to),
    ...(graph.linksTo.get(own.id) ?? []).map(({ from }) => from),
  ]);
  const others = base.entries.filter((file) => file !== own).map((file) => (near.has(file.id) ? file : unread(file)));
  return surroundings(
    own.path,
    own.text,
    (mutant) => ({ entries: [...others, mutant], seeds: [], addresses: [] }),
    own,
  );
}
