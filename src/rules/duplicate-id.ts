import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  states: 'An id names one entry in the whole base, whatever its kind.',
  check: (_graph, { filesOfId }) =>
    [...filesOfId].flatMap(([id, files]) => {
      const [first, ...others] = [...files].sort();
      return others.map((file) => ({
        file,
        at: { start: 0, end: 3 },
        reason: `the id "${id}" is taken by ${first ?? ''}`,
        remedy: 'if both are one thing, merge the files; if not, rename this one so that its name says what it is',
      }));
    }),
};
