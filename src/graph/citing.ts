import type { Source } from '../kinds/source.ts';
import type { Entry } from '../parse/entry.ts';
import type { Seed } from '../parse/seed.ts';
import type { Graph } from './build.ts';
import { claimsOf, type DataPath } from './fields.ts';
import { partiesOf } from './parties.ts';
import { sourcesOf } from './sources.ts';
import { once } from './once.ts';

/** A key that a file cites, and where. */
export interface Cited {
  readonly key: string;
  readonly at: { readonly field: DataPath } | { readonly start: number; readonly end: number };
}

/** A file that declares sources and cites them: an entry, or the ledger of a seed document. */
export interface CitingFile {
  readonly file: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly citations: readonly Cited[];
}

function citedBy(path: DataPath, keys: readonly string[]): Cited[] {
  const many = keys.length > 1;
  return keys.map((key, index) => ({ key, at: { field: [...path, 'source', ...(many ? [index] : [])] } }));
}

const citingEntry = once((entry: Entry): CitingFile => {
  const citations = [
    ...claimsOf(entry).flatMap(({ claim, path }) => citedBy(path, claim.sources)),
    ...partiesOf(entry).flatMap((party, index) => citedBy(['parties', index], party.sources)),
    ...entry.body.citations.map(({ key, start, end }) => ({ key, at: { start, end } })),
  ];
  return { file: entry.file, sources: sourcesOf(entry), citations };
});

function citingSeed({ file, data }: Seed): CitingFile {
  const citations = data.claims.flatMap((claim, index) => citedBy(['claims', index], claim.source));
  return { file, sources: new Map(Object.entries(data.sources)), citations };
}

/** Every file that cites, entries first. */
export function citingFiles(graph: Graph): CitingFile[] {
  return [...graph.entries.map(citingEntry), ...graph.seeds.map(citingSeed)];
}
