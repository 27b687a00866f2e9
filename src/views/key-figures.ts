import { fieldAnchor } from '../graph/claim-address.ts';
import { disagreementsOf } from '../graph/disagreement.ts';
import { fieldsOfKind } from '../graph/fields.ts';
import { headline } from '../graph/headline.ts';
import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../parse/entry.ts';
import { claimStatement, type Mark, type Setting } from './statements.ts';

/** A figure that stands at the head of an entry's page: what its kind is asked about first. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** "post-money", "as of 31 Mar 2026". */
  readonly terms: readonly string[];
  /** Its row in the table of facts. */
  readonly href: string;
  readonly marks: readonly Mark[];
  /** Sources give figures that cannot all be right; the row shows them. */
  readonly disputed: boolean;
}

const most = 4;

/**
 * The figures that matter for an entry: of the columns that its kind is listed by, those that state something, then
 * whatever else it measures, in the order of the schema. Each is the claim that stands for its field by the rule.
 */
export function keyFigures(entry: Entry, setting: Setting): KeyFigure[] {
  const { columns } = kindOf(entry.kind);
  const fields = fieldsOfKind(entry.kind);
  const listed = columns.flatMap((path) => fields.find((field) => field.path === path) ?? []);
  const measured = fields.filter(({ path, info }) => info.measures !== undefined && !columns.includes(path));
  const disputed = new Set(disagreementsOf(entry).map(({ field }) => field));
  return [...listed, ...measured]
    .flatMap(({ path, info }): KeyFigure[] => {
      const claim = headline(entry, path);
      if (!claim) return [];
      const { pieces, terms, marks } = claimStatement(claim, setting);
      const value = pieces.map(({ text }) => text).join(', ');
      return [{ label: info.label, value, terms, marks, href: `#${fieldAnchor(path)}`, disputed: disputed.has(path) }];
    })
    .slice(0, most);
}
