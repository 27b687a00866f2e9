import { sourceSlug } from '../graph/addresses.ts';
import { citingFiles } from '../graph/citing.ts';
import type { Source } from '../kinds/source.ts';
import type { Rule } from './rule.ts';

const shared = ['url', 'title', 'publisher', 'published', 'type', 'derivedFrom'] as const;

function written(source: Source, field: (typeof shared)[number]): string {
  const value = source[field];
  return typeof value === 'object' ? value.written : (value ?? '');
}

export const sourceAgreement: Rule = {
  name: 'source-agreement',
  states: 'One page is described the same way wherever it is cited.',
  check: (graph) => {
    const first = new Map<string, { source: Source; file: string }>();
    return citingFiles(graph).flatMap(({ file, sources }) =>
      [...sources].flatMap(([key, source]) => {
        const slug = sourceSlug(source.url);
        const known = first.get(slug);
        if (!known) {
          first.set(slug, { source, file });
          return [];
        }
        return shared
          .filter((field) => written(source, field) !== written(known.source, field))
          .map((field) => {
            const theirs = written(known.source, field);
            return {
              file,
              at: { field: ['sources', key, field] },
              reason: `${field} of this page is ${theirs === '' ? 'not given' : `"${theirs}"`} in ${known.file}`,
              remedy: 'look at the page, and write the same in both entries',
            };
          });
      }),
    );
  },
};
