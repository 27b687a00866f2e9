import type { Claim, Quantity, When } from '../kinds/values.ts';

/** What a claim states, if it is a figure. */
export function quantityOf({ value }: Claim): Quantity | undefined {
  return typeof value === 'object' && 'type' in value && value.type === 'quantity' ? value : undefined;
}

/** What a claim states, if it is a date. */
export function whenOf({ value }: Claim): When | undefined {
  return typeof value === 'object' && 'type' in value && value.type === 'when' ? value : undefined;
}
