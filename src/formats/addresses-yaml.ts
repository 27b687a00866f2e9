import type { Graph } from '../graph/build.ts';

const head = `# yaml-language-server: $schema=../.vscode/schemas/addresses.json
# Every address that was published: entries, and the fragments of their claims. People cite them, so none may vanish:
# one that goes gets a line under moved that says where to look instead. \`npm run addresses\` adds what is new.
`;

/** The ledger of addresses as a file: what stood in it and what the entries have now, sorted. Nothing is ever taken out. */
export function addressesYaml(addresses: Graph['addresses'], now: ReadonlyMap<string, readonly string[]>): string {
  const pages = [...new Set([...Object.keys(addresses.published), ...now.keys()])].sort();
  const published = pages.map((page) => {
    const claims = [...new Set([...(addresses.published[page] ?? []), ...(now.get(page) ?? [])])].sort();
    return [`  ${page}:${claims.length === 0 ? ' []' : ''}`, ...claims.map((claim) => `    - ${claim}`)].join('\n');
  });
  const moved = Object.entries(addresses.moved).map(([from, to]) => `  ${JSON.stringify(from)}: ${JSON.stringify(to)}`);
  return `${head}published:\n${published.join('\n')}\nmoved:${moved.length === 0 ? ' {}' : `\n${moved.sort().join('\n')}`}\n`;
}
