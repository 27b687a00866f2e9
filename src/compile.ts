import { problemCodes } from './data/problem-codes.ts';
import { buildGraph, type Graph } from './graph/build.ts';
import { compareProblems, type Problem } from './graph/problem.ts';
import type { ParsedAddresses } from './parse/addresses.ts';
import type { Parsed } from './parse/entry.ts';
import type { ParsedSeed } from './parse/seed.ts';
import type { Finding } from './parse/finding.ts';
import { locate } from './parse/locate.ts';
import { nearest } from './parse/nearest.ts';
import { rules } from './rules/index.ts';
import type { Base } from './rules/rule.ts';

/** What both doors give: the graph of all sound entries, and everything that is wrong. */
export interface Compiled {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
}

function baseOf(files: readonly Parsed[]): Base {
  const filesOfId = new Map<string, string[]>();
  for (const { id, path } of files) filesOfId.set(id, [...(filesOfId.get(id) ?? []), path].sort());
  return { bodies: files.flatMap(({ entry }) => (entry ? [{ file: entry.file, body: entry.body }] : [])), filesOfId, unreadable: new Set(files.filter((file) => !file.entry).map((file) => file.id)), nearest };
}

/** Everything that is read, parsed. */
export interface ParsedFiles {
  readonly entries: readonly Parsed[];
  readonly seeds: readonly ParsedSeed[];
  /** None before the first publication. */
  readonly addresses: readonly ParsedAddresses[];
}

/** Files in, graph and problems out. Pure; their order does not matter. */
export function compile({ entries, seeds, addresses }: ParsedFiles): Compiled {
  const graph = buildGraph(
    entries.flatMap((file) => file.entry ?? []),
    seeds.flatMap((file) => file.seed ?? []),
    addresses[0]?.addresses,
  );
  const base = baseOf(entries);
  const files = [...entries, ...seeds, ...addresses];
  const findings: Finding[] = [
    ...files.flatMap((file) => file.findings),
    ...rules.flatMap((rule) => rule.check(graph, base).map((finding) => ({ rule: rule.name, ...finding }))),
  ];
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const problems = findings.map(({ rule, file, at, reason, remedy }): Problem => {
    return { code: problemCodes[rule].code, rule, file, ...locate(texts.get(file) ?? '', at), reason, remedy };
  });
  return { graph, problems: problems.sort(compareProblems) };
}
