import { fieldsOfKind } from '../../graph/fields.ts';
import { kindOf, type KindName } from '../../kinds/index.ts';
import { membersOfKind, statementOf, type Member, type Shape } from '../../kinds/shape.ts';
import type { DimensionName } from '../../kinds/units.ts';

/** What a column holds, and so how it is ordered and what can be chosen from it. */
export type Holding = 'figure' | 'date' | 'choice' | 'country' | 'entry' | 'words';

/** One column of a listing: a field of the kind, or what is derived for every entry of it. */
export interface Column {
  /** Path of the field. Also its name in the address of the page. */
  readonly path: string;
  readonly label: string;
  readonly about: string;
  /** Label of the group it belongs to: "Memory". */
  readonly group?: string;
  readonly holds: Holding;
  /** What its figures measure. */
  readonly measures?: DimensionName;
  /** Shown unless the reader chooses otherwise. */
  readonly usual: boolean;
  /** It is not a field of the entry itself. */
  readonly derived?: true;
}

/** Fields that are no column: the name heads the row, sources belong to figures and not to the entry. */
const left: readonly string[] = ['name', 'sources'];

function memberAt(members: readonly Member[], path: string): Shape | undefined {
  const [key, rest] = path.split(/\.(.*)/s);
  const shape = members.find((member) => member.key === key)?.shape;
  if (rest === undefined || shape === undefined) return shape;
  return shape.type === 'group' ? memberAt(shape.members, rest) : undefined;
}

/** Whether a text somewhere in a shape names an entry: a link, a list of links, parties. */
function namesEntries(shape: Shape): boolean {
  if (shape.type === 'text') return shape.meaning?.type === 'entry';
  if (shape.type === 'list') return namesEntries(shape.of);
  if (shape.type === 'either') return shape.of.some(namesEntries);
  return shape.type === 'group' && shape.members.some((member) => namesEntries(member.shape));
}

function holdingOf(shape: Shape): Holding {
  const claim = statementOf(shape);
  if (claim) return holdingOf(claim.value.shape);
  if (namesEntries(shape)) return 'entry';
  const one = shape.type === 'list' ? shape.of : shape;
  if (one.type === 'choice') return 'choice';
  const meaning = one.type === 'text' ? one.meaning?.type : undefined;
  return meaning === 'date' || meaning === 'country' ? meaning : 'words';
}

/** Countries of an entry whose kind has no field for them: those of the entries that its fields name. */
const country: Column = {
  path: 'country',
  label: 'Country',
  about: 'Where those have their seat whom its fields name.',
  holds: 'country',
  usual: false,
  derived: true,
};

function read(kindName: KindName): Column[] {
  const kind = kindOf(kindName);
  const members = membersOfKind(kind.schema);
  const columns = fieldsOfKind(kindName).flatMap(({ path, info, group }): Column[] => {
    const shape = memberAt(members, path);
    if (left.includes(path) || !shape) return [];
    const measures = statementOf(shape) ? info.measures : undefined;
    return [
      {
        path,
        label: info.label,
        about: info.about,
        ...(group ? { group: group.label } : {}),
        holds: measures ? 'figure' : holdingOf(shape),
        ...(measures ? { measures } : {}),
        usual: kind.columns.includes(path),
      },
    ];
  });
  const usual = kind.columns.flatMap((path) => columns.find((column) => column.path === path) ?? []);
  const names = columns.some(({ holds }) => holds === 'entry') && !columns.some(({ holds }) => holds === 'country');
  return [...usual, ...(names ? [country] : []), ...columns.filter((column) => !column.usual)];
}

const known = new Map<KindName, readonly Column[]>();

/** All that a listing of a kind can show, read off its schema: the usual columns first, then the rest in its order. */
export function columnsOf(kind: KindName): readonly Column[] {
  const columns = known.get(kind) ?? read(kind);
  known.set(kind, columns);
  return columns;
}
