/**
 * Words of others in Markdown that a code host will show. They come from anyone who opens a pull request, so nothing in
 * them may become markup, a link, a picture, a mention or a reference to an issue or a commit.
 */

/** Breaks a word for programs and not for readers. Code hosts look for mentions after Markdown, so a backslash does not help. */
const gap = '&#8203;';

/** Characters that cannot be seen, and could make a text read differently from what it says. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

function seen(text: string): string {
  const oneLine = text.replace(/[\p{Z}\t\n\v\f\r]+/gu, ' ').trim();
  return oneLine.replace(unseen, (sign) => {
    return `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** Longest words of others that are shown; the JSON form has them whole. */
const mostSigns = 300;

function cut(text: string, most: number): string {
  const signs = Array.from(text);
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : text;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What code hosts make links, references, mentions, signs or markup of. */
const live = /:\/\/|www\.|\bgh-(?=\d)|\b[0-9a-f]{7,40}\b|:(?=[\w+-]+:)|@|([#!])(?=\w)|[&<>]|[\\`*_[\]|~$^#!]/giu;

function defused(found: string, reference: string | undefined): string {
  const entity = entities[found];
  if (entity !== undefined) return entity;
  if (reference !== undefined) return `\\${reference}${gap}`;
  if (found === '://') return `:${gap}//`;
  if (/^www\.$/i.test(found)) return `${found.slice(0, 3)}${gap}.`;
  if (/^gh-$/i.test(found) || found === ':' || found === '@') return found + gap;
  // Seven digits or more are a figure; with a letter among them they may name a commit.
  if (/^[0-9a-f]{7,}$/i.test(found)) return /\D/.test(found) ? `${found.slice(0, 4)}${gap}${found.slice(4)}` : found;
  return `\\${found}`;
}

/** Words of others as Markdown that shows them as they are, on one line. Long ones are cut. */
export function inert(text: string, most = mostSigns): string {
  const words = cut(seen(text), most).replace(live, defused);
  // What begins a list, a heading or a rule would do so behind the dash of our own list too.
  return words.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}

/** Words of others as code: paths and addresses. Nothing in it is read as Markdown, and nothing is linked. */
export function inertCode(text: string): string {
  const words = cut(seen(text), mostSigns);
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(words) || words === '' ? ' ' : '';
  return `${fence}${space}${words}${space}${fence}`;
}
