import { problemCodes } from './data/problem-codes.ts';
import { buildGraph, type Graph } from './graph/build.ts';
import { compareProblems, type Problem, type TextEdit } from './graph/problem.ts';
import type { ParsedAddresses } from './parse/addresses.ts';
import { visible } from './parse/characters.ts';
import type { Parsed } from './parse/entry.ts';
import type { Finding } from './parse/finding.ts';
import { locate, spanOfPlace } from './parse/locate.ts';
import { isSure, nearest } from './parse/nearest.ts';
import type { ParsedSeed } from './parse/seed.ts';
import { rules } from './rules/index.ts';
import type { Base } from './rules/rule.ts';

/** What both doors give: the graph of all entries that could be read, and everything that is wrong. */
export interface Compiled {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
}

/** Everything that is read, parsed. */
export interface ParsedFiles {
  readonly entries: readonly Parsed[];
  readonly seeds: readonly ParsedSeed[];
  /** None before the first publication. */
  readonly addresses: readonly ParsedAddresses[];
}

function baseOf(files: readonly Parsed[]): Base {
  const filesOfId = new Map<string, string[]>();
  for (const { id, path } of files) filesOfId.set(id, [...(filesOfId.get(id) ?? []), path].sort());
  return {
    bodies: files.flatMap(({ path, body }) => (body ? [{ file: path, body }] : [])),
    filesOfId,
    unreadable: new Set(files.filter((file) => !file.entry).map((file) => file.id)),
    isSure,
    nearest,
  };
}

function fixOf(edits: Finding['edits'], text: string): readonly TextEdit[] | undefined {
  return edits
    ?.map((edit): TextEdit => {
      const [start, end] = spanOfPlace(text, edit.at);
      return { start, end, text: edit.text };
    })
    .sort((a, b) => a.start - b.start);
}

/** Gives a finding its code, its line and its column. What an author wrote is made safe to print. */
function problemOf({ edits, at, rule, file, ...words }: Finding, text: string): Problem {
  const fix = fixOf(edits, text);
  return {
    code: problemCodes[rule].code,
    rule,
    file: visible(file),
    ...locate(text, at),
    reason: visible(words.reason),
    remedy: visible(words.remedy),
    ...(words.expected === undefined ? {} : { expected: visible(words.expected) }),
    ...(words.found === undefined ? {} : { found: visible(words.found) }),
    ...(fix ? { fix } : {}),
  };
}

/** Problems of one file that are told at once. Where there are more, mending the first ones is the way to the others. */
const mostOfAFile = 200;

/** File by file, so that each is parsed for positions once. */
function byFile(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ file }) => file);
  return [...groups.values()].flatMap((own) => own.slice(0, mostOfAFile));
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
  const problems = byFile(findings).map((finding) => problemOf(finding, texts.get(finding.file) ?? ''));
  return { graph, problems: problems.sort(compareProblems) };
}
