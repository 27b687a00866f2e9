import type { ComparedEntry, ComparedField, ComparedKind, ComparedSource, ComparedStatement } from './kind-data.ts';
import type { Measured } from './likeness.ts';
import type { Piece } from '../statements.ts';
import { judge, type Judgement, type Verdict } from './rule.ts';

/** Most entries that stand side by side: more are not read on any screen or sheet. */
export const mostCompared = 6;

/** One statement of a cell, and what the rule of comparison says of it. */
export interface CellStatement extends Omit<ComparedStatement, 'sources' | 'measured'> {
  /** Each as "Publisher [1]", by its number below the table. */
  readonly sources: readonly Piece[];
  /** "highest", "lowest of 3"; `undefined` for all but the best. */
  readonly best?: string;
  /** Why it is not compared. */
  readonly why?: string;
}

export interface ComparisonCell {
  readonly statements: readonly CellStatement[];
  /** What is stated besides, to be opened: figures that are not compared, where there are some that are. */
  readonly more: readonly CellStatement[];
  /** What opens it: "2 more, not compared". */
  readonly moreWords?: string;
  readonly disputed: boolean;
}

export interface ComparisonRow {
  readonly path: string;
  readonly label: string;
  /** What is compared, and what came of it: "dense, chip: 3 of 4 compared". */
  readonly notes: readonly string[];
  readonly cells: readonly ComparisonCell[];
  /** What a cell without statements says. */
  readonly nothing: string;
}

export interface ComparisonGroup {
  /** Missing for fields of no group. */
  readonly label?: string;
  readonly rows: readonly ComparisonRow[];
}

/** Entries side by side. */
export interface Comparison {
  readonly heads: readonly Pick<ComparedEntry, 'id' | 'name' | 'href' | 'summary'>[];
  readonly groups: readonly ComparisonGroup[];
  /** Fields of which nothing is stated for any of them. */
  readonly silent: readonly string[];
  readonly sources: readonly (ComparedSource & { readonly number: number })[];
}

const outcomes = {
  equal: 'all equal',
  open: 'the best cannot be told: ranges or disagreements overlap',
} as const;

function notesOf(judgement: Judgement | undefined, stated: number): string[] {
  if (!judgement || stated < 2) return [];
  const { basis, compared, outcome } = judgement;
  if (!basis) return ['no two are measured alike'];
  return [
    ...(basis.length > 0 ? [`compared: ${basis.join(', ')}`] : []),
    ...(compared < stated ? [`${compared} of ${stated} that state it are compared`] : []),
    ...(outcome && outcome !== 'best' ? [outcomes[outcome]] : []),
  ];
}

/** Where an entry that states the field is not compared, the best is so of the others only. */
function bestWord(field: ComparedField, compared: number, stated: number): string {
  const word = field.standard?.better === 'less' ? 'lowest' : 'highest';
  return compared < stated ? `${word} of ${compared}` : word;
}

/** Numbers of the sources that a comparison cites, in the order in which its table first names them. */
class Citing {
  readonly #numbers = new Map<number, number>();
  readonly #sources: readonly ComparedSource[];

  constructor(sources: readonly ComparedSource[]) {
    this.#sources = sources;
  }

  cite(index: number): Piece[] {
    const source = this.#sources[index];
    if (!source) return [];
    const number = this.#numbers.get(index) ?? this.#numbers.size + 1;
    this.#numbers.set(index, number);
    return [{ text: `${source.publisher}\u00a0[${number}]`, href: source.page }];
  }

  cited(): Comparison['sources'] {
    return [...this.#numbers].flatMap(([index, number]) => {
      const source = this.#sources[index];
      return source ? [{ ...source, number }] : [];
    });
  }
}

/** Statements that a cell shows at once, where nothing tells them apart. */
const mostShown = 3;

/** Compared figures come first, and the rest is folded away; without any, the statement that stands for the field. */
function folded(statements: readonly CellStatement[], compared: ReadonlySet<CellStatement>, measured: boolean) {
  const shown = statements.filter((statement) => compared.has(statement));
  if (shown.length === 0)
    shown.push(...statements.slice(0, measured ? 1 : statements.length > mostShown ? 2 : mostShown));
  const more = statements.filter((statement) => !shown.includes(statement));
  if (more.length === 0) return { statements: shown, more };
  const words = more.every(({ why }) => why !== undefined) ? ', not compared' : '';
  return { statements: shown, more, moreWords: `${more.length} more${words}` };
}

function cellOf(
  entry: ComparedEntry,
  field: ComparedField,
  verdicts: readonly Verdict[],
  best: string,
  citing: Citing,
): ComparisonCell {
  const left = [...verdicts];
  const compared = new Set<CellStatement>();
  const statements = (entry.cells[field.path] ?? []).map(({ sources, measured, ...rest }): CellStatement => {
    const verdict = measured ? left.shift() : undefined;
    const statement = {
      ...rest,
      sources: sources.flatMap((index) => citing.cite(index)),
      ...(verdict?.best ? { best } : {}),
      ...(verdict?.why === undefined ? {} : { why: verdict.why }),
    };
    if (verdict?.compared) compared.add(statement);
    return statement;
  });
  const disputed = entry.disputed.includes(field.path);
  return { ...folded(statements, compared, field.standard !== undefined), disputed };
}

function rowOf(entries: readonly ComparedEntry[], field: ComparedField, citing: Citing): ComparisonRow {
  const figures = entries.map((entry) =>
    (entry.cells[field.path] ?? []).flatMap(({ measured }): Measured[] => (measured ? [measured] : [])),
  );
  const judgement = field.standard && judge(figures, field.standard);
  const stated = figures.filter((own) => own.length > 0).length;
  const best = bestWord(field, judgement?.compared ?? 0, stated);
  return {
    path: field.path,
    label: field.label,
    notes: notesOf(judgement, stated),
    nothing: field.derived ? 'not derived' : 'not stated',
    cells: entries.map((entry, n) => cellOf(entry, field, judgement?.verdicts[n] ?? [], best, citing)),
  };
}

/** Puts entries of a kind side by side, in the order of `ids`. Ids that the kind does not have are left out. */
export function comparison(data: ComparedKind, ids: readonly string[]): Comparison {
  const byId = new Map(data.entries.map((entry) => [entry.id, entry]));
  const entries = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).slice(0, mostCompared);
  const citing = new Citing(data.sources);
  const isStated = ({ path, derived }: ComparedField) =>
    entries.filter((entry) => entry.cells[path] !== undefined).length >= (derived ? 2 : 1);
  const groups: { label?: string; rows: ComparisonRow[] }[] = [];
  for (const field of data.fields.filter(isStated)) {
    const last = groups.at(-1);
    const group =
      last && last.label === field.group
        ? last
        : { ...(field.group === undefined ? {} : { label: field.group }), rows: [] };
    if (group !== last) groups.push(group);
    group.rows.push(rowOf(entries, field, citing));
  }
  return {
    heads: entries.map(({ id, name, href, summary }) => ({ id, name, href, summary })),
    groups,
    silent: data.fields.filter((field) => !field.derived && !isStated(field)).map(({ label }) => label),
    sources: citing.cited(),
  };
}
