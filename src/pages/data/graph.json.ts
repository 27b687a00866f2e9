import type { APIRoute } from 'astro';
import { graphJson } from '../../formats/graph-json.ts';
import { atlas } from '../../readers/from-astro.ts';

export const GET: APIRoute = async () =>
  new Response(graphJson(await atlas()), { headers: { 'content-type': 'application/json' } });
