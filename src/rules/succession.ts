import type { Graph } from '../graph/build.ts';
import { isNamed, isRef, valueAt } from '../graph/fields.ts';
import { fieldRefs } from '../graph/links.ts';
import type { Entry } from '../parse/entry.ts';
import { loopInWords, loopsOf, type Step } from './loops.ts';
import type { Rule } from './rule.ts';

/** The two fields that say one thing from its two ends. */
const opposites: ReadonlyMap<string, string> = new Map([
  ['successor', 'predecessor'],
  ['predecessor', 'successor'],
]);

/** Every statement of who follows whom, as a step from the older to the newer, whichever of the two makes it. */
function stepsOf(graph: Graph): Step[] {
  return graph.entries.flatMap((entry) =>
    fieldRefs(entry)
      .filter(({ relation }) => opposites.has(relation))
      .map(({ ref, relation: field }): Step => {
        const [from, to] = field === 'successor' ? [entry.id, ref.id] : [ref.id, entry.id];
        return { from, to, entry, field };
      }),
  );
}

function makerOf(entry: Entry): string | undefined {
  const vendor = valueAt(entry, 'vendor');
  return isRef(vendor) ? vendor.id : isNamed(vendor) ? vendor.name : undefined;
}

/**
 * A line of succession is one maker's. A chip may take the place of another maker's, which has a successor of its own:
 * NASA's new processor follows the RAD750, and so does the RAD5545.
 */
function ofOneLine(a: Entry, b: Entry): boolean {
  const [x, y] = [makerOf(a), makerOf(b)];
  return x === undefined || y === undefined || x === y;
}

/** The entry at the other end names a third one. Where it names none, or one without an entry, nothing is denied. */
function denials(graph: Graph) {
  return stepsOf(graph).flatMap(({ entry, field, from, to }) => {
    const other = graph.byId.get(from === entry.id ? to : from);
    const opposite = opposites.get(field) ?? '';
    const named = other && other !== entry && ofOneLine(entry, other) ? valueAt(other, opposite) : undefined;
    if (!other || !isRef(named) || named.id === entry.id || !graph.byId.has(named.id)) return [];
    return [
      {
        file: entry.file,
        at: { field: [field] },
        reason: `"${other.id}" is the ${field} here, but ${other.file} names "${named.id}" as its ${opposite}`,
        remedy: 'look at the sources and correct one of the two; where several follow one, tell the others in the text',
      },
    ];
  });
}

function circles(graph: Graph) {
  return loopsOf(stepsOf(graph)).flatMap((loop) => {
    const [first] = loop;
    if (!first) return [];
    return [
      {
        file: first.entry.file,
        at: { field: [first.field] },
        reason: `this succession leads back to where it began: ${loopInWords(loop)}`,
        remedy: 'correct the successor or predecessor that points the wrong way',
      },
    ];
  });
}

export const succession: Rule = {
  name: 'succession',
  states: 'Predecessor and successor of one maker name each other, and nothing succeeds itself.',
  check: (graph) => [...denials(graph), ...circles(graph)],
};
