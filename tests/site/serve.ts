import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** A folder served under a path, on a port that the system chose. */
export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(answer: Answer, prefix: string): Promise<Served> {
  const server = createServer(answer);
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

/** Answers as a plain static host does, with its 404.html for what is not there. */
function answersOf(folder: string, prefix: string): Answer {
  const files = sirv(folder, { dev: true });
  return (request, response) => {
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
  };
}

/** Serves a folder as a plain static host does. `prefix` begins and ends with a slash. */
export function serve(folder: string, prefix = '/'): Promise<Served> {
  return listen(answersOf(folder, prefix), prefix);
}

/** How often a page sent slowly pauses, and for how many milliseconds. */
const pauses = { times: 25, each: 30 };

/** Serves a folder as `serve` does, its pages piece by piece: what browsers draw of half a page is seen. */
export function serveSlowly(folder: string, prefix: string): Promise<Served> {
  const atOnce = answersOf(folder, prefix);
  const pieces = function* (page: Buffer) {
    const size = Math.ceil(page.length / pauses.times);
    for (let from = 0; from < page.length; from += size) yield page.subarray(from, from + size);
  };
  const slowly = async (page: Buffer, response: ServerResponse): Promise<void> => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const piece of pieces(page)) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, pauses.each));
    }
    response.end();
  };
  return listen((request, response) => {
    const path = (request.url ?? '').slice(prefix.length).replace(/[?#].*/, '');
    if (path.endsWith('.html')) void slowly(readFileSync(join(folder, path)), response);
    else atOnce(request, response);
  }, prefix);
}

/** Serves a folder as hosts on the web do that compress what they send and let browsers keep it for a while. */
export async function serveCompressed(folder: string): Promise<Served> {
  const plain = await serve(folder);
  const made = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').slice(1);
    const found = await fetch(new URL(path, plain.address));
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = /\bbr\b/.test(accepted) ? 'br' : 'gzip';
    const body = Buffer.from(await found.arrayBuffer());
    const key = `${encoding} ${path}`;
    const sent = made.get(key) ?? (encoding === 'br' ? brotliCompressSync(body) : gzipSync(body));
    made.set(key, sent);
    const type = found.headers.get('content-type');
    response.writeHead(found.status, {
      ...(type === null ? {} : { 'content-type': type }),
      'content-encoding': encoding,
      'content-length': sent.length,
      'cache-control': 'max-age=600',
      vary: 'accept-encoding',
    });
    response.end(sent);
  };
  const compressed = await listen((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  }, '/');
  return {
    address: compressed.address,
    close: async () => {
      await compressed.close();
      await plain.close();
    },
  };
}
