import type { APIRoute } from 'astro';
import { factsScript } from '../../formats/facts-script.ts';
import { atlas } from '../../readers/from-astro.ts';
import { factsIndex } from '../../views/facts-index.ts';

/** The figures of all entries; read when someone searches. */
export const GET: APIRoute = async () =>
  new Response(factsScript(factsIndex(await atlas())), { headers: { 'content-type': 'text/javascript' } });
