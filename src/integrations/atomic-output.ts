import type { AstroIntegration } from 'astro';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Builds into a folder beside `dist/` and renames it when everything has succeeded. A build that fails, at whatever
 * step, leaves the last good `dist/` as it was. Must be the last integration.
 */
export function atomicOutput(): AstroIntegration {
  let final = '';
  return {
    name: 'atomic-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        final = fileURLToPath(config.outDir);
        if (command === 'build') updateConfig({ outDir: new URL('../.dist-next/', config.outDir) });
      },
      'astro:build:done': ({ dir }) => {
        const previous = fileURLToPath(new URL('../.dist-previous/', dir));
        rmSync(previous, { recursive: true, force: true });
        if (existsSync(final)) renameSync(final, previous);
        renameSync(fileURLToPath(dir), final);
        rmSync(previous, { recursive: true, force: true });
      },
    },
  };
}
