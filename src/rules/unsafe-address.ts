import { targetOf } from '../graph/links.ts';
import { schemeOf } from '../kinds/address.ts';
import type { Rule } from './rule.ts';

/** Addresses in fields are read by the schema; these are the links of the text. */
export const unsafeAddress: Rule = {
  name: 'unsafe-address',
  states: 'Links lead to the web, to mail or to entries, and carry no password.',
  check: (_graph, { bodies }) =>
    bodies.flatMap(({ file, body }) =>
      body.mentions
        .filter(({ url }) => targetOf(url, file).to === 'unsafe')
        .map(({ url, start, end }) => {
          const scheme = schemeOf(url);
          const plain = scheme === 'http' || scheme === 'https';
          return {
            file,
            at: { start, end },
            reason: plain
              ? 'a link may not carry a user name or a password'
              : `a link may not begin with "${scheme === undefined ? '//' : `${scheme}:`}"`,
            remedy: plain
              ? 'take away what stands before the @'
              : 'begin it with https://, or link to an entry as [[its-id]]',
          };
        }),
    ),
};
