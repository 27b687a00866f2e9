import { currencies } from './currencies.ts';

/** What a figure measures. Each has one base unit that all its units convert to. */
export interface Dimension {
  /** In words, for messages: "a power". */
  readonly noun: string;
  readonly base: string;
  /** Unit as written → factor to the base unit. */
  readonly units: ReadonlyMap<string, number>;
  readonly example: string;
}

const decimal = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18, Z: 1e21 } as const;
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 } as const;

function scaled(unit: string, prefixes: Readonly<Record<string, number>>, factor = 1): [string, number][] {
  return Object.entries(prefixes).map(([prefix, scale]) => [prefix + unit, scale * factor]);
}

const bytes: [string, number][] = [...scaled('B', decimal), ['KB', 1e3], ...scaled('B', binary)];
const bits: [string, number][] = scaled('b', decimal, 1 / 8);

/** Physical dimensions. Factors: SI and IEC 80000-13 prefixes; 1 rad = 0.01 Gy (BIPM SI brochure, table of non-SI units). */
export const dimensions = {
  money: {
    noun: 'an amount of money',
    base: '',
    units: new Map([...currencies].map((code) => [code, 1] as const)),
    example: 'USD 350M',
  },
  count: { noun: 'a number without a unit', base: '', units: new Map([['', 1]]), example: '1,024' },
  bytes: { noun: 'a capacity in bytes', base: 'B', units: new Map(bytes), example: '288 GB' },
  bandwidth: {
    noun: 'a bandwidth',
    base: 'B/s',
    units: new Map([...bytes, ...bits].map(([unit, factor]) => [`${unit}/s`, factor] as const)),
    example: '936 GB/s',
  },
  flops: {
    noun: 'a floating-point rate',
    base: 'FLOPS',
    units: new Map(scaled('FLOPS', decimal)),
    example: '1,979 TFLOPS',
  },
  ops: { noun: 'an integer rate', base: 'OPS', units: new Map(scaled('OPS', decimal)), example: '209 TOPS' },
  power: { noun: 'a power', base: 'W', units: new Map(scaled('W', { ...decimal, m: 1e-3 })), example: '350 W' },
  length: {
    noun: 'a length',
    base: 'm',
    units: new Map([
      ['nm', 1e-9],
      ['µm', 1e-6],
      ['um', 1e-6],
      ['mm', 1e-3],
      ['m', 1],
    ]),
    example: '4 nm',
  },
  area: {
    noun: 'an area',
    base: 'm²',
    units: new Map([
      ['mm²', 1e-6],
      ['mm2', 1e-6],
      ['cm²', 1e-4],
      ['cm2', 1e-4],
    ]),
    example: '814 mm²',
  },
  dose: {
    noun: 'an ionising dose',
    base: 'Gy',
    units: new Map([
      ['Gy', 1],
      ['kGy', 1e3],
      ['rad', 1e-2],
      ['krad', 10],
      ['Mrad', 1e4],
    ]),
    example: '100 krad',
  },
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof dimensions;

/** Every dimension that knows `unit`. */
export function dimensionsOf(unit: string): DimensionName[] {
  return (Object.keys(dimensions) as DimensionName[]).filter((name) =>
    (dimensions[name].units as ReadonlyMap<string, number>).has(unit),
  );
}
