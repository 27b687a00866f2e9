import { addressesOf, successorOf } from '../graph/moved.ts';
import { addressesFile } from '../kinds/addresses.ts';
import type { Rule } from './rule.ts';

export const vanishedAddress: Rule = {
  name: 'vanished-address',
  states: 'An address that was published still leads somewhere.',
  check: ({ entries, addresses }, { unreadable, nearest }) => {
    const now = addressesOf(entries);
    return Object.entries(addresses.published).flatMap(([page, claims]) => {
      const id = page.split('/')[1] ?? '';
      if (unreadable.has(id)) return [];
      const gone = (address: string) => successorOf(address, addresses, now) === undefined;
      const lost = gone(page) ? [page] : claims.map((claim) => `${page}#${claim}`).filter(gone);
      return lost.map((address) => {
        const [, fragment] = address.split('#');
        const guess = fragment === undefined ? nearest(page, now.keys()) : nearest(fragment, now.get(page) ?? []);
        const to = guess === undefined ? 'what took its place' : fragment === undefined ? guess : `${page}#${guess}`;
        return {
          file: addressesFile,
          at: {
            field: ['published', page, ...(fragment === undefined ? [] : [claims.indexOf(fragment)])],
            key: fragment === undefined,
          },
          reason: `${address} was published, and is no longer there`,
          remedy: `people cite it: bring it back, or add under moved: "${address}": "${to}"`,
        };
      });
    });
  },
};
