import { claimAnchor, fieldAnchor } from '../graph/claim-address.ts';
import { claimsOf, fieldsOfKind } from '../graph/fields.ts';
import type { Rule } from './rule.ts';

/** Fragments that the page itself uses. */
const taken = ['main', 'text', 'relations', 'claims', 'sources', 'derived'];

export const claimAddress: Rule = {
  name: 'claim-address',
  states: 'Every claim of an entry has an address of its own.',
  check: (graph) =>
    graph.entries.flatMap((entry) => {
      const seen = new Set([...taken, ...fieldsOfKind(entry.kind).map(({ path }) => fieldAnchor(path))]);
      return claimsOf(entry).flatMap((placed) => {
        const anchor = claimAnchor(placed);
        if (!seen.has(anchor)) {
          seen.add(anchor);
          return [];
        }
        const source = placed.claim.sources[0] ?? 'two';
        return [
          {
            file: entry.file,
            at: { field: placed.path },
            reason: `two claims would have the address #${anchor}`,
            remedy: `give this one an id that tells them apart, such as id: ${[placed.claim.asOf?.written.toLowerCase(), source].filter(Boolean).join('-')}`,
          },
        ];
      });
    }),
};
