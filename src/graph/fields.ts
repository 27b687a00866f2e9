import { kindOf, type KindName } from '../kinds/index.ts';
import { fieldsOf, type Field } from '../kinds/field.ts';
import type { Claim, Country, Named, Party, Quantity, Ref, When } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';
import { once } from './once.ts';

/** Path into an entry's data, as far as one value: `['memory', 'capacity', 0]`. */
export type DataPath = readonly (string | number)[];

const fieldCache = new Map<KindName, readonly Field[]>();

/** All fields of a kind, in the order of its schema. */
export function fieldsOfKind(kind: KindName): readonly Field[] {
  let fields = fieldCache.get(kind);
  if (!fields) fieldCache.set(kind, (fields = fieldsOf(kindOf(kind).schema)));
  return fields;
}

/** The value at a dotted field path, `undefined` if the entry does not state it. */
export function valueAt(entry: Entry, path: string): unknown {
  if (!path.includes('.')) return (entry.data as Record<string, unknown>)[path];
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry.data);
}

function tagged<T extends { readonly type: string }>(type: T['type']) {
  return (value: unknown): value is T =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}

export const isClaim = tagged<Claim>('claim');
export const isRef = tagged<Ref>('ref');
export const isNamed = tagged<Named>('named');
export const isParty = tagged<Party>('party');
export const isCountry = tagged<Country>('country');
export const isQuantity = tagged<Quantity>('quantity');
export const isWhen = tagged<When>('when');

/** The claims of one field: empty if the entry states nothing there. */
export function claimsAt(entry: Entry, path: string): readonly Claim[] {
  const value = valueAt(entry, path);
  return Array.isArray(value) ? value.filter(isClaim) : [];
}

/** A claim with its place: which entry, which field, which of the field's claims. */
export interface PlacedClaim {
  readonly entry: Entry;
  /** Dotted path of the field: `memory.capacity`, `parties.amount`. */
  readonly field: string;
  readonly label: string;
  readonly path: DataPath;
  readonly claim: Claim;
}

/** Every claim of an entry in the order of the schema, those of its parties included. Many rules and pages ask for them. */
export const claimsOf = once((entry: Entry): readonly PlacedClaim[] => {
  return fieldsOfKind(entry.kind).flatMap(({ path: field, info }): PlacedClaim[] => {
    const value = valueAt(entry, field);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index): PlacedClaim[] => {
      const path = [...field.split('.'), index];
      if (isClaim(item)) return [{ entry, field, label: info.label, path, claim: item }];
      if (!isParty(item)) return [];
      return item.amount.map((claim, n) => ({
        entry,
        field: `${field}.amount`,
        label: `Amount (${item.part})`,
        path: [...path, 'amount', n],
        claim,
      }));
    });
  });
});
