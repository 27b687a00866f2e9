import type { Fault } from './fault.ts';

/** Signs that no address needs unescaped, and that browsers and servers read differently. */
const odd = /[\s"'<>\\^`{}]/;

const quotes = /^["'“”„‘’«»<]+|["'“”„‘’«»>]+$/g;

/** What stands before the first colon, when what browsers skip is gone: `java\tscript:` is `javascript`. */
export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020\u007f-\u009f\u00ad]/g, ''))?.[1]?.toLowerCase();
}

const linkable: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/** Whether a page may link to it: the web, mail, or no scheme at all, and no password that travels with it. */
export function isLinkable(address: string): boolean {
  const scheme = schemeOf(address);
  if (/^[\\/]{2}/.test(address) || (/^\s*https?:/i.test(address) && !/^https?:\/\/[^\\]*$/i.test(address)))
    return false;
  if (scheme === undefined) return true;
  return linkable.has(scheme) && (scheme === 'mailto' || !hasCredentials(address));
}

function hasCredentials(address: string): boolean {
  const url = URL.parse(address);
  return url?.username !== '' || url.password !== '';
}

/** Reads the address of a page: http or https, written in full. */
export function parseAddress(written: string): { value: string } | { fault: Fault } {
  const expected = 'an address that begins with https://';
  const fault = (reason: string, remedy: string, more: Partial<Fault> = {}) => ({
    fault: { reason, remedy, expected, ...more },
  });
  const inLink = /^\[[^\]]*\]\((https?:\/\/[^\s()]+)\)$/.exec(written.trim())?.[1];
  const bare = inLink ?? written.trim().replace(quotes, '');
  if (bare !== written && /^https?:\/\//.test(bare) && !odd.test(bare)) {
    const remedy = `write ${bare} without anything around it`;
    return fault(`"${written}" holds signs that do not belong to the address`, remedy, { replacement: bare });
  }
  const scheme = schemeOf(written);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https' && !/^[\w.-]+\.[a-z]{2,}:\d/.test(written)) {
    return fault(`an address may not begin with "${scheme}:"`, `write ${expected}`, { rule: 'unsafe-address' });
  }
  if (odd.test(written)) {
    return fault(
      `"${written}" holds a sign that an address may not hold`,
      'copy the address from the browser, which escapes such signs',
    );
  }
  if (scheme !== 'http' && scheme !== 'https') {
    const full = `https://${written.replace(/^\/+/, '')}`;
    const looksRight = /^\/{0,2}[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(written) && URL.canParse(full);
    return fault(`"${written}" is not written in full`, looksRight ? `write ${full}` : `write ${expected}`, {
      ...(looksRight ? { replacement: full } : {}),
    });
  }
  const url = URL.parse(written);
  if (!url || !/^https?:\/\//i.test(written) || !/^[^.]+(?:\.[^.]+)+$/.test(url.hostname)) {
    return fault(`"${written}" is not a web address`, `write ${expected}`);
  }
  if (url.username !== '' || url.password !== '') {
    return fault('an address may not carry a user name or a password', 'take away what stands before the @', {
      rule: 'unsafe-address',
    });
  }
  return { value: written };
}
