import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Files that a page asks for by itself, as paths in the built folder. */
export interface Loads {
  /** What a browser waits for before it draws anything: style sheets, and scripts that are not deferred. */
  readonly blocking: readonly string[];
  readonly deferred: readonly string[];
  readonly pictures: readonly string[];
}

/** Bytes of a page as a host sends them, in brotli. */
export interface Weight {
  readonly path: string;
  readonly html: number;
  /** What blocks the first paint beside the page itself. */
  readonly blocking: number;
  readonly firstPaint: number;
  readonly scripts: number;
}

/** Reads off a page what it loads. What scripts load later does not stand in it; a test with a browser looks for that. */
export function loadsOf(html: string, path: string): Loads {
  const blocking = new Set<string>();
  const deferred = new Set<string>();
  const pictures = new Set<string>();
  const at = (address: string) => posix.normalize(posix.join(posix.dirname(path), address));
  const parser = new Parser({
    onopentag(tag, { rel, href, src, defer, async: late, type }) {
      const kinds = rel?.split(/\s+/) ?? [];
      if (tag === 'link' && href !== undefined && kinds.includes('stylesheet')) blocking.add(at(href));
      if (tag === 'link' && href !== undefined && kinds.includes('icon')) pictures.add(at(href));
      if (tag === 'img' && src !== undefined) pictures.add(at(src));
      if (tag !== 'script' || src === undefined) return;
      (defer === undefined && late === undefined && type !== 'module' ? blocking : deferred).add(at(src));
    },
  });
  parser.end(html);
  return { blocking: [...blocking], deferred: [...deferred], pictures: [...pictures] };
}

const sizes = new Map<string, number>();

function sizeOf(dist: string, path: string): number {
  const file = join(dist, path);
  const known = sizes.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, known);
  return known;
}

/** What a page of a built site weighs. */
export function weightOf(dist: string, path: string): Weight {
  const { blocking, deferred } = loadsOf(readFileSync(join(dist, path), 'utf8'), path);
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + sizeOf(dist, file), 0);
  const [html, beside] = [sizeOf(dist, path), sum(blocking)];
  return { path, html, blocking: beside, firstPaint: html + beside, scripts: sum(deferred) };
}
