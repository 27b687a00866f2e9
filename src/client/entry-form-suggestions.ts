import { countries } from '../kinds/countries.ts';
import type { Meaning } from '../kinds/shape.ts';
import type { Entry } from '../parse/entry.ts';
import { element } from './elements.ts';

/** Lists that the browser offers while someone types. */
export interface Suggestions {
  readonly element: HTMLElement;
  readonly listFor: (meaning: Meaning) => string | undefined;
  /** Fills the lists of entries, once the base has been read. */
  readonly fill: (entries: readonly Entry[]) => void;
  readonly idOf: (typed: string, kinds: readonly string[]) => string;
}

export function openSuggestions(nextId: () => string): Suggestions {
  const holder = element('div');
  const lists = new Map<string, { readonly list: HTMLDataListElement; readonly kinds: readonly string[] }>();
  let known: readonly Entry[] = [];
  const options = (pairs: Iterable<readonly [string, string]>) =>
    [...pairs].map(([value, label]) => element('option', { value, label }));
  const draw = ({ list, kinds }: { readonly list: HTMLDataListElement; readonly kinds: readonly string[] }) => {
    const fitting = known.filter(({ kind }) => kinds.includes(kind));
    list.replaceChildren(...options(fitting.map(({ id, data }) => [id, data.name] as const)));
  };
  return {
    element: holder,
    listFor: (meaning) => {
      if (meaning.type !== 'entry' && meaning.type !== 'country') return undefined;
      const kinds = meaning.type === 'entry' ? meaning.kinds : [];
      const made = lists.get(kinds.join());
      if (made) return made.list.id;
      const list = element('datalist', { id: nextId() });
      lists.set(kinds.join(), { list, kinds });
      if (meaning.type === 'country') list.append(...options(countries));
      else draw({ list, kinds });
      holder.append(list);
      return list.id;
    },
    fill: (entries) => {
      known = entries;
      for (const made of lists.values()) if (made.kinds.length > 0) draw(made);
    },
    idOf: (typed, kinds) => {
      const wanted = typed.trim().toLowerCase();
      const bears = ({ data }: Entry) => [data.name, ...data.aliases].some((name) => name.toLowerCase() === wanted);
      return known.find((entry) => kinds.includes(entry.kind) && bears(entry))?.id ?? typed;
    },
  };
}
