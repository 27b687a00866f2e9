import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, htmlFiles } from './output.ts';

/** Ids and addresses of one page. */
interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly addresses: readonly string[];
}

const carriers = ['href', 'src', 'action', 'poster', 'data'];

function candidates(srcset: string): string[] {
  return srcset.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
}

/** Reads what a page links to and what can be linked to on it. */
export function readLinks(html: string): PageLinks {
  const ids = new Set<string>();
  const addresses: string[] = [];
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
      for (const carrier of carriers) if (attributes[carrier] !== undefined) addresses.push(attributes[carrier]);
      if (attributes['srcset'] !== undefined) addresses.push(...candidates(attributes['srcset']));
    },
  });
  parser.end(html);
  return { ids, addresses };
}

/**
 * Every address in a built site that leads nowhere, as "page: address: why". Addresses with a scheme are not looked at;
 * those that begin with a slash are wrong by themselves, for they break under a sub-path and on a disk.
 */
export function brokenLinks(root: string): string[] {
  const files = new Set(filesBelow(root));
  const pages = new Map(htmlFiles(root).map((path) => [path, readLinks(readFileSync(join(root, path), 'utf8'))]));
  return [...pages].flatMap(([page, { addresses }]) =>
    [...new Set(addresses)].flatMap((address): string[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return [];
      if (address.startsWith('/')) return [`${page}: ${address}: not relative`];
      const [path = '', fragment] = address.split('#');
      const file = path.split('?')[0] ?? '';
      const target = file === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(file)));
      if (!files.has(target)) return [`${page}: ${address}: no such file`];
      const anchors = pages.get(target)?.ids;
      const missing =
        fragment !== undefined && fragment !== '' && anchors && !anchors.has(decodeURIComponent(fragment));
      return missing ? [`${page}: ${address}: no such anchor`] : [];
    }),
  );
}

/** Fails the build if a link or an anchor anywhere in it leads nowhere. */
export function linkCheck(): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const broken = brokenLinks(fileURLToPath(dir));
        if (broken.length > 0) throw new Error(`${String(broken.length)} broken links:\n${broken.join('\n')}`);
      },
    },
  };
}
