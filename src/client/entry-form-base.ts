import { compile, type ParsedFiles } from '../compile.ts';
import type { AtlasBase } from '../formats/base-script.ts';
import { nearNames, type NearName } from '../graph/near-names.ts';
import type { Problem } from '../graph/problem.ts';
import { alike } from '../parse/alike.ts';
import type { Entry, Parsed } from '../parse/entry.ts';
import { knownSource } from '../views/known-source.ts';
import type { SourceAnswer } from '../views/entry-answers.ts';
import { loadScript } from './late.ts';

/** All that there is already, without its texts. */
export interface LoadedBase {
  readonly entries: readonly Entry[];
  readonly near: (names: readonly string[]) => NearName[];
  readonly known: (address: string) => SourceAnswer | undefined;
  /** What the rules say of a file as a part of the base, and did not say before. */
  readonly problems: (file: Parsed) => Problem[];
}

/** The base as the rules want it. Its texts are left out, so nothing is ever said of them here. */
function filesOf({ entries, seeds }: AtlasBase): ParsedFiles {
  return {
    entries: entries.map(({ cited, ...entry }) => {
      const citations = cited.map((key) => ({ key, start: 0, end: 0 }));
      const body = { text: '', start: 0, mentions: [], citations, passages: [], foreign: [], components: [] };
      return {
        path: entry.file,
        text: '',
        id: entry.id,
        kind: entry.kind,
        entry: { ...entry, body },
        body,
        findings: [],
      };
    }),
    seeds: seeds.map((seed) => ({ path: seed.file, text: '', seed, findings: [] })),
    addresses: [],
  };
}

function keyOf({ file, rule, reason }: Problem): string {
  return [file, rule, reason].join('\n');
}

/** Takes up the base that its script has handed over. */
export function takeUpBase(base: AtlasBase): LoadedBase {
  const files = filesOf(base);
  const { graph, problems } = compile(files);
  const before = new Set(problems.map(keyOf));
  return {
    entries: graph.entries,
    near: (names) => nearNames(graph.entries, names, alike),
    known: (address) => knownSource(graph.sources, address),
    problems: (file) => {
      const after = compile({ ...files, entries: [...files.entries, file] });
      return after.problems.filter((problem) => !before.has(keyOf(problem)));
    },
  };
}

/** Reads the base through a script element: the one way that is open on a disk as well. */
export async function loadBase(root: URL, path: string): Promise<LoadedBase> {
  await loadScript(root, path);
  const { __atlasBase: base } = globalThis as { __atlasBase?: AtlasBase };
  if (!base) throw new Error(`${path} holds no base`);
  return takeUpBase(base);
}
