import type { Claim } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { claimsAt } from '../fields.ts';
import { boundsOf, quotient, scaled } from './bounds.ts';
import { isFigure, standing, valueOrRefusal, type Derived, type Figure } from './figure.ts';
import { statusOf } from './sums.ts';

/** Watts in a megawatt. */
const mega = 1e6;

const label = 'Money per megawatt';
const formula =
  'Commitment ÷ power, both of the whole programme: announced money over planned power, or approved or drawn money over operating power. Each is the claim that the headline rule puts first.';

/** Money that is promised goes with power that is planned; money that is secured with power that runs. */
type Stage = 'planned' | 'operating';

function stageOfMoney(claim: Claim): Stage | undefined {
  const status = statusOf(claim);
  if (status === 'announced' || status === 'announced, planned') return 'planned';
  return status === 'closed or drawn' || status === 'approved' ? 'operating' : undefined;
}

function stageOfPower({ basis, planned }: Claim): Stage | undefined {
  const [only, ...more] = basis;
  if (more.length > 0) return undefined;
  if (only === 'planned') return 'planned';
  return only === 'operating' ? (planned ? 'planned' : 'operating') : undefined;
}

function describe({ basis, planned, of }: Claim): string {
  return [...new Set([...(of === undefined ? [] : [of]), ...basis, ...(planned ? ['planned'] : [])])].join(', ');
}

function stagesSeen(powers: readonly Claim[]): string {
  return [...new Set(powers.map((claim) => describe(claim) || 'without a basis'))].join('; ');
}

/** A programme's commitment in money per megawatt (`USD/MW`). None if it states neither; refused if the two are unlike. */
export function perMegawatt(programme: Entry): Derived[] {
  const money = standing(claimsAt(programme, 'commitment'), programme, 'commitment');
  const powers = claimsAt(programme, 'power').filter(isFigure);
  if (!money.claim && powers.length === 0) return [];
  const inputs = money.claim ? [{ entry: programme, field: 'commitment', claim: money.claim }] : [];
  const refuse = (refused: string): Derived[] => [{ label, unit: '', refused, formula, inputs, leftOut: [] }];
  if (!money.claim) return refuse('no commitment is known');
  if (powers.length === 0) return refuse('no power is known');
  const { value, of } = money.claim;
  if (of !== undefined) return refuse(`the commitment is only for a part: ${of}`);
  const stage = stageOfMoney(money.claim);
  if (!stage) return refuse(`no power goes with money of this basis: ${statusOf(money.claim)}`);
  const alike = powers.filter((claim) => claim.of === undefined && stageOfPower(claim) === stage);
  const power = standing(alike, programme, 'power');
  if (!power.claim)
    return refuse(`no ${stage} power of the whole is stated, only power that is: ${stagesSeen(powers)}`);
  const chosen: Figure = power.claim;
  const unlike = powers
    .filter((claim) => !alike.includes(claim))
    .map((claim) => ({ entry: programme, field: 'power', claim, why: `it is not the ${stage} power of the whole` }));
  return [
    {
      label,
      unit: `${value.unit}/MW`,
      ...valueOrRefusal(scaled(quotient(boundsOf(value), boundsOf(chosen.value)), mega)),
      formula,
      inputs: [...inputs, { entry: programme, field: 'power', claim: chosen }],
      leftOut: [...money.passed, ...power.passed, ...unlike],
    },
  ];
}
