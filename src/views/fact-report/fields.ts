import type { Graph } from '../../graph/build.ts';
import { fieldsOfKind, isClaim, isNamed, isParty, isRef, valueAt } from '../../graph/fields.ts';
import type { Entry } from '../../parse/entry.ts';
import { statementsOf } from '../statements.ts';
import { citedBy, sourceWords, type Cited } from './cited.ts';
import { fieldLabel } from './claim-facts.ts';
import { beyond, changedParts, type PartChange } from './parts.ts';
import type { Pair } from './states.ts';

/** An item that stays, of which something beside its name differs: the source of a party, the place of a site. */
export interface DetailChange {
  readonly item: string;
  readonly parts: readonly PartChange[];
}

/** A plain field that changed: what it no longer holds, what it holds now, and items of which only a detail differs. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly details: readonly DetailChange[];
  /** The items are the same in another order. */
  readonly reordered: boolean;
}

/** An item of a field: its name in words, and what else is said of it. */
interface Item {
  readonly words: string;
  readonly cited: readonly Cited[];
  readonly note: string;
  readonly place: string;
}

/** What names another entry is told with its id, so that a name that becomes a link is seen to change. */
function namedWords(value: unknown, graph: Graph): string | undefined {
  if (isRef(value)) return `${graph.byId.get(value.id)?.data.name ?? value.id} (${value.id})`;
  return isNamed(value) ? `${value.name} (without an entry)` : undefined;
}

/** Amounts of a party are claims and told as such. */
function itemOf(value: unknown, entry: Entry, graph: Graph): Item {
  if (isParty(value)) {
    const words = `${namedWords(value.party, graph) ?? ''} as ${value.part}`;
    return { words, cited: citedBy(entry, value.sources), note: value.note ?? '', place: '' };
  }
  const setting = { graph, href: (to: string) => to, marks: new Map(), anchors: new Map(), former: new Map() };
  const pieces = statementsOf(value, setting).flatMap((statement) => statement.pieces.map(({ text }) => text));
  const { note = '', coordinates = [] } = (typeof value === 'object' ? value : {}) as {
    readonly note?: string;
    readonly coordinates?: readonly number[];
  };
  return { words: namedWords(value, graph) ?? pieces.join(', '), cited: [], note, place: coordinates.join(', ') };
}

function itemsAt(entry: Entry | undefined, field: string, graph: Graph): Item[] {
  if (!entry) return [];
  const values = [valueAt(entry, field)].flat().filter((value: unknown) => value !== undefined && !isClaim(value));
  return values.map((value: unknown) => itemOf(value, entry, graph));
}

function detailOf(before: Item, after: Item): DetailChange[] {
  const [from, to] = sourceWords(before.cited, after.cited);
  const partsOf = ({ note, place }: Item, sources: string): [string, string][] => [
    ['source', sources],
    ['coordinates', place],
    ['note', note],
  ];
  const parts = changedParts(partsOf(before, from), partsOf(after, to));
  return parts.length > 0 ? [{ item: after.words, parts }] : [];
}

function changeOf(before: readonly Item[], after: readonly Item[]): Omit<FieldChange, 'field' | 'label'> | undefined {
  const words = (item: Item) => item.words;
  const [removed, added] = [beyond(before, after, words), beyond(after, before, words)];
  const then = Map.groupBy(before, words);
  const details = after.flatMap((item) => {
    const was = then.get(item.words)?.shift();
    return was ? detailOf(was, item) : [];
  });
  const kept = removed.length === 0 && added.length === 0 && details.length === 0;
  const reordered = kept && before.some((item, index) => item.words !== after[index]?.words);
  if (kept && !reordered) return undefined;
  return { removed: removed.map(words), added: added.map(words), details, reordered };
}

/** Plain fields and parties that changed, in the order of the schema. Sources are told by themselves. */
export function fieldChanges({ before, after }: Pair, old: Graph, now: Graph): FieldChange[] {
  const kinds = [...new Set([after, before].flatMap((entry) => (entry ? [entry.kind] : [])))];
  const fields = new Map(kinds.flatMap(fieldsOfKind).map((field) => [field.path, fieldLabel(field)]));
  return [...fields].flatMap(([field, label]) => {
    if (field === 'sources') return [];
    const change = changeOf(itemsAt(before, field, old), itemsAt(after, field, now));
    return change ? [{ field, label, ...change }] : [];
  });
}
