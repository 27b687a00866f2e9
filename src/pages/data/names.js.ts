import type { APIRoute } from 'astro';
import { namesScript } from '../../formats/names-script.ts';
import { atlas } from '../../readers/from-astro.ts';
import { namesIndex } from '../../views/names-index.ts';

/** The names of all entries; read when someone begins to search or rests on a link. */
export const GET: APIRoute = async () =>
  new Response(namesScript(namesIndex(await atlas())), { headers: { 'content-type': 'text/javascript' } });
