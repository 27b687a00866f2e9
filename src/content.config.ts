import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { kinds } from './kinds/index.ts';
import { entryLoader } from './readers/loader.ts';

const schema = z.object({ digest: z.string() });

export const collections = Object.fromEntries(
  kinds.map(({ name }) => [name, defineCollection({ loader: entryLoader(name), schema })]),
);
