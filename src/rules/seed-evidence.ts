import { isRef } from '../graph/fields.ts';
import { slugOf } from '../graph/addresses.ts';
import type { SeedClaim } from '../kinds/seed.ts';
import type { Seed } from '../parse/seed.ts';
import type { Rule } from './rule.ts';

interface Lack {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What a verdict needs and does not have, or has and may not. */
function lacksOf({ verdict, form, strength, source, instead, about }: SeedClaim): Lack[] {
  const found = verdict !== 'not found';
  const lacks: (Lack | false)[] = [
    about === undefined && {
      field: 'about',
      reason: 'the claim is about nothing',
      remedy: 'name the entries it is about, or { name: … }',
    },
    found &&
      source.length === 0 && {
        field: 'source',
        reason: `"${verdict}" rests on no source`,
        remedy: 'cite what says so, or write not found',
      },
    found &&
      strength === 'none' && {
        field: 'strength',
        reason: `"${verdict}" has no evidence`,
        remedy: 'write primary, independent or second-hand',
      },
    found &&
      form === undefined && {
        field: 'form',
        reason: 'exact or garbled is not said',
        remedy: 'add form: exact or form: garbled',
      },
    !found &&
      source.length > 0 && {
        field: 'source',
        reason: 'nothing was found, yet a source is cited',
        remedy: 'change the verdict, or tell in instead what was looked for',
      },
    !found &&
      strength !== 'none' && {
        field: 'strength',
        reason: 'nothing was found, yet there is evidence',
        remedy: 'write strength: none',
      },
    !found &&
      form !== undefined && { field: 'form', reason: 'nothing was found to hold it against', remedy: 'leave form out' },
    (verdict === 'contradicted' || form === 'garbled') &&
      instead === undefined && {
        field: 'instead',
        reason: 'it is not said what the sources hold',
        remedy: 'add one line under instead',
      },
  ];
  return lacks.filter((lack) => lack !== false);
}

/** A document may not vouch for itself: a source that is the document, by its title, is no evidence. */
function ownEvidence({ data, file }: Seed) {
  return Object.entries(data.sources)
    .filter(([, source]) => slugOf(source.title) === slugOf(data.title))
    .map(([key]) => ({
      file,
      at: { field: ['sources', key, 'title'] },
      reason: 'a document cannot be evidence for its own claims',
      remedy: 'cite what the document could have it from',
    }));
}

export const seedEvidence: Rule = {
  name: 'seed-evidence',
  states: 'A verdict on a claim has the evidence that it needs, and no claim is its own evidence.',
  check: (graph) =>
    graph.seeds.flatMap((seed) => [
      ...ownEvidence(seed),
      ...seed.data.claims.flatMap((claim, index) =>
        lacksOf(claim).map(({ field, reason, remedy }) => ({
          file: seed.file,
          at: { field: ['claims', index, field] },
          reason: `${claim.id}: ${reason}`,
          remedy,
        })),
      ),
    ]),
};

export const seedSubjects: Rule = {
  name: 'seed-subjects',
  states: 'Claims have ids of their own, name entries that exist, and stand in a section that the document has.',
  check: (graph, base) =>
    graph.seeds.flatMap(({ file, data }) => {
      const seen = new Set<string>();
      return data.claims.flatMap((claim, index) => {
        const twice = seen.has(claim.id);
        seen.add(claim.id);
        const missing = (claim.about ?? []).flatMap((subject, n) =>
          isRef(subject) && !graph.byId.has(subject.id) && !base.unreadable.has(subject.id)
            ? [{ id: subject.id, n }]
            : [],
        );
        return [
          ...missing.map(({ id, n }) => {
            const guess = base.nearest(id, graph.byId.keys());
            return {
              file,
              at: { field: ['claims', index, 'about', n] },
              reason: `${claim.id} is about "${id}", which is no entry`,
              remedy: guess ? `did you mean "${guess}"?` : 'name an entry, or write { name: … }',
            };
          }),
          ...(twice
            ? [
                {
                  file,
                  at: { field: ['claims', index, 'id'] },
                  reason: `the id "${claim.id}" stands twice`,
                  remedy: 'give one of the two another id',
                },
              ]
            : []),
          ...(claim.section > data.sections.length
            ? [
                {
                  file,
                  at: { field: ['claims', index, 'section'] },
                  reason: `there is no section ${claim.section}`,
                  remedy: `the document has ${data.sections.length} sections`,
                },
              ]
            : []),
        ];
      });
    }),
};
