import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rewritePages } from './output.ts';

const moduleScript = /<script type="module" src="\/assets\/([^"]+)"><\/script>/g;
const assetAddress = /\b(href|src)="\/assets\//g;
/** The words of a link may have a line of their own in a template: their blanks would be underlined, or stand before a comma. */
const linkEdges = /(<a(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*>)\s+|\s+(?=<\/a>)/g;

/**
 * Makes a module into a classic script: browsers refuse modules with an address on `file://`. Gives the files that it is
 * made of now, itself among them.
 */
async function toClassic(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  return Object.keys(metafile.inputs).map((input) => resolve(input));
}

/**
 * Makes what Astro writes work at a root, under a sub-path and from a disk: addresses of assets become relative, module
 * scripts become deferred classic ones (which run at the same moment). Our own links are relative from the start, and only
 * lose the blanks around their words.
 */
export function portable(): AstroIntegration {
  return {
    name: 'portable',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const scripts = new Set<string>();
        rewritePages(root, (html, path) => {
          const up = '../'.repeat(path.split('/').length - 1);
          return html
            .replace(moduleScript, (_tag, name: string) => {
              scripts.add(name);
              return `<script defer src="/assets/${name}"></script>`;
            })
            .replace(linkEdges, '$1')
            .replace(assetAddress, `$1="${up}assets/`);
        });
        const files = [...scripts].sort().map((name) => join(root, 'assets', name));
        const parts = new Set<string>();
        for (const file of files) for (const part of await toClassic(file)) parts.add(part);
        // What modules shared is in each script now, and nothing asks for it.
        for (const part of parts) if (!files.includes(part)) rmSync(part);
      },
    },
  };
}
