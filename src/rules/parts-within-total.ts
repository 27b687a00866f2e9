import { claimsAt } from '../graph/fields.ts';
import type { Claim, Quantity } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import type { Rule } from './rule.ts';
import { giving, partiesOf } from '../graph/parties.ts';
import { quantityOf } from './typed-value.ts';

/** Each figure is rounded for itself. A hundredth is what figures of two or three digits leave open. */
const tolerance = 1.01;

/** Figures in one currency. */
function figuresIn(currency: string, claims: readonly Claim[]): Quantity[] {
  return claims.flatMap((claim) => quantityOf(claim) ?? []).filter(({ unit }) => unit === currency);
}

/** The least that each of those who pay is said to have paid. What is only hoped for is no part of a sum. */
function leastParts(entry: Entry, currency: string): Quantity[] {
  return partiesOf(entry)
    .filter(({ part }) => giving.includes(part))
    .flatMap(({ amount }) => {
      const paid = amount.filter(({ planned, basis }) => !planned && !basis.includes('ceiling'));
      return figuresIn(currency, paid).sort((a, b) => (a.low ?? 0) - (b.low ?? 0))[0] ?? [];
    });
}

/** The most that the deal is said to come to, in one currency, and which of its claims says so. */
function largest(claims: readonly Claim[], currency: string): { figure: Quantity; index: number } | undefined {
  return claims
    .map((claim, index) => ({ figure: figuresIn(currency, [claim])[0], index }))
    .flatMap(({ figure, index }) => (figure ? { figure, index } : []))
    .sort((a, b) => (b.figure.high ?? Infinity) - (a.figure.high ?? Infinity))[0];
}

export const partsWithinTotal: Rule = {
  name: 'parts-within-total',
  states: 'What the parties of a deal put in comes to no more than the deal.',
  check: (graph) =>
    graph.entries.flatMap((entry) => {
      const claims = claimsAt(entry, 'amount');
      const currencies = new Set(claims.flatMap((claim) => quantityOf(claim)?.unit ?? []));
      return [...currencies].flatMap((currency) => {
        const total = largest(claims, currency);
        const parts = leastParts(entry, currency);
        const sum = parts.reduce((so, { low }) => so + (low ?? 0), 0);
        if (!total || sum <= (total.figure.high ?? Infinity) * tolerance) return [];
        const written = parts.map((part) => `"${part.written}"`).join(' + ');
        return [
          {
            file: entry.file,
            at: { field: ['amount', total.index, 'value'] },
            reason: `the parties put in ${written}, which is more than "${total.figure.written}" for the whole deal`,
            remedy: 'correct the amount that is wrong, or add a claim of the whole that holds all parts',
          },
        ];
      });
    }),
};
