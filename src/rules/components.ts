import type { Graph } from '../graph/build.ts';
import { fieldsOfKind } from '../graph/fields.ts';
import { claimNamed, seedClaimNamed } from '../graph/references.ts';
import { components } from '../kinds/components.ts';
import { isKindName } from '../kinds/index.ts';
import type { Placed } from '../parse/markdown.ts';
import type { Base, Rule } from './rule.ts';
import { figure } from './uncited-figure.ts';

/** What is wrong with what a component names. */
function unresolved({ name, attributes }: Placed, graph: Graph, unreadable: Base['unreadable']): string | undefined {
  const { of = '', id = '', by = '' } = attributes;
  // What is wrong with an entry that cannot be read is told there; it may well hold what is named.
  if (unreadable.has(name === 'Entry' ? id : (of.split('.')[0] ?? ''))) return undefined;
  if (name === 'Figure' || name === 'Series')
    return claimNamed(graph, of) ? undefined : `there is no known figure "${of}"`;
  if (name === 'Entry') return graph.byId.has(id) ? undefined : `there is no entry "${id}"`;
  if (name === 'SeedClaim')
    return seedClaimNamed(graph, id) ? undefined : `there is no claim "${id}" of a seed document`;
  if (name === 'Verdicts')
    return graph.seeds.some((seed) => seed.id === of) ? undefined : `there is no seed document "${of}"`;
  if (by !== 'country' && by !== 'year') return `totals are by country or by year, not by "${by}"`;
  const summed = isKindName(of) && fieldsOfKind(of).some(({ path }) => path === 'amount' || path === 'commitment');
  return summed ? undefined : `there are no totals of "${of}"`;
}

function tell(
  placed: Placed,
  graph: Graph,
  { nearest, unreadable }: Base,
): { reason: string; remedy: string } | undefined {
  const { name, attributes, block } = placed;
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!known) {
    const guess = nearest(name, Object.keys(components));
    return {
      reason: `"${name}" is not a component`,
      remedy: guess ? `did you mean <${guess} />?` : `use one of: ${Object.keys(components).join(', ')}`,
    };
  }
  const wanted = Object.keys(known.attributes);
  const example = `<${name} ${wanted.map((attribute) => `${attribute}="…"`).join(' ')} />`;
  if (
    wanted.join() !==
    Object.keys(attributes)
      .sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b))
      .join()
  ) {
    return { reason: `${name} takes ${wanted.join(' and ')}`, remedy: `write ${example}` };
  }
  if (block && known.place === 'sentence')
    return { reason: `${name} stands within a sentence`, remedy: 'move it into a paragraph' };
  if (!block && known.place === 'block')
    return { reason: `${name} stands on a line of its own`, remedy: 'put an empty line before and after it' };
  const reason = unresolved(placed, graph, unreadable);
  return reason === undefined
    ? undefined
    : { reason, remedy: `${example}: ${Object.values(known.attributes).join('; ')}` };
}

export const knownComponents: Rule = {
  name: 'component',
  states: 'A briefing holds components of the allow-list only, and what they name exists.',
  check: (graph, base) =>
    base.bodies.flatMap(({ file, body }) =>
      body.components.flatMap((placed) => {
        const told = tell(placed, graph, base);
        return told ? [{ file, at: { start: placed.start, end: placed.end }, ...told }] : [];
      }),
    ),
};

/** Only where components can stand: elsewhere a figure in the text needs a source, not a component. */
export const typedFigure: Rule = {
  name: 'typed-figure',
  states: 'No figure in a briefing is typed: it comes from an entry, and changes with it.',
  check: (_graph, { bodies }) =>
    bodies
      .filter(({ file }) => file.endsWith('.mdx'))
      .flatMap(({ file, body }) =>
        body.passages.flatMap(({ text, start, end }) => {
          const match = figure.exec(text);
          if (!match) return [];
          return [
            {
              file,
              at: { start, end },
              reason: `"${match[0].trim()}" is typed`,
              remedy: 'name the claim it comes from: <Figure of="entry.field" />',
            },
          ];
        }),
      ),
};
