import { element } from './elements.ts';

/** A row that can be chosen, and what it does. */
export interface Row {
  /** Tells a row from the others, and is kept when it is drawn anew. */
  readonly key: string;
  /** What the status line calls it; rows that lead nowhere have no name there. */
  readonly name?: string;
  /** From the root of the site. */
  readonly path?: string;
  /** What happens instead of following a link. */
  readonly act?: () => void;
  readonly content: readonly (Node | string)[];
}

export interface RowGroup {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A list box of rows: which there are, and which the arrow keys are on. The focus stays in the field. */
export interface RowList {
  draw(groups: readonly RowGroup[]): void;
  /** Moves by so many rows, round the end; from nowhere to the first or the last. */
  move(by: number): void;
  active(): Row | undefined;
  first(): Row | undefined;
}

/** Makes a list live. `followed` is told of a link that was clicked. */
export function rowList(
  input: HTMLInputElement,
  list: HTMLElement,
  root: URL,
  followed: (href: string) => void,
): RowList {
  let rows: { readonly row: Row; readonly option: HTMLElement }[] = [];
  let at = -1;

  const mark = (next: number) => {
    rows[at]?.option.setAttribute('aria-selected', 'false');
    at = next;
    const option = rows[at]?.option;
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  const optionOf = (row: Row, id: string) => {
    const attributes = { id, role: 'option', 'aria-selected': 'false' };
    if (row.path === undefined) {
      const option = element('div', { ...attributes, class: 'found does' }, ...row.content);
      option.addEventListener('click', () => {
        row.act?.();
      });
      return option;
    }
    const href = new URL(row.path, root).href;
    const option = element('a', { ...attributes, class: 'found', href, tabindex: '-1' }, ...row.content);
    option.addEventListener('click', () => {
      followed(href);
    });
    return option;
  };

  return {
    draw(groups) {
      const before = rows[at]?.row.key;
      rows = [];
      list.replaceChildren(
        ...groups.map(({ title, rows: drawn }, group) => {
          const heading = `${list.id}-${group}`;
          const options = drawn.map((row) => {
            const option = optionOf(row, `${list.id}-row-${rows.length}`);
            rows.push({ row, option });
            return option;
          });
          return element(
            'div',
            { role: 'group', 'aria-labelledby': heading, class: 'found-group' },
            element('div', { id: heading, class: 'found-title', role: 'presentation' }, title),
            ...options,
          );
        }),
      );
      input.setAttribute('aria-expanded', String(rows.length > 0));
      list.hidden = rows.length === 0;
      at = -1;
      mark(before === undefined ? -1 : rows.findIndex(({ row }) => row.key === before));
    },
    move(by) {
      if (rows.length === 0) return;
      const from = at < 0 ? (by > 0 ? -1 : rows.length) : at;
      const to = from + by;
      mark(Math.abs(by) > 1 ? Math.max(0, Math.min(rows.length - 1, to)) : (to + rows.length) % rows.length);
    },
    active: () => rows[at]?.row,
    first: () => rows.find(({ row }) => row.name !== undefined)?.row,
  };
}
