import { claimsOf, type PlacedClaim } from '../graph/fields.ts';
import type { Rule } from './rule.ts';
import { quantityOf } from './typed-value.ts';

/** What a figure is counted on, each a part of the next. */
const scopes = ['chip', 'board', 'system', 'rack'];

/** A figure that says on what it is counted. */
interface Scoped {
  readonly placed: PlacedClaim;
  /** Position in `scopes`: the smaller is a part of the larger. */
  readonly scope: number;
  /** What must be equal for two figures to be comparable. */
  readonly like: string;
}

function scopedOf(placed: PlacedClaim): Scoped[] {
  const { claim, field } = placed;
  const [scope, ...more] = claim.basis.filter((word) => scopes.includes(word));
  const unit = quantityOf(claim)?.unit;
  // A claim with two of these words says too little to be held against another.
  if (scope === undefined || more.length > 0 || unit === undefined) return [];
  const others = claim.basis.filter((word) => word !== scope).sort();
  const like = [field, unit, claim.planned, claim.of ?? '', ...others].join('\n');
  return [{ placed, scope: scopes.indexOf(scope), like }];
}

/** Even the least of the part is more than the most of the whole. */
function exceeds(part: Scoped, whole: Scoped): boolean {
  const low = quantityOf(part.placed.claim)?.low ?? -Infinity;
  const high = quantityOf(whole.placed.claim)?.high ?? Infinity;
  return part.like === whole.like && part.scope < whole.scope && low > high;
}

export const partWithinWhole: Rule = {
  name: 'part-within-whole',
  states: 'A chip has no more than its board, a board no more than its system, a system no more than its rack.',
  check: (graph) =>
    graph.entries.flatMap((entry) => {
      const figures = claimsOf(entry).flatMap(scopedOf);
      return figures.flatMap((part) =>
        figures
          .filter((whole) => exceeds(part, whole))
          .map((whole) => {
            const said = ({ placed, scope }: Scoped) =>
              `"${quantityOf(placed.claim)?.written ?? ''}" for the ${scopes[scope] ?? ''}`;
            return {
              file: entry.file,
              at: { field: [...part.placed.path, 'value'] },
              reason: `${said(part)} is more than ${said(whole)}`,
              remedy:
                'correct the figure, its unit or its basis; if it is a figure of something else, say of what (of: …)',
            };
          }),
      );
    }),
};
