import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A folder served under a path, on a port that the system chose. */
export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder as a plain static host does, with its 404.html for what is not there. `prefix` begins and ends with a slash. */
export async function serve(folder: string, prefix = '/'): Promise<Served> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html');
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (!url.startsWith(prefix)) {
      missing();
      return;
    }
    request.url = url.slice(prefix.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
