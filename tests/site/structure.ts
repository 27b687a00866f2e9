import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { parseDocument, DomUtils } from 'htmlparser2';

const fields = new Set(['input', 'select', 'textarea']);
const controls = new Set([...fields, 'a', 'button', 'summary']);
/** Within these a header or a footer belongs to a part, not to the page. */
const sections = new Set(['article', 'section', 'main', 'aside', 'nav']);
/** Attributes that name parts of the same page by their ids. */
const pointers = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'list', 'headers'];

const words = (text: string | undefined) => text?.split(/\s+/).filter(Boolean) ?? [];

/** The text of a part as it is read out: without what is hidden, with the words that stand for pictures. */
function spoken(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  const { attribs } = node;
  if (attribs['aria-hidden'] === 'true' || 'hidden' in attribs) return '';
  if (attribs['aria-label']) return attribs['aria-label'];
  if (node.name === 'img') return attribs['alt'] ?? '';
  return node.children.map(spoken).join('');
}

/**
 * What is wrong with the structure of a page for somebody who does not see it: headings that leave out a level, parts
 * that cannot be told apart or found, controls and pictures without a name, tables without a heading of their own,
 * ids that are there twice or not at all. Each fault names the part that has it. A `bare` page has no menu and no foot.
 */
export function structureFaults(html: string, frame: 'framed' | 'bare' = 'framed'): string[] {
  const elements = DomUtils.filter(isTag, parseDocument(html)) as Element[];
  const named = (name: string) => elements.filter((element) => element.name === name);
  const counts = Map.groupBy(
    elements.flatMap(({ attribs }) => attribs['id'] ?? []),
    (id) => id,
  );
  const byId = (id: string) => elements.find(({ attribs }) => attribs['id'] === id);
  const labels = Map.groupBy(named('label'), ({ attribs }) => attribs['for']);
  const faults: string[] = [];
  const fault = (element: Element, what: string) => {
    const { id, class: classes } = element.attribs;
    const place = `${element.name}${id === undefined ? '' : `#${id}`}${words(classes)
      .map((name) => `.${name}`)
      .join('')}`;
    faults.push(`${place} "${spoken(element).trim().slice(0, 40)}": ${what}`);
  };

  const within = (element: Element, test: (parent: Element) => boolean): boolean => {
    for (let at = element.parent; at !== null; at = at.parent) if (isTag(at) && test(at)) return true;
    return false;
  };
  /** The name that is given to a part beside what stands in it. */
  const given = ({ attribs }: Element): string => {
    const parts = words(attribs['aria-labelledby']).map((id) => byId(id));
    return parts.length > 0 ? parts.map((part) => (part ? spoken(part) : '')).join(' ') : (attribs['aria-label'] ?? '');
  };
  const inside = (element: Element) => element.children.map(spoken).join('');
  const nameOf = (element: Element): string => {
    const other = given(element);
    if (other !== '') return other;
    if (element.name === 'table')
      return named('caption')
        .filter(({ parent }) => parent === element)
        .map(inside)
        .join('');
    if (!fields.has(element.name)) return inside(element);
    const around = named('label').filter((label) => within(element, (parent) => parent === label));
    return [...around, ...(labels.get(element.attribs['id'] ?? '') ?? [])].map(inside).join(' ');
  };

  const root = named('html')[0];
  if (!root?.attribs['lang']) faults.push('html: it does not say its language');
  for (const name of frame === 'framed' ? ['h1', 'main', 'header', 'footer'] : ['h1', 'main']) {
    const found = named(name).filter((element) => name === 'h1' || !within(element, (part) => sections.has(part.name)));
    if (found.length !== 1) faults.push(`${name}: there are ${String(found.length)}, not one`);
  }
  for (const [id, all] of counts) if (all.length > 1) faults.push(`#${id}: ${String(all.length)} parts have this id`);

  let level = 0;
  for (const heading of elements.filter(({ name }) => /^h[1-6]$/.test(name))) {
    // A dialog is read by itself; its headings begin below that of the page.
    const before = within(heading, ({ name }) => name === 'dialog') ? 1 : level;
    const next = Number(heading.name[1]);
    if (next > before + 1) fault(heading, `it follows a heading of level ${String(before)}`);
    if (spoken(heading).trim() === '') fault(heading, 'it is empty');
    level = next;
  }

  const first = elements.find(({ name, attribs }) => controls.has(name) && attribs['tabindex'] !== '-1');
  const past = first?.attribs['href'] === undefined ? undefined : byId(first.attribs['href'].replace('#', ''));
  if (frame === 'framed' && past?.name !== 'main')
    faults.push('the first thing that a keyboard reaches does not lead to the content');

  const roleOf = ({ name, attribs }: Element) =>
    name === 'nav'
      ? 'navigation'
      : name === 'section' && (attribs['aria-labelledby'] ?? attribs['aria-label']) !== undefined
        ? 'region'
        : attribs['role'];
  for (const role of ['navigation', 'region']) {
    const parts = elements.filter((element) => roleOf(element) === role);
    for (const [name, same] of Map.groupBy(parts, (part) => given(part).trim()))
      for (const part of name === '' || same.length > 1 ? same : [])
        fault(part, name === '' ? 'it has no name' : `${String(same.length)} parts are called so: ${role} "${name}"`);
  }

  for (const element of elements) {
    const { name, attribs } = element;
    for (const pointer of pointers)
      for (const id of words(attribs[pointer]))
        if (!counts.has(id)) fault(element, `${pointer} names "${id}", which is not there`);
    const silent = attribs['type'] === 'hidden' || (name === 'a' && attribs['href'] === undefined);
    if (controls.has(name) && !silent && nameOf(element).trim() === '') fault(element, 'it has no name');
    if (name === 'img' && attribs['alt'] === undefined) fault(element, 'it does not say what it shows');
    if (
      name === 'svg' &&
      attribs['aria-hidden'] !== 'true' &&
      !(attribs['role'] === 'img' && nameOf(element).trim() !== '')
    )
      if (!within(element, (parent) => parent.attribs['aria-hidden'] === 'true'))
        fault(element, 'it is neither named nor hidden');
    if (name === 'dialog' && given(element).trim() === '') fault(element, 'it has no name');
    const shelf = (part: Element) => part.attribs['role'] === 'region' || part.name === 'figure';
    if (name === 'table' && nameOf(element).trim() === '' && !within(element, shelf)) fault(element, 'it has no name');
    if (name === 'th' && attribs['scope'] === undefined) fault(element, 'it does not say what it heads');
    if (Number(attribs['tabindex'] ?? 0) > 0) fault(element, 'it is reached out of its turn');
  }
  return faults;
}
