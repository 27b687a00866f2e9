import type { AstroIntegration } from 'astro';
import { execFile } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Tells editors of every entry that comes or goes while the development server runs, and of changed fields when it starts. */
export function editor(): AstroIntegration {
  let root = '.';
  return {
    name: 'editor',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const tell = () => {
          // A process of its own: what this one has imported of the kinds may be out of date.
          execFile(process.execPath, [join(root, 'src/cli/main.ts'), 'schemas'], { cwd: root }, (error) => {
            if (error) logger.warn(`editors were not told of the entries: ${error.message}`);
          });
        };
        tell();
        for (const event of ['add', 'unlink']) {
          server.watcher.on(event, (path: string) => {
            if (relative(root, path).split(sep)[0] === 'content') tell();
          });
        }
      },
    },
  };
}
