import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchema, schemaNames } from '../../views/json-schemas.ts';

export const getStaticPaths: GetStaticPaths = () => schemaNames.map((name) => ({ params: { name } }));

export const GET: APIRoute<Record<string, unknown>, { name: string }> = ({ params }) =>
  new Response(JSON.stringify(jsonSchema(params.name)), { headers: { 'content-type': 'application/json' } });
