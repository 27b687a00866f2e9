import { parseQuantity } from '../kinds/quantity.ts';
import { dimensions, type DimensionName } from '../kinds/units.ts';

/** Several ways in which one sort of value may be written. A test reads each as the checker does. */
export interface ValueForm {
  readonly what: string;
  readonly note?: string;
  readonly examples: readonly string[];
}

/** Figures of any dimension: what may stand around the number. */
export const figureForms: readonly ValueForm[] = [
  { what: 'A number', note: 'thousands may be set off by commas', examples: ['1,024', '38231', '208B', '70 billion'] },
  { what: 'From, to', examples: ['5-7', '5 to 7'] },
  { what: 'More than', note: 'no upper bound is known', examples: ['more than 250', 'at least 250', '>250'] },
  { what: 'Up to', note: 'no lower bound is known', examples: ['up to 250', 'less than 250', '<250'] },
  { what: 'About', examples: ['about 120', '~120'] },
];

export const dateForms: readonly ValueForm[] = [
  { what: 'A day', examples: ['2026-02-24'] },
  { what: 'A month', examples: ['2026-02'] },
  { what: 'A quarter', examples: ['2026-Q3'] },
  { what: 'Half a year', examples: ['2026-H2'] },
  { what: 'A year', examples: ['2026'] },
  { what: 'From, to', examples: ['2026-02/2026-05'] },
];

/** A dimension with all units that its figures may be written in. */
export interface UnitRow {
  readonly dimension: DimensionName;
  readonly noun: string;
  readonly example: string;
  readonly units: readonly string[];
}

/** A `B` alone is read as a magnitude, as in 208B, and never as a byte. A currency stands before its figure. */
function isReadable(unit: string, dimension: DimensionName): boolean {
  if (unit === '') return false;
  return dimension === 'money' || 'value' in parseQuantity(`1 ${unit}`, dimension);
}

/** The units of some dimensions, in the order of the table of units. */
export function unitRows(measured: ReadonlySet<DimensionName>): UnitRow[] {
  return (Object.keys(dimensions) as DimensionName[])
    .filter((dimension) => measured.has(dimension))
    .map((dimension) => {
      const { noun, example, units } = dimensions[dimension];
      return { dimension, noun, example, units: [...units.keys()].filter((unit) => isReadable(unit, dimension)) };
    });
}

/** What to mind in YAML, for those who have never heard of it. What is typed stands between backticks. */
export const writingRules: readonly string[] = [
  'A field is a name, a colon, a space and a value, on a line that begins at the edge.',
  'What belongs together stands in braces, with commas between: `{ value: 350 W, source: gazette }`.',
  'A list stands in brackets, with commas between: `[cloud, investor]`. Or each item stands on a line of its own that begins with two spaces, a hyphen and a space.',
  'Put quotes around a value that holds a colon and a space, or begins with a sign such as `>` or `@`; within braces also around one that holds a comma.',
  'Indent with spaces, never with tabs.',
];
