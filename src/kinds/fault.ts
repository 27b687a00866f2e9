import type { z } from 'zod';

/** Why a value was refused, and what to write instead. */
export interface Fault {
  readonly reason: string;
  readonly remedy: string;
  /** The rule it breaks, where a page of its own says more than "the value cannot be read". */
  readonly rule?: 'wrong-figure' | 'wrong-date' | 'unsafe-address';
  /** What the field takes, in a few words. */
  readonly expected?: string;
  /** The same value in the right form, where only one can be meant. */
  readonly replacement?: string;
}

/** A parser of one written value: gives the value, or says why not. */
export type Parser<V> = (written: string) => { readonly value: V } | { readonly fault: Fault };

/** Hands a fault to zod, keeping all that it says apart. */
export function refuse(ctx: z.core.$RefinementCtx, fault: Fault, path: readonly PropertyKey[] = []): void {
  ctx.addIssue({ code: 'custom', message: fault.reason, params: { fault }, path: [...path] });
}

/** The fault that was handed over with an issue. */
export function faultOf(issue: { readonly params?: Readonly<Record<string, unknown>> | undefined }): Fault | undefined {
  return issue.params?.['fault'] as Fault | undefined;
}
