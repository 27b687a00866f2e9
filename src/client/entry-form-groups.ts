import { isSources, type Member, type Shape } from '../kinds/shape.ts';
import { alternativeWords, wordsOf } from '../views/part-words.ts';
import { valueExample } from '../views/field-example.ts';
import { element, shown } from './elements.ts';
import { fieldFrame, groupFrame, within } from './entry-form-frame.ts';
import type { Asked, Control, Making, Path, Spot } from './entry-form-making.ts';

/** Addresses come first: a page that is known fills in the rest. */
function ordered(members: readonly Member[]): readonly Member[] {
  const isAddress = ({ shape }: Member) => shape.type === 'text' && shape.meaning?.type === 'address';
  return [...members.filter(isAddress), ...members.filter((member) => !isAddress(member))];
}

/** Dates and words of a list are asked for at once; remarks are kept back where there is something needed to see first. */
function isRemark({ required, shape, info }: Member): boolean {
  const inner = shape.type === 'list' ? shape.of : shape;
  const isDate = inner.type === 'text' && inner.meaning?.type === 'date';
  return !required && !info && !isDate && inner.type !== 'choice' && !isSources(shape);
}

/** What is asked for by a member. The example of a claim is one of its value. */
export function askedOf(member: Member, example: string | undefined): Asked {
  const { required, shape } = member;
  const words = wordsOf(member);
  const own = words.example ?? valueExample(member) ?? (required && !isSources(shape) ? example : undefined);
  return { shape, required, words: { ...words, ...(own === undefined ? {} : { example: own }) } };
}

export function groupControl(
  making: Making,
  asked: Asked & { readonly shape: Shape & { readonly type: 'group' } },
): Control {
  const members = ordered(asked.shape.members);
  const [first] = members.filter(({ required }) => required);
  const controls = new Map(
    members.map((member) => {
      const example = member === first ? asked.words.example : undefined;
      return [member.key, making.make(askedOf(member, example))] as const;
    }),
  );
  const elementsOf = (some: readonly Member[]) => some.flatMap(({ key }) => controls.get(key)?.element ?? []);
  const remarks = first ? members.filter(isRemark) : [];
  const parts = elementsOf(members.filter((member) => !remarks.includes(member)));
  const rest = elementsOf(remarks);
  if (rest.length > 0)
    parts.push(element('details', { class: 'remarks' }, element('summary', {}, 'More to say of it'), ...rest));

  const { label: legend, about } = asked.words;
  const framed = asked.bare ? undefined : groupFrame(making, { ...asked, words: { label: legend, about } }, ...parts);
  const bare = element('div');
  if (!framed) bare.append(...parts);
  const fallback = (): Spot | undefined => framed?.spot() ?? controls.values().next().value?.spot([]);
  return {
    element: framed?.element ?? bare,
    read: () => Object.fromEntries([...controls].map(([key, control]) => [key, control.read()])),
    rename: (label) => framed?.rename(label),
    member: (key) => controls.get(key),
    spot: ([key, ...others]: Path): Spot => {
      const control = key === undefined ? undefined : controls.get(String(key));
      const spot = control?.spot(others) ?? fallback();
      if (!spot) throw new Error('a group without members has no place to say what is wrong');
      return control && framed ? within(framed.spot().label, spot) : spot;
    },
  };
}

/** One of several forms, chosen first. */
export function eitherControl(
  making: Making,
  asked: Asked & { readonly shape: Shape & { readonly type: 'either' } },
): Control {
  const choices = asked.shape.of.map((shape) => {
    const control = making.make({ shape, words: { ...asked.words, about: '' }, required: true, bare: true });
    return { control, panel: element('div', {}, control.element), words: alternativeWords(shape) };
  });
  const options = choices.map(({ words }, n) => element('option', { value: String(n) }, words));
  const select = element('select', {}, ...options);
  const chosen = () => choices[Number(select.value)];
  const draw = () => {
    for (const choice of choices) shown(choice.panel, choice === chosen());
  };
  select.addEventListener('change', draw);
  draw();
  const label = asked.shape.of.some(({ type }) => type === 'text') ? 'Whom or what do you name?' : 'What do you state?';
  const which = fieldFrame(making, { shape: asked.shape, words: { label, about: '' }, required: false }, select);
  const words = { label: asked.words.label, about: asked.words.about };
  const framed = groupFrame(making, { ...asked, words }, which.element, ...choices.map(({ panel }) => panel));
  return {
    element: framed.element,
    read: () => chosen()?.control.read(),
    rename: framed.rename,
    spot: (path) => {
      const inner = path.length === 0 ? undefined : chosen()?.control.spot(path);
      return inner ? within(framed.spot().label, inner) : framed.spot();
    },
  };
}
