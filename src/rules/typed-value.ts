import { isQuantity, isWhen } from '../graph/fields.ts';
import type { Claim, Quantity, When } from '../kinds/values.ts';

/** What a claim states, if it is a figure. */
export function quantityOf({ value }: Claim): Quantity | undefined {
  return isQuantity(value) ? value : undefined;
}

/** What a claim states, if it is a date. */
export function whenOf({ value }: Claim): When | undefined {
  return isWhen(value) ? value : undefined;
}
