import { comparedName } from '../formats/compare-script.ts';
import { pathOf } from '../graph/addresses.ts';
import type { ComparedKind } from '../views/compare/kind-data.ts';
import { comparison, mostCompared } from '../views/compare/table.ts';
import type { NamesIndex } from '../views/names-index.ts';
import { addressOf, askedFor, offered, pickedOf, type Picked } from './compare-picked.ts';
import { openPicker } from './compare-picker.ts';
import { drawnComparison } from './compare-table.ts';
import { keepTray, trayOf } from './compare-tray.ts';
import { element } from './elements.ts';
import { loadScript } from './late.ts';
import { loadNames } from './names.ts';
import { keepAddress } from './page-address.ts';

/** Entries that the picker offers at once. */
const mostOffered = 12;

async function dataOf(root: URL, kind: string): Promise<ComparedKind> {
  const path = pathOf.comparedData(kind);
  await loadScript(root, path);
  const data = (globalThis as unknown as Record<string, ComparedKind | undefined>)[comparedName(kind)];
  if (!data) throw new Error(`${path} gave nothing to compare`);
  return data;
}

/** What an address asks for; of one that asks for nothing, what was picked on other pages. */
function asked(kinds: readonly string[]): string[] {
  const ids = askedFor(location.search);
  if (ids.length > 0) return ids;
  return kinds.map((kind) => trayOf(kind).map(({ id }) => id)).find((tray) => tray.length > 1) ?? [];
}

/** Makes the page work: finds what its address names, and lets entries be added and taken away. */
async function mount(slot: HTMLElement, root: URL): Promise<void> {
  const kinds = slot.dataset['kinds']?.split(' ') ?? [];
  const index: NamesIndex = await loadNames(root);
  const names = new Map(index.entries.map(({ id, name }) => [id, name]));
  const title = document.title;
  const manyOf = (kind: string) => index.kinds[kind]?.[1] ?? kind;
  const said = element('p', { role: 'status', class: 'compare-said' });
  const place = element('div');
  let picked: Picked = { ids: [], leftOut: [] };

  const draw = async () => {
    const { kind, ids } = picked;
    if (kind === undefined) {
      place.replaceChildren();
      document.title = title;
      return;
    }
    const table = comparison(await dataOf(root, kind), ids);
    const listed = ids.map((id) => names.get(id) ?? id).join(', ');
    document.title = `${listed} · ${title}`;
    place.replaceChildren(...drawnComparison(table, `${manyOf(kind)} compared: ${listed}`, remove));
  };
  const say = (words: readonly string[]) => {
    const { kind, ids } = picked;
    const next =
      kind === undefined
        ? 'Pick an entry to begin with.'
        : ids.length < 2
          ? `Pick up to ${String(mostCompared - 1)} more ${manyOf(kind).toLowerCase()}.`
          : ids.length < mostCompared
            ? `${String(ids.length)} ${manyOf(kind).toLowerCase()} compared; ${String(mostCompared)} are the most.`
            : `${String(mostCompared)} are compared, which are the most.`;
    said.textContent = [...words, next].join(' ');
  };
  const change = async (ids: readonly string[], words: readonly string[]) => {
    const before = picked.kind;
    picked = pickedOf(ids, index.entries, kinds, manyOf);
    keepAddress(addressOf(picked.ids) || location.pathname);
    const kind = picked.kind ?? before;
    if (kind !== undefined)
      keepTray(
        kind,
        picked.ids.map((id) => ({ id, name: names.get(id) ?? id })),
      );
    await draw();
    say([...words, ...picked.leftOut]);
  };
  const failed = (error: unknown) => {
    console.error(error);
    said.textContent =
      'The figures could not be loaded: a file is missing from the folder "data". If you read from a copy, copy the whole folder again.';
  };
  const remove = (id: string) => {
    const at = picked.ids.indexOf(id);
    const words = [`${names.get(id) ?? id} is taken away.`];
    change(
      picked.ids.filter((other) => other !== id),
      words,
    ).then(() => {
      const buttons = place.querySelectorAll<HTMLButtonElement>('[data-remove]');
      (buttons[Math.min(at, buttons.length - 1)] ?? picker.input).focus();
    }, failed);
  };
  const picker = openPicker(
    'Add an entry',
    (typed) => (picked.ids.length < mostCompared ? offered(typed, index.entries, picked, kinds, mostOffered) : []),
    ({ id, name }) => {
      change([...picked.ids, id], [`${name} is added.`]).catch(failed);
    },
  );
  slot.replaceChildren(picker.element, said, place);
  await change(asked(kinds), []).catch(failed);
}

const slot = document.querySelector<HTMLElement>('#comparison');
const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);
if (slot) {
  mount(slot, root)
    .catch((error: unknown) => {
      console.error(error);
      slot.append(
        element(
          'p',
          { role: 'status' },
          'The list of names could not be loaded: a file is missing from the folder "data". If you read from a copy, copy the whole folder again.',
        ),
      );
    })
    .finally(() => {
      slot.dataset['ready'] = '';
    });
}
