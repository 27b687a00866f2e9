import { fieldRefs } from '../graph/links.ts';
import { loopInWords, loopsOf } from './loops.ts';
import type { Rule } from './rule.ts';

export const knownParent: Rule = {
  name: 'known-parent',
  states: 'Whoever follows the owners upwards comes to an end: nothing owns itself, alone or through others.',
  check: (graph) => {
    const steps = graph.entries.flatMap((entry) =>
      fieldRefs(entry)
        .filter(({ relation }) => relation === 'parent')
        .map(({ ref, relation }) => ({ from: entry.id, to: ref.id, entry, field: relation })),
    );
    return loopsOf(steps).flatMap((loop) => {
      const [first] = loop;
      if (!first) return [];
      const reason =
        first.to === first.from
          ? `"${first.from}" is named as its own parent`
          : `these owners lead back to the first: ${loopInWords(loop)}`;
      return [
        {
          file: first.entry.file,
          at: { field: [first.field] },
          reason,
          remedy: 'name the company that owns this one, and leave parent out of the one that nobody owns',
        },
      ];
    });
  },
};
