import { pathOf } from '../graph/addresses.ts';
import { extensionOf, kindOf, type KindName } from '../kinds/index.ts';
import { membersOfKind, type Member } from '../kinds/shape.ts';
import { idFrom, type Answers } from '../views/entry-answers.ts';
import { wordsOf } from '../views/part-words.ts';
import { element } from './elements.ts';
import { loadBase, type LoadedBase } from './entry-form-base.ts';
import { checkAnswers, type Told } from './entry-form-check.ts';
import { controlFor } from './entry-form-controls.ts';
import { askedOf } from './entry-form-groups.ts';
import type { Control, Making, Spot } from './entry-form-making.ts';
import { openOutput } from './entry-form-output.ts';
import { openReport } from './entry-form-report.ts';
import { textControl } from './entry-form-scalars.ts';
import { sourceListControl, type SourcesControl } from './entry-form-sources.ts';
import { openSuggestions } from './entry-form-suggestions.ts';

const text = { type: 'text', numeric: false } as const;

/** Milliseconds after the last key before all is checked anew. */
const pause = 350;

const inOutline =
  'Of the text only links and citations are looked at here: its Markdown is read by a program that does not run in a browser. The check of the pull request reads it whole.';

function textWords(kind: KindName): string {
  const words =
    '60 to 200 words of plain prose of your own. [[id]] or [[id|words]] links to another entry; [^key] behind a sentence cites a source by the key that stands below it.';
  if (extensionOf(kind) === 'md') return words;
  return `${words} No figure is typed: <Figure of="openai.valuation" /> shows the one that an entry has.`;
}

/** Builds the form of a kind in the place that its page leaves for it. */
export function mountForm(slot: HTMLElement, kind: KindName): void {
  let count = 0;
  const nextId = () => `entry-form-${String(++count)}`;
  let base: LoadedBase | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  const suggestions = openSuggestions(nextId);
  const watchers: (() => void)[] = [];
  let lastDeclared = '';
  let sources: SourcesControl | undefined;
  const making: Making = {
    nextId,
    make: (asked) => controlFor(making, asked),
    changed: schedule,
    declared: () => sources?.declared() ?? [],
    onDeclared: (draw) => {
      watchers.push(draw);
    },
    suggestions: suggestions.listFor,
    idOf: suggestions.idOf,
  };

  const controls = new Map<string, Control>();
  const make = (member: Member): HTMLElement => {
    const asked = askedOf(member, undefined);
    const { shape } = asked;
    let control: Control;
    if (shape.type === 'record')
      control = sources = sourceListControl(making, { ...asked, shape }, (address) => base?.known(address));
    else control = making.make(asked);
    controls.set(member.key, control);
    return control.element;
  };
  const optional = (member: Member): HTMLElement =>
    element('details', { class: 'optional' }, element('summary', {}, wordsOf(member).label), make(member));

  const fileName = textControl(making, {
    shape: text,
    required: true,
    words: {
      label: 'File name',
      about:
        'The id of the entry and part of its address: lower-case letters, digits and hyphens. It follows the name until you change it.',
    },
  });
  const body = textControl(making, {
    shape: { ...text, longest: Infinity },
    required: true,
    words: { label: 'Text', about: textWords(kind) },
  });
  const near = element('p', { class: 'about', role: 'status' });
  const known = element('p', { class: 'about' }, 'The other entries of the base are not read yet.');
  const root = new URL(`./${document.documentElement.dataset['root'] ?? ''}`, document.baseURI);

  const idInput = fileName.spot([]).target as HTMLInputElement;
  let ownId = false;
  idInput.addEventListener('input', () => {
    ownId = idInput.value.trim() !== '';
  });

  const spotOf = (at: Told['at']): Spot => {
    if (at === 'text') return body.spot([]);
    const [key, ...rest] = at === 'file' ? [] : at;
    return controls.get(String(key))?.spot(rest) ?? fileName.spot([]);
  };
  const report = openReport(spotOf);
  const output = openOutput(nextId);

  const answers = (): Answers => {
    const fields = Object.fromEntries([...controls].map(([key, control]) => [key, control.read()]));
    const { name } = fields;
    if (!ownId) idInput.value = typeof name === 'string' ? idFrom(name) : '';
    return { kind, id: idInput.value.trim(), fields, sources: sources?.answers() ?? [], text: String(body.read()) };
  };
  const warn = ({ fields }: Answers) => {
    const names = [fields['name'], fields['aliases']].flat().filter((name) => typeof name === 'string' && name !== '');
    const found = base?.near(names as string[]) ?? [];
    const links = found.flatMap(({ entry, name }) => [
      ' ',
      element('a', { href: new URL(pathOf.entry(entry.kind, entry.id), root).href, target: '_blank' }, name),
    ]);
    const words =
      found.length === 0
        ? []
        : ['Is it there already? The base has an entry of this name or of one much like it:', ...links];
    if (near.childNodes.length !== words.length || near.textContent !== element('p', {}, ...words).textContent)
      near.replaceChildren(...words);
  };
  function run(): void {
    const declared = JSON.stringify(making.declared());
    if (declared !== lastDeclared) for (const draw of watchers) draw();
    lastDeclared = declared;
    const given = answers();
    const checked = checkAnswers(given, base);
    warn(given);
    report.show(checked.told);
    output.show(checked.path, checked.text);
  }

  const members = membersOfKind(kindOf(kind).schema);
  const [first, ...needed] = members.filter(({ required }) => required);
  const more = members.filter(({ required }) => !required);
  const parts = [
    element('h3', {}, 'What every one needs'),
    ...(first ? [make(first)] : []),
    near,
    fileName.element,
    ...needed.map(make),
    element('h3', {}, 'What else is known of it'),
    element(
      'p',
      { class: 'about' },
      'Leave out what you do not know. A figure or a date is a claim: it takes a source.',
    ),
    ...more.map(optional),
    element('h3', {}, 'In words'),
    body.element,
    element('p', { class: 'about' }, inOutline),
    suggestions.element,
  ];
  slot.replaceChildren(
    element('div', { class: 'asked' }, ...parts),
    element('div', { class: 'made' }, report.element, known, output.element),
  );

  let asked = false;
  const readBase = () => {
    if (asked) return;
    asked = true;
    void loadBase(new URL(slot.dataset['base'] ?? '', document.baseURI).href).then(
      (loaded) => {
        base = loaded;
        suggestions.fill(loaded.entries);
        known.textContent = `Held against the ${loaded.entries.length.toLocaleString('en')} entries of the base as it was built.`;
        schedule();
      },
      (error: unknown) => {
        console.error(error);
        known.textContent =
          'The other entries of the base could not be read. What depends on them is checked in the pull request only.';
      },
    );
  };
  slot.addEventListener('focusin', readBase);
  new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) readBase();
  }).observe(slot);

  let touched = false;
  const heard = () => {
    touched = true;
    schedule();
  };
  slot.addEventListener('input', heard);
  slot.addEventListener('change', heard);
  slot.addEventListener('focusout', schedule);
  addEventListener('beforeunload', (event) => {
    if (touched && !output.taken()) event.preventDefault();
  });
  run();
}
