import { pathOf } from '../graph/addresses.ts';
import type { KindName } from '../kinds/index.ts';
import type { Answers } from '../views/entry-answers.ts';
import { element } from './elements.ts';
import { loadBase, type LoadedBase } from './entry-form-base.ts';
import { checkAnswers } from './entry-form-check.ts';
import { fieldsOf } from './entry-form-fields.ts';
import { openOutput } from './entry-form-output.ts';
import { openReport } from './entry-form-report.ts';
import { openSuggestions } from './entry-form-suggestions.ts';

/** Milliseconds after the last key before all is checked anew. */
const pause = 350;

/** Calls once, when somebody begins to work on a part of the page. */
function whenBegun(part: HTMLElement, begun: () => void): void {
  const once = new AbortController();
  // Not every browser gives the focus to a button that is pressed.
  for (const event of ['focusin', 'click']) {
    part.addEventListener(
      event,
      () => {
        once.abort();
        begun();
      },
      { signal: once.signal },
    );
  }
}

/** Says which entries bear a name much like the one that was typed, with a way to each. */
function warning(root: URL) {
  const near = element('p', { class: 'about', role: 'status' });
  let said = '';
  return {
    element: near,
    show: ({ fields }: Answers, base: LoadedBase | undefined) => {
      const names = [fields['name'], fields['aliases']].flat();
      const found = base?.near(names.filter((name): name is string => typeof name === 'string' && name !== '')) ?? [];
      const links = found.map(({ entry, name }) => {
        const href = new URL(pathOf.entry(entry.kind, entry.id), root).href;
        return element('a', { href, target: '_blank' }, name);
      });
      const says = links.map(({ href }) => href).join(' ');
      if (says === said) return;
      said = says;
      const words = 'Is it there already? The base has an entry of this name or of one much like it:';
      near.replaceChildren(...(links.length > 0 ? [words, ...links.flatMap((link) => [' ', link])] : []));
    },
  };
}

/** Builds the form of a kind in the place that its page leaves for it. */
export function mountForm(slot: HTMLElement, kind: KindName): void {
  let count = 0;
  const nextId = () => `entry-form-${++count}`;
  let base: LoadedBase | undefined;
  let declared = '';
  let touched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);
  const near = warning(root);
  const held = element('p', { class: 'about' }, 'The other entries of the base are read when you begin.');
  const suggestions = openSuggestions(nextId);
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  const known = (address: string) => base?.known(address);
  const fields = fieldsOf(kind, { nextId, changed, known, suggestions, near: near.element });
  const report = openReport(fields.spotOf);
  const output = openOutput(nextId);

  function run(): void {
    const answers = fields.answers();
    // A list that is open is not drawn anew under someone's eyes unless it has to be.
    const now = JSON.stringify(answers.sources);
    if (now !== declared) fields.redraw();
    declared = now;
    const checked = checkAnswers(answers, base);
    near.show(answers, base);
    report.show(checked.told);
    output.show(checked.path, checked.text);
  }

  slot.replaceChildren(
    element('div', { class: 'asked' }, ...fields.elements),
    element('div', { class: 'made' }, report.element, held, output.element),
  );
  for (const event of ['input', 'change']) {
    slot.addEventListener(event, () => {
      touched = true;
      changed();
    });
  }
  slot.addEventListener('focusout', changed);
  addEventListener('beforeunload', (event) => {
    if (touched && !output.taken()) event.preventDefault();
  });
  whenBegun(slot, () => {
    loadBase(new URL(document.baseURI), slot.dataset['base'] ?? '').then(
      (loaded) => {
        base = loaded;
        suggestions.fill(loaded.entries);
        held.textContent = `Held against the ${loaded.entries.length.toLocaleString('en')} entries of the base as it was built.`;
        changed();
      },
      (error: unknown) => {
        console.error(error);
        held.textContent =
          'The other entries of the base could not be read. What depends on them is checked in the pull request only.';
      },
    );
  });
  run();
}
