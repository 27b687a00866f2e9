import { z } from 'zod';

const page = /^[a-z]+\/[a-z0-9-]+$/;
const place = /^[a-z]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/;

/** Where the ledger stands, from the root of the repository. */
export const addressesFile = 'content/addresses.yaml';

/** The ledger of addresses: what was ever published, and where to look for what has gone. */
export const addressesSchema = z.strictObject({
  /** Entry, as `kind/id` → the fragments of its claims. */
  published: z.record(z.string().regex(page, 'write kind/id'), z.array(z.string()).readonly()),
  /** Address that has gone → address that took its place: `kind/id` or `kind/id#fragment`. */
  moved: z.record(z.string().regex(place, 'write kind/id or kind/id#fragment'), z.string().regex(place)).default({}),
});

export type Addresses = z.output<typeof addressesSchema>;
