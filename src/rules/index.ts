import { claimAddress } from './claim-address.ts';
import { knownComponents, typedFigure } from './components.ts';
import { danglingLink } from './dangling-link.ts';
import { datedAfterSource } from './dated-after-source.ts';
import { dealSides } from './deal-sides.ts';
import { undeclaredSource, unusedSource } from './declared-sources.ts';
import { duplicateId } from './duplicate-id.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { knownParent } from './known-parent.ts';
import { milestoneOrder } from './milestone-order.ts';
import { partWithinWhole } from './part-within-whole.ts';
import { partsWithinTotal } from './parts-within-total.ts';
import type { Rule } from './rule.ts';
import { sameName } from './same-name.ts';
import { seedEvidence, seedSubjects } from './seed-evidence.ts';
import { sourceAgreement } from './source-agreement.ts';
import { succession } from './succession.ts';
import { unsafeAddress } from './unsafe-address.ts';
import { vanishedAddress } from './vanished-address.ts';
import { uncitedFigure } from './uncited-figure.ts';

/** All rules. A new one is a file here and a line in this list. */
export const rules: readonly Rule[] = [
  claimAddress,
  knownComponents,
  typedFigure,
  danglingLink,
  datedAfterSource,
  dealSides,
  duplicateId,
  ...foreignMarkup,
  knownParent,
  milestoneOrder,
  partsWithinTotal,
  partWithinWhole,
  sameName,
  seedEvidence,
  seedSubjects,
  sourceAgreement,
  succession,
  uncitedFigure,
  unsafeAddress,
  undeclaredSource,
  unusedSource,
  vanishedAddress,
];
