import { ofKind, type Graph } from '../../graph/build.ts';
import { claimsAt, fieldsOfKind, isQuantity, isWhen } from '../../graph/fields.ts';
import { headline } from '../../graph/headline.ts';
import { compare } from '../../graph/order.ts';
import type { Field, FieldInfo } from '../../kinds/field.ts';
import type { When } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import type { ClaimChange } from './claims.ts';

/** A member of a group of which an entry says nothing, and how many others of its kind know it. */
export interface Unsaid {
  readonly label: string;
  readonly knownBy: number;
  readonly of: number;
}

/** What was left out where something like it was touched. */
export interface LeftOut {
  /** The group of fields, or the field that was given a newer figure. */
  readonly touched: string;
  readonly unsaid: readonly Unsaid[];
  /** Fields that age as the touched one does and hold older figures: "Valuation, as of 2021-04". */
  readonly older: readonly string[];
}

/** Groups of dates tell what happened. What has not happened cannot be stated, so that silence there is no gap. */
function isChronicle(graph: Graph, entry: Entry, members: readonly Field[]): boolean {
  const claims = ofKind(graph, entry.kind).flatMap((other) => members.flatMap(({ path }) => claimsAt(other, path)));
  return claims.every(({ value }) => value === undefined || isWhen(value));
}

function inGroups(graph: Graph, entry: Entry, touched: ReadonlySet<string>): LeftOut[] {
  const others = ofKind(graph, entry.kind).filter((other) => other !== entry);
  const groups = Map.groupBy(fieldsOfKind(entry.kind), ({ path }) => path.split('.')[0] ?? '');
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first?.group || !members.some(({ path }) => touched.has(path)) || isChronicle(graph, entry, members))
      return [];
    const unsaid = members
      .filter(({ path }) => claimsAt(entry, path).length === 0)
      .map(({ path, info }): Unsaid => {
        return {
          label: info.label,
          knownBy: others.filter((other) => headline(other, path)).length,
          of: others.length,
        };
      })
      .filter(({ knownBy }) => knownBy > 0)
      .sort((a, b) => b.knownBy - a.knownBy || compare(a.label, b.label));
    return unsaid.length > 0 ? [{ touched: first.group.label, unsaid, older: [] }] : [];
  });
}

/** What a claim of a figure is of, if its field changes within months: fields of one measure are told together. */
function measureOf(entry: Entry, path: string, info: FieldInfo): string | undefined {
  const [value] = claimsAt(entry, path).flatMap((claim) => (isQuantity(claim.value) ? [claim.value] : []));
  return info.ages === 'months' ? value?.dimension : undefined;
}

function newest(entry: Entry, path: string): When | undefined {
  const dates = claimsAt(entry, path).flatMap(({ asOf, planned }) => (asOf && !planned ? [asOf] : []));
  return dates.sort((a, b) => compare(b.to, a.to))[0];
}

/** Fields that change within months, measure the same and were not touched, though a newer figure came to one of them. */
function outOfStep(entry: Entry, changes: readonly ClaimChange[]): LeftOut[] {
  const fields = fieldsOfKind(entry.kind).filter(({ group }) => !group);
  const touched = (path: string) => changes.some(({ field }) => field === path);
  return fields.flatMap(({ path, info }) => {
    const measure = measureOf(entry, path, info);
    const date = newest(entry, path);
    const came = changes.some(({ field, what, after }) => field === path && what === 'added' && after?.asOf);
    if (!came || measure === undefined || !date) return [];
    const older = fields.flatMap((other) => {
      if (touched(other.path) || measureOf(entry, other.path, other.info) !== measure) return [];
      const then = newest(entry, other.path);
      if (then && then.to >= date.to) return [];
      return [`${other.info.label}, ${then ? `as of ${then.written}` : 'undated'}`];
    });
    return older.length > 0 ? [{ touched: info.label, unsaid: [], older }] : [];
  });
}

/** What an entry leaves out of the groups of which a claim was touched, and what it did not bring up to date. */
export function leftOut(graph: Graph, entry: Entry, changes: readonly ClaimChange[]): LeftOut[] {
  const touched = new Set(changes.filter(({ what }) => what !== 'removed').map(({ field }) => field));
  return [...inGroups(graph, entry, touched), ...outOfStep(entry, changes)];
}
