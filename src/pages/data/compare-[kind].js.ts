import type { APIRoute } from 'astro';
import { compareScript } from '../../formats/compare-script.ts';
import { atlas } from '../../readers/from-astro.ts';
import { comparedKind, comparedKinds } from '../../views/compare/kind-data.ts';

export function getStaticPaths() {
  return comparedKinds().map((kind) => ({ params: { kind } }));
}

/** What entries of a kind are compared by; read when someone compares some. Its hrefs are those of the page that reads it. */
export const GET: APIRoute = async ({ params: { kind = '' } }) =>
  new Response(compareScript(comparedKind(await atlas(), kind)), { headers: { 'content-type': 'text/javascript' } });
