import type { APIRoute } from 'astro';
import { columnsCss } from '../../formats/columns-css.ts';
import { mostColumns } from '../../views/listing.ts';

export const GET: APIRoute = () => new Response(columnsCss(mostColumns()), { headers: { 'content-type': 'text/css' } });
