import { site } from '../site.ts';

/** The branch that the site is built from. */
export const branch = 'main';

/** Most characters of an address. Servers commonly refuse a line of more than 8,192 bytes; this leaves room for what a sign-in adds. */
export const longestAddress = 7500;

/**
 * Where the code host opens a pull request with a new file filled in. `undefined` if the file is too long to travel in an
 * address.
 */
export function newFileAddress(path: string, text: string): string | undefined {
  const folder = path.replace(/\/[^/]*$/, '');
  const name = path.slice(folder.length + 1);
  const address = `${site.repository}/new/${branch}/${folder}?filename=${encodeURIComponent(name)}&value=${encodeURIComponent(text)}`;
  return address.length > longestAddress ? undefined : address;
}
