import type { APIRoute } from 'astro';
import { csv } from '../../formats/csv.ts';
import { atlas } from '../../readers/from-astro.ts';
import { listedKinds } from '../../views/listing.ts';
import { tableOf } from '../../views/listing/table.ts';

export function getStaticPaths() {
  return listedKinds().map((kind) => ({ params: { kind } }));
}

/** A listing as a file, with every column that has anything in it. */
export const GET: APIRoute<never, { kind: string }> = async ({ params }) =>
  new Response(csv(tableOf(await atlas(), params.kind)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
