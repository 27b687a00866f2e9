import { hrefFrom, pathOf, type PagePath } from '../../graph/addresses.ts';
import type { Entry } from '../../parse/entry.ts';
import { comparedKinds } from './kind-data.ts';

/** The way from an entry, on its page or in a listing, to a comparison with others. */
export interface CompareLink {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly href: string;
}

/** Where the page at `from` offers to compare an entry; `undefined` for kinds without figures. */
export function compareLink(entry: Entry, from: PagePath): CompareLink | undefined {
  const { kind, id, data } = entry;
  if (!comparedKinds().includes(kind)) return undefined;
  return { id, kind, name: data.name, href: `${hrefFrom(from)(pathOf.compare)}?ids=${id}` };
}
