import { bestOf, hull } from './best.ts';
import { keyOf, type Measured, type Standard } from './likeness.ts';
import { whyNot } from './why-not.ts';

/** What the rule says of one figure. */
export interface Verdict {
  /** It is set against figures of other entries. */
  readonly compared: boolean;
  readonly best: boolean;
  /** Why it is not compared. */
  readonly why?: string;
}

/** What the rule says of one field of several entries. */
export interface Judgement {
  /** For each entry, for each of its figures. */
  readonly verdicts: readonly (readonly Verdict[])[];
  /** What the compared figures are measured on, in words; missing if no two can be compared. */
  readonly basis?: readonly string[];
  /** How many entries are compared. */
  readonly compared: number;
  /** `equal`: no two of them differ. `open`: ranges, bounds or disagreements leave the best open. */
  readonly outcome?: 'best' | 'equal' | 'open';
}

/** Figures that can be compared: those of one key and, in a field that changes with time, of one stretch of time. */
interface Yardstick {
  readonly key: string;
  readonly sample: Measured;
  readonly until?: number;
  /** Indices of the entries that have such a figure. */
  readonly entries: ReadonlySet<number>;
}

function onYardstick(figure: Measured, { key, until }: Yardstick, standard: Standard): boolean {
  if (keyOf(figure, standard) !== key) return false;
  if (until === undefined || standard.reach === undefined || !figure.days) return true;
  return figure.days[1] <= until && figure.days[1] >= until - standard.reach;
}

/** Place of a basis in the order in which the field prefers its words: smaller is first. */
function preference({ basis, planned, of }: Measured, { axes }: Standard): number[] {
  return [of === undefined ? 0 : 1, planned ? 1 : 0, ...axes.map(({ words }, n) => words.indexOf(basis[n] ?? ''))];
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [n, value] of a.entries()) if (value !== b[n]) return value - (b[n] ?? 0);
  return 0;
}

/**
 * What most of the entries are measured on. Of equally many, the whole before a part, what is before what is planned,
 * the basis that the field prefers, the later time; at last alphabetical order, so that the order of entries never
 * decides.
 */
function yardstickOf(entries: readonly (readonly Measured[])[], standard: Standard): Yardstick | undefined {
  const yardsticks = entries.flat().flatMap((sample): Yardstick[] => {
    const key = keyOf(sample, standard);
    if (key === undefined) return [];
    const until = standard.reach === undefined ? undefined : sample.days?.[1];
    const own = { key, sample, ...(until === undefined ? {} : { until }), entries: new Set<number>() };
    const found = entries.flatMap((figures, n) =>
      figures.some((figure) => onYardstick(figure, own, standard)) ? [n] : [],
    );
    return [{ ...own, entries: new Set(found) }];
  });
  const [first] = yardsticks.sort(
    (a, b) =>
      b.entries.size - a.entries.size ||
      compareNumbers(preference(a.sample, standard), preference(b.sample, standard)) ||
      (b.until ?? 0) - (a.until ?? 0) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  return first && first.entries.size > 1 ? first : undefined;
}

/**
 * The figures of an entry that are compared. In a field that does not change with time, all that are measured on the
 * same; else the one that stands for it, and those that speak of the same time.
 */
function standingOf(figures: readonly Measured[], yardstick: Yardstick, standard: Standard): Measured[] {
  const found = figures.filter((figure) => onYardstick(figure, yardstick, standard));
  const first = found[0]?.days;
  if (standard.reach === undefined || !first) return found;
  return found.filter(({ days }) => days && days[0] <= first[1] && first[0] <= days[1]);
}

/**
 * Says which figures of a field can be set against each other and which of them is best. `entries` are the figures of
 * each entry, by the headline rule, the one that stands for the field first.
 *
 * 1. Only figures in the same unit, on the same basis, of the same part, equally planned or not, and not far apart in
 *    time are compared. One that does not state its basis is compared with none, not even with another such.
 * 2. Compared is what most of the entries state.
 * 3. A figure is best if it is surely not worse than any other: rounding, ranges, bounds and disagreements of sources
 *    are allowed for. Where all are equal, none is.
 */
export function judge(entries: readonly (readonly Measured[])[], standard: Standard): Judgement {
  const yardstick = yardstickOf(entries, standard);
  if (!yardstick) {
    const stated = entries.filter((figures) => figures.length > 0).length;
    return {
      verdicts: entries.map((figures, n) =>
        figures.map((figure): Verdict => {
          const theirs = entries.flatMap((other, m) => (m === n ? [] : other.slice(0, 1)));
          return { compared: false, best: false, ...(stated > 1 ? { why: whyNot(figure, theirs, standard) } : {}) };
        }),
      ),
      compared: 0,
    };
  }
  const standing = entries.map((figures) => standingOf(figures, yardstick, standard));
  const members = standing.flatMap((figures, n) => (figures.length > 0 ? [n] : []));
  const { better } = standard;
  const marked = better && bestOf(members.map((n) => hull(standing[n] ?? [], better)));
  const yardsticks = members.flatMap((n) => standing[n]?.slice(0, 1) ?? []);
  const verdicts = entries.map((figures, n) =>
    figures.map((figure): Verdict => {
      const compared = standing[n]?.includes(figure) ?? false;
      if (compared) {
        const first = standing[n]?.[0] === figure;
        return { compared, best: first && (marked?.best.has(members.indexOf(n)) ?? false) };
      }
      const passed = onYardstick(figure, yardstick, standard);
      return {
        compared,
        best: false,
        why: passed ? 'another figure stands for it' : whyNot(figure, yardsticks, standard),
      };
    }),
  );
  const { basis, of, planned } = yardstick.sample;
  const words = [...basis.filter((word) => word !== ''), ...(of === undefined ? [] : [of])];
  return {
    verdicts,
    basis: [...words, ...(planned && !words.includes('planned') ? ['planned'] : [])],
    compared: members.length,
    ...(marked ? { outcome: marked.outcome } : {}),
  };
}
