import { intervalOfQuantity } from '../../graph/agreement.ts';
import type { Graph } from '../../graph/build.ts';
import type { Derived, Input } from '../../graph/derived/figure.ts';
import { disagreementsOf } from '../../graph/disagreement.ts';
import { infoOfField } from '../../graph/claim-time.ts';
import { isQuantity, type PlacedClaim } from '../../graph/fields.ts';
import { compare } from '../../graph/order.ts';
import type { Entry } from '../../parse/entry.ts';
import { boundsWords } from '../derived/figure-words.ts';
import { derivedOf } from '../derived-figures.ts';
import type { ComparedField, ComparedStatement } from './kind-data.ts';
import { keyOf, type Measured } from './likeness.ts';
import { measuredOf, standardOf } from './measured.ts';
import { once } from '../../graph/once.ts';

/** Derived figures are called by what they are made from and on which basis: those of one name are measured alike. */

type Made = Derived & Required<Pick<Derived, 'value'>>;

/** The disagreements of an entry, found once: many figures are made from one claim. */
const disputesOf = once(disagreementsOf);

/** What other sources say of the same; empty where they agree. */
function rivalsOf({ entry, claim }: Input): readonly PlacedClaim[] {
  return disputesOf(entry).find(({ claims }) => claims.some((placed) => placed.claim === claim))?.claims ?? [];
}

/** Times by which a claim may be off, up or down: by rounding, or by what other sources say of the same. */
function leeway(input: Input): number {
  const { value } = input.claim;
  if (value.low === null || value.low !== value.high || value.low === 0) return 1;
  const standing = value.low;
  const others = rivalsOf(input).flatMap(({ claim }) => (isQuantity(claim.value) ? [claim.value] : []));
  const ends = [value, ...others].flatMap((quantity) => {
    const { low, high } = intervalOfQuantity(quantity);
    return [low / standing, standing / low, high / standing, standing / high];
  });
  return Math.max(...ends.filter((end) => end > 0));
}

/** What the figures behind a derived one are measured on, as one word; empty if one of them does not say. */
function basisOf({ inputs }: Made): string {
  const words = inputs.map(({ entry, field, claim }) => {
    const info = infoOfField(entry, field);
    const standard = info && standardOf(info);
    const figure = standard && measuredOf(claim, entry, standard);
    if (!figure || keyOf(figure, standard) === undefined) return undefined;
    return [...claim.basis, ...(figure.planned ? ['planned'] : []), ...(claim.of === undefined ? [] : [claim.of])];
  });
  if (words.some((stated) => stated === undefined)) return '';
  return [...new Set(words.flatMap((stated) => stated ?? []))].sort(compare).join(', ') || 'plain';
}

function derivedMeasured(figure: Made): Measured {
  const { value, unit, inputs } = figure;
  const { low, high } = value;
  const times = inputs.reduce((product, input) => product * leeway(input), 1);
  const finite = Number.isFinite(times);
  return {
    unit,
    low: low === null || !finite ? null : low / times,
    high: high === null || !finite ? null : high * times,
    point: low !== null && low === high && inputs.every((input) => rivalsOf(input).length === 0),
    basis: [basisOf(figure)],
    planned: false,
  };
}

function isMade(figure: Derived): figure is Made {
  return figure.value !== undefined;
}

function pathOf({ label }: Derived): string {
  return `derived: ${label}`;
}

const axes = [{ words: [], unstated: 'the figures behind it do not all say what they are measured on' }];

/** The derived figures that at least two of some entries have and that say what they are measured on, by name. */
export function derivedFields(graph: Graph, entries: readonly Entry[]): ComparedField[] {
  const made = entries.flatMap((entry) =>
    derivedOf(graph, entry)
      .filter(isMade)
      .filter((figure) => basisOf(figure) !== '')
      .map((figure) => ({ entry, figure })),
  );
  return [...Map.groupBy(made, ({ figure }) => pathOf(figure))]
    .filter(([, found]) => new Set(found.map(({ entry }) => entry)).size > 1)
    .map(([path, found]): ComparedField => {
      const better = found[0]?.figure.better;
      const label = found[0]?.figure.label ?? '';
      return {
        path,
        label,
        group: 'Derived figures',
        derived: true,
        standard: { axes, ...(better ? { better } : {}) },
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }) || compare(a.path, b.path));
}

/** An entry's derived figures as cells; each leads to its working at `place`. */
export function derivedCells(
  graph: Graph,
  entry: Entry,
  fields: readonly ComparedField[],
  place: string,
): (readonly [string, ComparedStatement[]])[] {
  const figures = derivedOf(graph, entry).filter(isMade);
  return fields.flatMap(({ path }) => {
    const own = figures.filter((figure) => pathOf(figure) === path);
    const statements = own.map((figure): ComparedStatement => ({
      pieces: [{ text: boundsWords(figure.value, figure.unit), href: place }],
      known: true,
      terms: [],
      ...(figure.inputs.length > 2 ? { note: `from ${figure.inputs.length} figures` } : {}),
      sources: [],
      measured: derivedMeasured(figure),
    }));
    return statements.length > 0 ? [[path, statements] as const] : [];
  });
}
