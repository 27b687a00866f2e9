import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of a late script: what is asked for, and its bytes. */
interface Late {
  readonly name: string;
  readonly contents: Uint8Array;
}

/** Bundles every `client/late/<name>.ts` with what it imports; a style sheet that it imports becomes a file beside it. */
async function bundle(source: string, out: string, write: boolean): Promise<Late[]> {
  const { outputFiles } = await build({
    entryPoints: readdirSync(source)
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(source, file)),
    outdir: out,
    entryNames: 'late-[name]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    write,
  });
  return (outputFiles ?? []).map(({ path, contents }) => ({ name: basename(path), contents }));
}

/**
 * Scripts that a page loads when they are first needed, as `assets/late-<name>.js`: classic ones, under names that never
 * change, so that they can be asked for from anywhere, from a disk too.
 */
export function lateScripts(): AstroIntegration {
  let source = '';
  return {
    name: 'late-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        source = fileURLToPath(new URL('client/late/', config.srcDir));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = /^\/assets\/(late-[a-z-]+\.(?:js|css))(?:\?|$)/.exec(request.url ?? '')?.[1];
          if (name === undefined) {
            next();
            return;
          }
          bundle(source, '/assets', false).then((files) => {
            const file = files.find((made) => made.name === name);
            if (!file) {
              next();
              return;
            }
            response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
            response.end(file.contents);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await bundle(source, join(fileURLToPath(dir), 'assets'), true);
      },
    },
  };
}
