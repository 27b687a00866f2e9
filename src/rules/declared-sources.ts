import { citingFiles } from '../graph/citing.ts';
import type { Rule } from './rule.ts';

export const undeclaredSource: Rule = {
  name: 'undeclared-source',
  states: 'Every key that is cited stands under sources.',
  check: (graph, { nearest, isSure }) =>
    citingFiles(graph).flatMap(({ file, sources, citations }) =>
      citations
        .filter(({ key }) => !sources.has(key))
        .map(({ key, at }) => {
          const guess = nearest(key, sources.keys());
          return {
            file,
            at,
            reason: `"${key}" is cited but not declared under sources`,
            remedy: guess
              ? `did you mean "${guess}"?`
              : `declare ${key}: { title, publisher, url, type } under sources`,
            ...(guess && isSure(key, guess) ? { edits: [{ at, text: 'field' in at ? guess : `[^${guess}]` }] } : {}),
          };
        }),
    ),
};

export const unusedSource: Rule = {
  name: 'unused-source',
  states: 'Every source that is declared is cited.',
  check: (graph) =>
    citingFiles(graph).flatMap(({ file, sources, citations }) => {
      const cited = new Set(citations.map(({ key }) => key));
      return [...sources.keys()]
        .filter((key) => !cited.has(key))
        .map((key) => ({
          file,
          at: { field: ['sources', key], key: true },
          reason: `the source "${key}" is declared but nothing cites it`,
          remedy: `cite it in a field (source: ${key}) or in the text ([^${key}]), or remove it`,
        }));
    }),
};
