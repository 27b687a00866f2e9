import { fieldsOfKind, type PlacedClaim } from './fields.ts';
import { sourcesOf } from './sources.ts';
import type { FieldInfo } from '../kinds/field.ts';
import type { Source } from '../kinds/source.ts';
import type { Claim, When } from '../kinds/values.ts';
import type { Entry } from '../parse/entry.ts';

/** First and last day a claim may speak of, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The sources a claim cites. */
export function sourcesOfClaim(entry: Entry, claim: Claim): Source[] {
  const sources = sourcesOf(entry);
  return claim.sources.flatMap((key) => sources.get(key) ?? []);
}

/** When a claim holds: as of its own date, or else of the day its latest source was published. */
export function spanOfClaim(entry: Entry, claim: Claim): When | undefined {
  if (claim.asOf) return claim.asOf;
  const published = sourcesOfClaim(entry, claim).flatMap((source) => source.published ?? []);
  return published.reduce<When | undefined>(
    (latest, next) => (!latest || next.to > latest.to ? next : latest),
    undefined,
  );
}

/** What the schema says of a field, by its path. A party's amount ages as its field does. */
export function infoOfField(entry: Entry, path: string): FieldInfo | undefined {
  const field = path.replace(/\.amount$/, '');
  return fieldsOfKind(entry.kind).find((known) => known.path === field)?.info;
}

/** What a claim is measured on and of, as one word: claims of unlike things are never set against each other. */
export function basisKey({ basis, planned, of }: Claim): string {
  const words = [...new Set([...basis, ...(planned ? ['planned'] : [])])].sort();
  return [...words, ...(of === undefined ? [] : [`of ${of}`])].join(' ');
}

/** The claims of one field of one entry, or of one party within it. */
export function groupKey({ path }: PlacedClaim): string {
  return path.slice(0, -1).join('.');
}
