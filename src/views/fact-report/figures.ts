import { hrefFrom, pathOf } from '../../graph/addresses.ts';
import type { Graph } from '../../graph/build.ts';
import type { Entry } from '../../parse/entry.ts';
import { derivedFigures, type DerivedItem, type DerivedRow } from '../derived-figures.ts';
import { totalsPage } from '../totals-page.ts';
import { beyond } from './parts.ts';
import type { Pair } from './states.ts';

/** A figure that no source states, and what moved it. */
export interface FigureMove {
  /** What it is of: the name of an entry, or the caption of a table of totals and its row. */
  readonly of: string;
  readonly label: string;
  /** In words; empty if there was no such figure. */
  readonly before: string;
  readonly after: string;
  /** Claims that went in and go in no more, and those that go in only now: "Series E: USD 350M". */
  readonly out: readonly string[];
  readonly in: readonly string[];
  /** What is left out only now, with the reason. */
  readonly leftOut: readonly string[];
  /** Page on which it stands, with the fragment of its row. */
  readonly address: string;
}

/** The derived figures of one thing, by what tells them apart. */
type Rows = ReadonlyMap<string, DerivedRow>;

function rowsOf(figures: readonly DerivedRow[]): Rows {
  return new Map(figures.map((row) => [`${row.label}\n${row.unit}`, row]));
}

function itemWords({ link, value, terms }: DerivedItem): string {
  const said = value === undefined ? [] : [[value, ...terms].join(', ')];
  return [link.text, ...said].join(': ');
}

function leftOutWords(item: DerivedItem): string {
  return `${itemWords(item)}: ${item.why ?? ''}`;
}

/** Figures under one label of which only the unit differs are one figure, so that a refusal is seen to become a sum. */
function paired(before: Rows, after: Rows): [DerivedRow | undefined, DerivedRow | undefined][] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, row]) => row);
  const now = [...after].map(([key, row]): [DerivedRow | undefined, DerivedRow] => {
    const was = before.get(key) ?? gone.find(({ label }) => label === row.label);
    if (was && gone.includes(was)) gone.splice(gone.indexOf(was), 1);
    return [was, row];
  });
  return [...now, ...gone.map((row): [DerivedRow, undefined] => [row, undefined])];
}

function movesOf(of: string, address: string, before: Rows, after: Rows): FigureMove[] {
  return paired(before, after).flatMap(([was, is]) => {
    if (was?.words === is?.words) return [];
    const only = (one: DerivedRow | undefined, other: DerivedRow | undefined) =>
      beyond(one?.inputs ?? [], other?.inputs ?? [], itemWords).map(itemWords);
    return [
      {
        of,
        label: is?.label ?? was?.label ?? '',
        before: was?.words ?? '',
        after: is?.words ?? '',
        out: only(was, is),
        in: only(is, was),
        leftOut: beyond(is?.leftOut ?? [], was?.leftOut ?? [], leftOutWords).map(leftOutWords),
        address,
      },
    ];
  });
}

/** Figures on the pages of entries: funding, commitments, money per megawatt, rates per watt. */
function ofEntries(pairs: readonly Pair[], old: Graph, now: Graph): FigureMove[] {
  const figures = (graph: Graph, entry: Entry | undefined) => rowsOf(entry ? derivedFigures(graph, entry) : []);
  return pairs.flatMap(({ before, after }) => {
    const entry = after ?? before;
    if (!entry) return [];
    const path = pathOf.entry(entry.kind, entry.id);
    return movesOf(entry.data.name, path, figures(old, before), figures(now, after));
  });
}

interface TotalsGroup {
  readonly of: string;
  readonly address: string;
  readonly rows: Rows;
}

function totalsOf(graph: Graph): Map<string, TotalsGroup> {
  const groups = totalsPage(graph).tables.flatMap(({ caption, rows }) =>
    rows.map(({ anchor, name, figures }): TotalsGroup => ({
      of: `${caption}, ${name}`,
      address: hrefFrom(pathOf.home)(pathOf.totals, anchor),
      rows: rowsOf(figures),
    })),
  );
  return new Map(groups.map((group) => [group.address, group]));
}

/** Rows of the page of totals, in its order; rows that have gone come last. */
function ofTotals(old: Graph, now: Graph): FigureMove[] {
  const [before, after] = [totalsOf(old), totalsOf(now)];
  const none: Rows = new Map();
  return [...new Map([...after, ...before])].flatMap(([key, { of, address }]) =>
    movesOf(of, address, before.get(key)?.rows ?? none, after.get(key)?.rows ?? none),
  );
}

/** Totals first, then the figures of entries by address. */
export function figureMoves(pairs: readonly Pair[], old: Graph, now: Graph): FigureMove[] {
  return [...ofTotals(old, now), ...ofEntries(pairs, old, now)];
}
