import type { Rule } from './rule.ts';

export const sameName: Rule = {
  name: 'same-name',
  states: 'No two entries bear the same name, and none has another one’s name as an alias.',
  check: (graph, { filesOfId }) => {
    const owners = new Map<string, string>();
    for (const { id, data } of graph.entries) {
      if (!owners.has(data.name.toLowerCase())) owners.set(data.name.toLowerCase(), id);
    }
    return graph.entries.flatMap((entry) =>
      [entry.data.name, ...entry.data.aliases].flatMap((name, index) => {
        const owner = owners.get(name.toLowerCase());
        if (owner === undefined || owner === entry.id) return [];
        const file = filesOfId.get(owner)?.[0] ?? owner;
        return [
          {
            file: entry.file,
            at: { field: index === 0 ? ['name'] : ['aliases', index - 1] },
            reason: `"${name}" is the name of ${file}`,
            remedy: 'merge the two entries if they are one thing; otherwise give this one a name of its own',
          },
        ];
      }),
    );
  },
};
