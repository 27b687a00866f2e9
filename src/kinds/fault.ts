import type { z } from 'zod';

/** Why a value was refused, and what to write instead. */
export interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

/** A parser of one written value: gives the value, or says why not. */
export type Parser<V> = (written: string) => { readonly value: V } | { readonly fault: Fault };

/** Hands a fault to zod, keeping the remedy apart from the reason. */
export function refuse(ctx: z.core.$RefinementCtx, fault: Fault, path: readonly PropertyKey[] = []): void {
  ctx.addIssue({ code: 'custom', message: fault.reason, params: { remedy: fault.remedy }, path: [...path] });
}
