import type { CellStatement, Comparison, ComparisonCell, ComparisonRow } from '../views/compare/table.ts';
import type { Piece } from '../views/statements.ts';
import { element } from './elements.ts';

/** Draws a comparison as components/compare/ComparisonTable.astro does; a test holds the two against each other. */

function piecesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.flatMap(({ text, href }, n) => [
    ...(n > 0 ? [', '] : []),
    href === undefined ? text : element('a', { href }, text),
  ]);
}

function span(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('span', { class: name }, ...children);
}

function statementOf({ pieces, known, terms, dated, note, sources, best, why }: CellStatement): HTMLElement {
  const state = [...(best === undefined ? [] : ['best']), ...(why === undefined ? [] : ['apart'])].join(' ');
  const cited = sources.length > 0 ? [' · ', ...piecesOf(sources)] : [];
  return element(
    'li',
    state === '' ? {} : { class: state },
    span(known ? 'value' : 'value unknown', ...piecesOf(pieces)),
    ...(best === undefined ? [] : [span('best-word', best)]),
    ...(terms.length > 0 ? [span('basis', terms.join(', '))] : []),
    ...(dated !== undefined || cited.length > 0 ? [span('origin', dated ?? '', ...cited)] : []),
    ...(note === undefined ? [] : [span('cell-note', note)]),
    ...(why === undefined ? [] : [span('why', `Not compared: ${why}.`)]),
  );
}

function listOf(statements: readonly CellStatement[]): HTMLElement {
  return element('ul', {}, ...statements.map(statementOf));
}

function cellOf({ statements, more, moreWords, disputed }: ComparisonCell, nothing: string): HTMLElement {
  return element(
    'td',
    {},
    statements.length > 0 ? listOf(statements) : span('value unknown', nothing),
    ...(disputed ? [span('differs', 'Its sources differ.')] : []),
    ...(moreWords === undefined ? [] : [element('details', {}, element('summary', {}, moreWords), listOf(more))]),
  );
}

function rowOf({ path, label, notes, cells, nothing }: ComparisonRow): HTMLElement {
  const head = element('th', { scope: 'row' }, label, ...notes.map((note) => span('row-note', note)));
  return element('tr', { 'data-field': path }, head, ...cells.map((cell) => cellOf(cell, nothing)));
}

function headOf(table: Comparison, remove: (id: string) => void): HTMLElement {
  const heads = table.heads.map(({ id, name, href, summary }) => {
    const button = element('button', { type: 'button', 'aria-label': `Remove ${name}`, 'data-remove': id }, 'Remove');
    button.addEventListener('click', () => {
      remove(id);
    });
    return element('th', { scope: 'col' }, element('a', { href, title: summary }, name), button);
  });
  return element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Field'), ...heads));
}

/** The table and what stands below it. `remove` is called with the id of the entry that is to go. */
export function drawnComparison(table: Comparison, caption: string, remove: (id: string) => void): Node[] {
  const width = String(table.heads.length + 1);
  const bodies = table.groups.map(({ label, rows }) => {
    const head =
      label === undefined
        ? []
        : [
            element(
              'tr',
              { class: 'group' },
              element('th', { scope: 'rowgroup', colspan: width }, element('span', {}, label)),
            ),
          ];
    return element('tbody', {}, ...head, ...rows.map(rowOf));
  });
  const words = element('caption', { class: 'visually-hidden' }, caption);
  const drawn = element('table', { class: 'comparison' }, words, headOf(table, remove), ...bodies);
  const scroll = { class: 'comparison-scroll', role: 'region', 'aria-label': caption, tabindex: '0' };
  const silent = `Not stated for any of them: ${table.silent.join(', ')}.`;
  const sources = table.sources.map(({ publisher, title, url, page, published }) =>
    element(
      'li',
      {},
      element('a', { href: page }, publisher),
      `: ${title}${published === undefined ? '' : `, ${published}`}. `,
      element('a', { href: url, class: 'address' }, url),
    ),
  );
  return [
    element('div', scroll, drawn),
    ...(table.silent.length > 0 ? [element('p', { class: 'silent' }, silent)] : []),
    element(
      'section',
      { class: 'compared-sources', 'aria-label': 'Sources of this comparison' },
      element('h2', {}, 'Sources'),
      element('ol', {}, ...sources),
    ),
  ];
}
