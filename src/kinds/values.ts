/** The plain data that fields parse to. Each value keeps what its author wrote beside what it means. */

/** A number with a unit, in the base unit of its dimension. `low === high` for a single figure. */
export interface Quantity {
  readonly type: 'quantity';
  /** As the author wrote it: "USD 350M". */
  readonly written: string;
  readonly dimension: string;
  /** Base unit: "W", "B/s", "USD"; empty for a count. */
  readonly unit: string;
  /** `null`: no lower bound was stated. */
  readonly low: number | null;
  /** `null`: no upper bound was stated ("more than 250 W"). */
  readonly high: number | null;
  /** The author said "about". */
  readonly about: boolean;
}

export type WhenPrecision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'interval';

/** A point or span of time, known to a day, month, quarter, half or year. */
export interface When {
  readonly type: 'when';
  readonly written: string;
  readonly precision: WhenPrecision;
  /** First day it may mean, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day it may mean, `YYYY-MM-DD`. */
  readonly to: string;
}

/** A link to another entry, by id. `kinds` says which kinds the field takes. */
export interface Ref {
  readonly type: 'ref';
  readonly id: string;
  readonly kinds: readonly string[];
}

/** A party that has no entry yet. */
export interface Named {
  readonly type: 'named';
  readonly name: string;
}

/** An ISO 3166-1 country, or EU. */
export interface Country {
  readonly type: 'country';
  readonly code: string;
}

/** Anything a claim can state. */
export type ClaimValue = Quantity | When | string | readonly string[];

/** Why a value is not known: the company does not say, the question does not apply, we looked in vain. */
export type Unknown = 'undisclosed' | 'not-applicable' | 'not-found';

/** One statement of one field. Either `value` or `unknown` is set. */
export interface Claim<V extends ClaimValue = ClaimValue> {
  readonly type: 'claim';
  /** Ends its address, where the author gave one. */
  readonly id?: string;
  readonly value?: V;
  readonly unknown?: Unknown;
  /** Keys into the entry's own sources. */
  readonly sources: readonly string[];
  readonly asOf?: When;
  /** What the figure is measured on: "dense", "rack", "announced". */
  readonly basis: readonly string[];
  /** The part it speaks of, where not of the whole: "Abilene", "output tokens". */
  readonly of?: string;
  /** The source speaks of a plan, not of a fact. */
  readonly planned: boolean;
  readonly note?: string;
}

/** Someone who takes part in a deal or a programme. */
export interface Party {
  readonly type: 'party';
  readonly party: Ref | Named;
  readonly part: string;
  /** What this party alone put in or took. */
  readonly amount: readonly Claim<Quantity>[];
  readonly sources: readonly string[];
  readonly note?: string;
}
