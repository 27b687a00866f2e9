import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rewritePages } from './output.ts';

/** What a content policy has to say of a page. */
export interface PageCode {
  /** The policy of its head, where it is the first thing after the encoding: nothing before it can have been loaded. */
  readonly policy: string | undefined;
  readonly inline: readonly { readonly tag: 'script' | 'style'; readonly text: string }[];
  /** What no policy could let through, or none would stop. */
  readonly faults: readonly string[];
}

const linkCarriers = ['href', 'xlink:href', 'action', 'formaction', 'ping'];
const fileCarriers = ['src', 'srcset', 'data', 'poster', 'background'];
const linkSchemes = new Set(['http', 'https', 'mailto']);

/** The scheme of an address as a browser reads it, without the characters that it skips; `//` for another host. */
function schemeOf(address: string): string | undefined {
  const read = address.replace(/[\u0000-\u0020\u007f]/g, '');
  return /^[\\/]{2}/.test(read) ? '//' : /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

function faultsOf(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  const shown = (name: string) => `<${tag} ${name}=${JSON.stringify(attributes[name])}>`;
  const refresh = tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh';
  return Object.keys(attributes).flatMap((name) => {
    const scheme = schemeOf(attributes[name] ?? '');
    const loads = fileCarriers.includes(name) || (tag === 'link' && name === 'href');
    if (name === 'style') return [`${shown(name)}: a style attribute`];
    if (name.startsWith('on')) return [`${shown(name)}: code in an attribute`];
    if (name === 'srcdoc') return [`${shown(name)}: a page within an attribute`];
    if (name === 'http-equiv' && refresh) return [`${shown(name)}: leads away by itself`];
    if (loads && scheme !== undefined) return [`${shown(name)}: loads from elsewhere`];
    if (linkCarriers.includes(name) && scheme !== undefined && !linkSchemes.has(scheme))
      return [`${shown(name)}: an address of this sort`];
    return [];
  });
}

/** Reads what a page holds, loads and links to. */
export function readCode(html: string): PageCode {
  const inline: { tag: 'script' | 'style'; text: string }[] = [];
  const faults: string[] = [];
  const head: string[] = [];
  let policy: string | undefined;
  let open: { tag: 'script' | 'style'; from: number } | undefined;
  const parser = new Parser({
    onopentag(tag, attributes) {
      faults.push(...faultsOf(tag, attributes));
      if (attributes['http-equiv'] === 'Content-Security-Policy' && head.join() === 'html,head,meta') {
        policy = attributes['content'];
      }
      head.push(tag);
      const isData = tag === 'script' && attributes['type']?.endsWith('json') === true;
      if ((tag === 'script' || tag === 'style') && attributes['src'] === undefined && !isData) {
        open = { tag, from: parser.endIndex + 1 };
      }
    },
    onclosetag(tag) {
      if (open?.tag !== tag) return;
      inline.push({ tag: open.tag, text: html.slice(open.from, parser.startIndex) });
      open = undefined;
    },
  });
  parser.end(html);
  return { policy, inline, faults };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The page with a policy that also names, by its hash, the code that stands in it. Only pages that are ours from the
 * first letter to the last may hold any: elsewhere it could have come in with the content, so that there it must be one
 * of `ours`, to the letter. Throws on a page with other code.
 */
export function withHashes(
  html: string,
  path: string,
  allOurs: boolean,
  ours: ReadonlySet<string> = new Set(),
): string {
  const { policy, inline, faults } = readCode(html);
  if (policy === undefined) throw new Error(`${path}: no content policy directly after the encoding`);
  const other = allOurs ? undefined : inline.find(({ text }) => !ours.has(text));
  const [fault = other && `<${other.tag}> with code in it`] = faults;
  if (fault !== undefined) throw new Error(`${path}: ${fault} is against the content policy`);
  const named = inline.reduce(
    (words, { tag, text }) => words.replace(`${tag}-src`, `${tag}-src ${hashOf(text)}`),
    policy,
  );
  return named === policy ? html : html.replace(/(?<=Content-Security-Policy" content=")[^"]*/, () => named);
}

/** What of the code in pages may stay there. */
interface Kept {
  /** Pages that may hold any, as they are ours from the first letter to the last. */
  readonly inline: readonly string[];
  /** Code that every page may hold. */
  readonly ours: ReadonlySet<string>;
}

/** Holds every page to its policy, which then names the code that stands in it. */
export function contentPolicy({ inline, ours }: Kept): AstroIntegration {
  return {
    name: 'content-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        rewritePages(fileURLToPath(dir), (html, path) => withHashes(html, path, inline.includes(path), ours));
      },
    },
  };
}
