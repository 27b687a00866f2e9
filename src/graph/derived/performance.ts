import type { Claim } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { infoOfField } from '../claim-time.ts';
import { claimsAt, fieldsOfKind } from '../fields.ts';
import { compare } from '../order.ts';
import { boundsOf, quotient } from './bounds.ts';
import { isFigure, standing, valueOrRefusal, type Derived, type Figure, type LeftOut } from './figure.ts';

/** What one counts: one chip, board, system or rack. The words are those of the field of power. */
function scopeOf(claim: Claim, entry: Entry): string | undefined {
  const scopes = infoOfField(entry, 'power')?.bases ?? [];
  const [scope, ...others] = claim.basis.filter((word) => scopes.includes(word));
  return others.length > 0 ? undefined : scope;
}

/** "dense" or "sparse", or that the source does not say. */
function sparsityOf(claim: Claim, entry: Entry): string {
  const scopes = infoOfField(entry, 'power')?.bases ?? [];
  return claim.basis.filter((word) => !scopes.includes(word)).join(', ') || 'dense or sparse not stated';
}

/** Like with like: one scope, one sparsity, one part, planned or not. */
function termsOf(claim: Figure, entry: Entry): string {
  const terms = [sparsityOf(claim, entry), scopeOf(claim, entry) ?? 'scope not stated', claim.of];
  return [...terms, claim.planned ? 'planned' : undefined].filter((term) => term !== undefined).join(', ');
}

/** A ratio of a peak rate and another field of the same scope. */
interface Ratio {
  readonly title: string;
  readonly label: (rate: string) => string;
  readonly other: string;
  readonly formula: string;
  readonly noOther: string;
  /** Unit of the ratio, from the unit of the rate. */
  readonly unit: (rate: string) => string;
  readonly upsideDown: boolean;
  readonly better?: 'more';
}

const ratios: readonly Ratio[] = [
  {
    title: 'Rate per watt',
    label: (rate) => `${rate} per watt`,
    other: 'power',
    formula: 'Peak rate ÷ power, both of one chip, one board, one system or one rack.',
    noOther: 'power',
    unit: (rate) => `${rate}/W`,
    upsideDown: false,
    better: 'more',
  },
  {
    title: 'Memory bytes per operation',
    label: (rate) => `Memory bytes per operation, ${rate}`,
    other: 'memory.bandwidth',
    formula: 'Memory bandwidth ÷ peak rate, both of one chip, one board, one system or one rack.',
    noOther: 'memory bandwidth',
    unit: (rate) => `B/${rate.replace(/S$/, '')}`,
    upsideDown: true,
  },
];

/** The rate's own claim and the other's, divided; refused where no claim of the other is of the same scope. */
function ratioOf(ratio: Ratio, entry: Entry, rate: string, name: string, group: readonly Figure[]): Derived[] {
  const { claim, passed } = standing(group, entry, rate);
  if (!claim) return [];
  const scope = scopeOf(claim, entry);
  const others = claimsAt(entry, ratio.other).filter(isFigure);
  const alike = others.filter(
    (other) => other.of === undefined && other.planned === claim.planned && scopeOf(other, entry) === scope,
  );
  const against = scope === undefined ? undefined : standing(alike, entry, ratio.other);
  const base = {
    label: `${ratio.label(name)}, ${termsOf(claim, entry)}`,
    ...(ratio.better ? { better: ratio.better } : {}),
    formula: ratio.formula,
    inputs: [{ entry, field: rate, claim }],
  };
  if (!against?.claim) {
    const refused =
      scope === undefined
        ? 'the source of the rate does not say whether it is of a chip, a board, a system or a rack'
        : `no ${ratio.noOther} ${claim.planned ? 'is planned' : 'is stated'} for one ${scope}`;
    const leftOut = others.map((other): LeftOut => ({
      entry,
      field: ratio.other,
      claim: other,
      why: 'its scope, part or plan is not that of the rate',
    }));
    return [{ ...base, unit: '', refused, leftOut }];
  }
  const [x, y] = [boundsOf(claim.value), boundsOf(against.claim.value)];
  return [
    {
      ...base,
      unit: ratio.unit(claim.value.unit),
      ...valueOrRefusal(ratio.upsideDown ? quotient(y, x) : quotient(x, y)),
      inputs: [...base.inputs, { entry, field: ratio.other, claim: against.claim }],
      leftOut: [...passed, ...against.passed],
    },
  ];
}

function unknownOther({ title, formula, noOther }: Ratio): Derived {
  return { label: title, unit: '', refused: `no ${noOther} is known`, formula, inputs: [], leftOut: [] };
}

/** A chip's rates per watt and bytes per operation, one for each number format, scope and sparsity that it states. */
export function performanceOf(chip: Entry): Derived[] {
  const rates = fieldsOfKind(chip.kind).filter(({ path }) => path.startsWith('compute.'));
  return ratios.flatMap((ratio) => {
    const stated = rates.some(({ path }) => claimsAt(chip, path).some(isFigure));
    if (stated && !claimsAt(chip, ratio.other).some(isFigure)) return [unknownOther(ratio)];
    return rates.flatMap(({ path, info }) => {
      const groups = Map.groupBy(claimsAt(chip, path).filter(isFigure), (claim) => termsOf(claim, chip));
      return [...groups]
        .sort(([a], [b]) => compare(a, b))
        .flatMap(([, group]) => ratioOf(ratio, chip, path, info.label, group));
    });
  });
}
