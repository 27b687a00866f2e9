import { danglingLink } from './dangling-link.ts';
import { undeclaredSource, unusedSource } from './declared-sources.ts';
import { duplicateId } from './duplicate-id.ts';
import { foreignMarkup } from './foreign-markup.ts';
import type { Rule } from './rule.ts';
import { sameName } from './same-name.ts';
import { sourceAgreement } from './source-agreement.ts';
import { uncitedFigure } from './uncited-figure.ts';

/** All rules. A new one is a file here and a line in this list. */
export const rules: readonly Rule[] = [
  danglingLink,
  duplicateId,
  foreignMarkup,
  sameName,
  sourceAgreement,
  uncitedFigure,
  undeclaredSource,
  unusedSource,
];
