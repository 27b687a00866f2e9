import { compile } from '../compile.ts';
import { nearNames, type NearName } from '../graph/near-names.ts';
import type { Problem } from '../graph/problem.ts';
import { kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, type Member } from '../kinds/shape.ts';
import { alike } from '../parse/alike.ts';
import { parseEntry } from '../parse/entry.ts';
import { namedPlace, type Named } from '../parse/field-at.ts';
import type { Finding } from '../parse/finding.ts';
import { parseFields } from '../parse/fields.ts';
import { parseFiles } from '../readers/from-disk.ts';
import { knownSource } from '../views/known-source.ts';
import { entryFile, entryText, sourceKeysOf, type SourceAnswer } from '../views/entry-template.ts';

/** An entry that is being made: what has been answered so far. */
export interface Draft {
  readonly kind: KindName;
  id: string;
  readonly fields: Record<string, unknown>;
  readonly sources: SourceAnswer[];
}

/** The base that a draft is to join. */
export interface Shelf {
  /** Where an id is taken, if it is. */
  readonly fileOf: (id: string) => string | undefined;
  readonly near: (names: readonly string[]) => NearName[];
  readonly known: (address: string) => SourceAnswer | undefined;
  /** Everything wrong with a file as a part of the base, and nothing that was wrong before. */
  readonly problems: (file: { readonly path: string; readonly text: string }) => Problem[];
}

function keyOf({ file, rule, reason }: Problem): string {
  return [file, rule, reason].join('\n');
}

/** Reads the base below `root`. */
export function openShelf(root: string): Shelf {
  const files = parseFiles(root);
  const { graph, problems } = compile(files);
  const before = new Set(problems.map(keyOf));
  const taken = new Map(files.entries.map(({ id, path }) => [id, path]));
  return {
    fileOf: (id) => taken.get(id),
    near: (names) => nearNames(graph.entries, names, alike),
    known: (address) => knownSource(graph.sources, address),
    problems: (file) => {
      const after = compile({ ...files, entries: [...files.entries, parseEntry(file)] });
      return after.problems.filter((problem) => !before.has(keyOf(problem)));
    },
  };
}

/** The fields of a kind that are asked for by themselves: all but the sources. */
export function membersOf(kind: KindName): readonly Member[] {
  return membersOfKind(kindOf(kind).schema).filter(({ shape }) => shape.type !== 'record');
}

/** The file that a draft makes. */
export function fileOf(draft: Draft): { readonly path: string; readonly text: string } {
  return { path: entryFile(draft.kind, draft.id), text: entryText(draft, { hints: true }) };
}

function under(path: readonly PropertyKey[], place: Named): boolean {
  return place.in === 'field' && path.every((step, index) => place.path[index] === step);
}

/** What the check says of one field by itself, whatever the others are. */
export function refusals(draft: Draft, path: readonly string[]): readonly Finding[] {
  const file = fileOf({ ...draft, id: draft.id || 'draft' });
  return parseFields(file).findings.filter(({ at }) => under(path, namedPlace(file.text, at)));
}

/** What the check says of the description of one source, or of one part of it. */
export function sourceRefusals(draft: Draft, source: SourceAnswer, part?: string): readonly Finding[] {
  const key = sourceKeysOf([source]).get(source.url) ?? '';
  return refusals({ ...draft, sources: [source] }, ['sources', key, ...(part === undefined ? [] : [part])]);
}

/** What the check says of the name of the file. */
export function idRefusals(draft: Draft): readonly Finding[] {
  const file = fileOf(draft);
  return parseFields(file).findings.filter(({ at }) => namedPlace(file.text, at).in === 'file');
}

/** Parts of a source other than its address, in the order of the schema. */
export function sourceParts(kind: KindName): readonly Member[] {
  const record = membersOfKind(kindOf(kind).schema).find(({ shape }) => shape.type === 'record')?.shape;
  const group = record?.type === 'record' ? record.of : undefined;
  return group?.type === 'group' ? group.members.filter(({ key }) => key !== 'url') : [];
}

/** Why the id of a draft is refused: another file has it. */
export function takenBy({ id }: Draft, shelf: Shelf): string | undefined {
  const file = shelf.fileOf(id);
  const remedy = 'if both are one thing, mend that file; if not, choose another id';
  return file === undefined ? undefined : `the id "${id}" is taken by ${file}: ${remedy}`;
}

/** Entries whose names are much like those of a draft, as text; `undefined` if there is none. */
export function namesakes({ fields }: Draft, shelf: Shelf): string | undefined {
  const near = shelf.near([fields['name'], fields['aliases']].flat().filter((name) => typeof name === 'string'));
  if (near.length === 0) return undefined;
  const found = near.map(({ entry, name }) => `  ${name}  ${entry.file}`);
  return ['the base has an entry of this name already, or of one much like it:', ...found].join('\n');
}
