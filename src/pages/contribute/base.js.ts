import type { APIRoute } from 'astro';
import { baseScript } from '../../formats/base-script.ts';
import { atlas } from '../../readers/from-astro.ts';

/** What the form for a new entry holds it against; read when someone begins to fill one in. */
export const GET: APIRoute = async () =>
  new Response(baseScript(await atlas()), { headers: { 'content-type': 'text/javascript' } });
