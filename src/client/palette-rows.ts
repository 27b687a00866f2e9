import type { Found, Hit } from './engine.ts';
import { element } from './elements.ts';
import type { KindTitles } from './palette-address.ts';
import { lacking, type Choice, type Group, type GroupName } from './palette-found.ts';
import type { Row, RowGroup } from './palette-list.ts';

const titles: Readonly<Record<GroupName, string>> = { entries: 'By name', figures: 'Figures', pages: 'Pages' };

function titleOf({ name, near, partly }: Group): string {
  if (partly) return 'By a part of the words';
  return near ? 'Figures that come nearest' : titles[name];
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Builds an excerpt from its text, never from HTML: only `<mark>` becomes an element. The signs that lead to a claim say nothing here. */
function excerptNodes(excerpt: string): (string | HTMLElement)[] {
  return excerpt
    .replaceAll(' ¶', ';')
    .split(/(<mark>.*?<\/mark>)/)
    .map((part) => {
      const words = part
        .replace(/<\/?mark>/g, '')
        .replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);
      return part.startsWith('<mark>') ? element('mark', {}, words) : words;
    });
}

function span(className: string, ...children: readonly (Node | string)[]): HTMLSpanElement {
  return element('span', { class: className }, ...children);
}

/** The head of a row: its name, and what it is. */
function headOf(name: string, kind: string, place?: string): (Node | string)[] {
  const where = place === undefined ? [] : [' ', span('found-place', place)];
  return [span('hit', name), ' ', span('terms', kind), ...where];
}

function choiceRow({ path, name, kind, country, also, about, figure }: Choice): Row {
  const lines = figure
    ? [span('found-fact', `${figure.label} `, element('b', {}, figure.value), figure.terms && ` ${figure.terms}`)]
    : [
        ...(also === undefined ? [] : [span('found-also', `also known as ${also}`)]),
        ...(about === undefined ? [] : [span('found-text', about)]),
      ];
  const content = [...headOf(name, kind, country), ...lines.flatMap((line) => [' ', line])];
  return { key: path, name: figure ? `${name}, ${figure.label}` : name, path, content };
}

/** `one`: what one of a kind is called, by what many are. */
function hitRow({ path, title, kind, excerpt, summary }: Hit, one: (many: string) => string): Row {
  const text = excerpt === '' ? [summary] : excerptNodes(excerpt);
  return { key: path, name: title, path, content: [...headOf(title, one(kind)), ' ', span('found-text', ...text)] };
}

/** What rows are made with: how many a group shows at first, and what shows the rest. */
interface Making {
  readonly kinds: KindTitles;
  readonly shown: (name: GroupName) => number;
  readonly more: (name: GroupName) => void;
}

/** Rows of all that was found, in the order in which they are shown. An entry stands once: by name, in the text, or by a part of the words. */
export function foundRows(
  groups: readonly Group[],
  found: Pick<Found, 'hits' | 'without'>,
  { kinds, shown, more }: Making,
): RowGroup[] {
  const one = (many: string) => Object.values(kinds).find(([, title]) => title === many)?.[0] ?? many;
  const groupOf = (group: Group, choices: readonly Choice[]): RowGroup => {
    const first = choices.slice(0, shown(group.name)).map(choiceRow);
    const rest = choices.length - first.length;
    const act = () => {
      more(group.name);
    };
    const last: Row = { key: `more ${group.name}`, act, content: [`Show ${rest.toLocaleString('en')} more`] };
    return { title: titleOf(group), rows: rest > 0 ? [...first, last] : first };
  };
  const whole = groups.filter(({ partly }) => !partly);
  const named = new Set(
    whole.flatMap(({ name, choices }) => (name === 'entries' ? choices.map(({ path }) => path) : [])),
  );
  const text = found.hits.filter(({ path }) => !named.has(path));
  const inText = new Set(text.map(({ path }) => path));
  const partly = groups.filter((group) => group.partly);
  return [
    ...whole.map((group) => groupOf(group, group.choices)),
    { title: `In the text${lacking(found)}`, rows: text.map((hit) => hitRow(hit, one)) },
    ...partly.map((group) =>
      groupOf(
        group,
        group.choices.filter(({ path }) => !inText.has(path)),
      ),
    ),
  ].filter(({ rows }) => rows.length > 0);
}
