import type { Href } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import { isNamed, isRef, valueAt } from '../../graph/fields.ts';
import type { Named, Ref } from '../../kinds/values.ts';
import type { Entry } from '../../parse/entry.ts';
import { entryPiece } from '../reading-lists/table.ts';
import { pieceOf, type Piece } from '../statements.ts';
import { countryName } from '../words.ts';
import { ownCountries } from './places.ts';

/** One who builds in a place, and in which programmes. */
export interface Builder {
  readonly who: Piece;
  /** Country of its seat, if it has an entry that says so. */
  readonly seat: string;
  readonly parts: readonly { readonly part: string; readonly programme: Piece }[];
}

const parts: readonly (readonly [field: string, part: string])[] = [
  ['sponsors', 'sponsor of'],
  ['partners', 'partner in'],
];

function isParticipant(item: unknown): item is Ref | Named {
  return isRef(item) || isNamed(item);
}

function seatOf(graph: Graph, who: Ref | Named): string {
  const entry = isRef(who) ? graph.byId.get(who.id) : undefined;
  return entry ? ownCountries(entry).map(countryName).join(', ') : '';
}

/** Everyone who pays for, answers for or builds one of these programmes; those with most of them first. */
export function buildersOf(graph: Graph, programmes: readonly Entry[], href: Href): Builder[] {
  const taking = programmes.flatMap((programme) =>
    parts.flatMap(([field, part]) =>
      [valueAt(programme, field)]
        .flat()
        .filter(isParticipant)
        .map((who) => ({ who, part, programme: entryPiece(programme, href) })),
    ),
  );
  const groups = Map.groupBy(taking, ({ who }) => (isRef(who) ? who.id : `"${who.name}"`));
  return [...groups.values()]
    .flatMap((group): Builder[] => {
      const [first] = group;
      if (!first) return [];
      const who = pieceOf(first.who, { graph, href });
      return [
        { who, seat: seatOf(graph, first.who), parts: group.map(({ part, programme }) => ({ part, programme })) },
      ];
    })
    .sort((a, b) => b.parts.length - a.parts.length || a.who.text.localeCompare(b.who.text, 'en'));
}
