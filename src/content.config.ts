import { defineCollection } from 'astro:content';
import { kinds } from './kinds/index.ts';
import { addressesLoader, entryLoader, seedLoader } from './readers/loader.ts';

// No schemas here: Astro would write them where editors look for the fields of entries (`npm run schemas`).
export const collections = {
  ...Object.fromEntries(kinds.map(({ name }) => [name, defineCollection({ loader: entryLoader(name) })])),
  seeds: defineCollection({ loader: seedLoader() }),
  addresses: defineCollection({ loader: addressesLoader() }),
};
