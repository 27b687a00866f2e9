import { z } from 'zod';

const page = /^[a-z]+\/[a-z0-9-]+$/;
const place = /^[a-z]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/;

/** Where the ledger stands, from the root of the repository. */
export const addressesFile = 'content/addresses.yaml';

/** The ledger of addresses: what was ever published, and where to look for what has gone. */
export const addressesSchema = z.strictObject({
  published: z
    .record(z.string().regex(page, 'write kind/id'), z.array(z.string()).readonly())
    .meta({ title: 'Published', description: 'Each entry, as kind/id, with the ends of the addresses of its claims.' }),
  moved: z
    .record(z.string().regex(place, 'write kind/id or kind/id#fragment'), z.string().regex(place))
    .default({})
    .meta({
      title: 'Moved',
      description: 'An address that has gone: the address that took its place. Each is kind/id or kind/id#fragment.',
    }),
});

export type Addresses = z.output<typeof addressesSchema>;
