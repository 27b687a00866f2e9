import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { kinds } from './kinds/index.ts';
import { addressesLoader, entryLoader, seedLoader } from './readers/loader.ts';

const schema = z.object({ digest: z.string() });

export const collections = {
  ...Object.fromEntries(kinds.map(({ name }) => [name, defineCollection({ loader: entryLoader(name), schema })])),
  seeds: defineCollection({ loader: seedLoader(), schema }),
  addresses: defineCollection({ loader: addressesLoader(), schema }),
};
