import type { Entry } from '../parse/entry.ts';

/** An entry that bears a name much like one that is to be given. */
export interface NearName {
  readonly entry: Entry;
  /** The name or alias of it that comes near. */
  readonly name: string;
}

/** Entries that may already be what a new one would be about. `alike` says whether two names may mean one thing. */
export function nearNames(
  entries: readonly Entry[],
  names: readonly string[],
  alike: (a: string, b: string) => boolean,
): NearName[] {
  return entries.flatMap((entry) => {
    const name = [entry.data.name, ...entry.data.aliases].find((known) => names.some((given) => alike(given, known)));
    return name === undefined ? [] : [{ entry, name }];
  });
}
