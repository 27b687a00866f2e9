import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { filesBelow } from './output.ts';

/** Files of Pagefind's own interface: ours is drawn by `client/palette.ts`. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\.pagefind$/;

function assertNoErrors(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`search index, ${step}: ${errors.join('; ')}`);
}

async function writeIndex(root: string, folder: string): Promise<void> {
  const created = await createIndex({ keepIndexUrl: true, forceLanguage: 'en' });
  assertNoErrors(created.errors, 'start');
  const { index } = created;
  if (!index) throw new Error('search index: Pagefind gave none');
  try {
    const added = await index.addDirectory({ path: root });
    assertNoErrors(added.errors, 'reading pages');
    const written = await index.writeFiles({ outputPath: folder });
    assertNoErrors(written.errors, 'writing');
  } finally {
    await close();
  }
  for (const file of filesBelow(folder)) if (unused.test(file)) rmSync(join(folder, file));
}

/** Stands in for `fetch` on `file://`: a data file is asked for as a script that hands over its bytes. */
const shim = `
const waiting = new Map();
globalThis.__atlasChunk = (name, base64) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  waiting.get(name)?.(bytes);
};
const here = document.currentScript.src;
export const __atlasMeta = { url: new URL('../pagefind.js', here).href };
const loaded = new Map();
export function __atlasFetch(address) {
  const name = new URL(address, here).pathname.split('/pagefind/').pop();
  if (!loaded.has(name)) loaded.set(name, new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = document.createElement('script');
    script.src = new URL(name + '.js', here).href;
    script.onerror = () => reject(new Error('cannot read ' + script.src));
    document.head.append(script);
  }));
  return loaded.get(name).then((bytes) => new Response(bytes));
}
`;

/** Writes the twin that works from a disk: the engine as a classic script, each data file as a script of base64. */
async function writeOfflineTwin(folder: string): Promise<void> {
  const offline = join(folder, 'offline');
  for (const file of filesBelow(folder).filter((name) => !name.endsWith('.js'))) {
    const target = join(offline, `${file}.js`);
    mkdirSync(dirname(target), { recursive: true });
    const base64 = readFileSync(join(folder, file)).toString('base64');
    writeFileSync(target, `__atlasChunk(${JSON.stringify(file)},"${base64}")`);
  }
  const shimFile = join(offline, 'shim.js');
  const outfile = join(offline, 'engine.js');
  writeFileSync(shimFile, shim);
  await build({
    entryPoints: [join(folder, 'pagefind.js')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: '__atlasPagefind',
    define: { fetch: '__atlasFetch', 'import.meta': '__atlasMeta' },
    inject: [shimFile],
    legalComments: 'none',
    logLevel: 'error',
  });
  rmSync(shimFile);
  const left = /\bfetch\(|import\.meta/.exec(readFileSync(outfile, 'utf8'));
  if (left) throw new Error(`search index: the offline engine still uses ${left[0]}; Pagefind has changed`);
}

/** Indexes the built pages with Pagefind, for the web and for a disk. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const folder = join(root, 'pagefind');
        await writeIndex(root, folder);
        await writeOfflineTwin(folder);
      },
    },
  };
}
