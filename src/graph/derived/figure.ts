import type { Claim, Quantity } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { basisKey } from '../claim-time.ts';
import { isQuantity } from '../fields.ts';
import { compareClaims, ranked } from '../headline.ts';
import { isOpen, type Bounds } from './bounds.ts';

/** A claim of a known quantity. */
export type Figure = Claim & { readonly value: Quantity };

/** A claim that a derived figure was made from. */
export interface Input {
  readonly entry: Entry;
  /** Field on whose row the claim stands: `amount`, `parties`, `compute.fp8`. */
  readonly field: string;
  readonly claim: Figure;
}

/** What was looked at and not used. Without a claim, the entry has no figure to use. */
export interface LeftOut {
  readonly entry: Entry;
  readonly field: string;
  readonly claim?: Figure;
  readonly why: string;
}

/** A figure that no source states. It shows what it was made from, or why it could not be made. */
export interface Derived {
  readonly label: string;
  /** Unit of `value`: "USD", "USD/MW", "FLOPS/W", "B/FLOP". */
  readonly unit: string;
  /** Missing if refused. */
  readonly value?: Bounds;
  readonly refused?: string;
  /** Which of two such figures is the better one, where that can be said. */
  readonly better?: 'more' | 'less';
  /** How it is made, in words. */
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly leftOut: readonly LeftOut[];
}

/** The value, or the reason why bounds that are open on both sides say nothing. */
export function valueOrRefusal(bounds: Bounds): Pick<Derived, 'value' | 'refused'> {
  if (!isOpen(bounds)) return { value: bounds };
  return { refused: 'the figures bound it on neither side' };
}

export function isFigure(claim: Claim): claim is Figure {
  return isQuantity(claim.value);
}

/** Two claims of one field that say the same: as much, on the same basis. */
function same(a: Figure, b: Figure): boolean {
  return a.value.written === b.value.written && basisKey(a) === basisKey(b);
}

/**
 * The claim that stands for a field by the headline rule (`../headline.ts`), and the others that it passes over, each
 * with the step of the rule that decided.
 */
export function standing(
  claims: readonly Claim[],
  entry: Entry,
  field: string,
  place = field,
): { readonly claim?: Figure; readonly passed: readonly LeftOut[] } {
  const [first, ...others] = ranked(claims.filter(isFigure), entry, field) as Figure[];
  if (!first) return { passed: [] };
  const passed = others
    .filter((claim) => !same(first, claim))
    .map((claim): LeftOut => {
      const step = compareClaims(first, claim, entry, field).step?.says ?? 'the headline rule';
      return { entry, field: place, claim, why: `${first.value.written} stands for it: ${step}` };
    });
  return { claim: first, passed };
}
