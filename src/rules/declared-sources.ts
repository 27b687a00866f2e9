import { claimsOf, isParty, valueAt, type DataPath } from '../graph/fields.ts';
import { sourcesOf } from '../graph/sources.ts';
import type { Entry } from '../parse/entry.ts';
import type { Finding } from '../parse/finding.ts';
import type { Rule } from './rule.ts';

interface Cited {
  readonly key: string;
  readonly at: Finding['at'];
}

function citedBy(path: DataPath, keys: readonly string[]): Cited[] {
  const many = keys.length > 1;
  return keys.map((key, index) => ({ key, at: { field: [...path, 'source', ...(many ? [index] : [])] } }));
}

/** Every key that an entry cites, in its claims, its parties and its text. */
export function citationsOf(entry: Entry): Cited[] {
  const parties: unknown = valueAt(entry, 'parties');
  return [
    ...claimsOf(entry).flatMap(({ claim, path }) => citedBy(path, claim.sources)),
    ...(Array.isArray(parties) ? parties : []).flatMap((party: unknown, index) =>
      isParty(party) ? citedBy(['parties', index], party.sources) : [],
    ),
    ...entry.body.citations.map(({ key, start, end }) => ({ key, at: { start, end } })),
  ];
}

export const undeclaredSource: Rule = {
  name: 'undeclared-source',
  states: 'Every key that is cited stands under sources.',
  check: (graph, { nearest }) =>
    graph.entries.flatMap((entry) => {
      const known = sourcesOf(entry);
      return citationsOf(entry)
        .filter(({ key }) => !known.has(key))
        .map(({ key, at }) => {
          const guess = nearest(key, known.keys());
          return {
            file: entry.file,
            at,
            reason: `"${key}" is cited but not declared under sources`,
            remedy: guess
              ? `did you mean "${guess}"?`
              : `declare ${key}: { title, publisher, url, type } under sources`,
          };
        });
    }),
};

export const unusedSource: Rule = {
  name: 'unused-source',
  states: 'Every source that is declared is cited.',
  check: (graph) =>
    graph.entries.flatMap((entry) => {
      const cited = new Set(citationsOf(entry).map(({ key }) => key));
      return [...sourcesOf(entry).keys()]
        .filter((key) => !cited.has(key))
        .map((key) => ({
          file: entry.file,
          at: { field: ['sources', key], key: true },
          reason: `the source "${key}" is declared but nothing cites it`,
          remedy: `cite it in a field (source: ${key}) or in the text ([^${key}]), or remove it`,
        }));
    }),
};
