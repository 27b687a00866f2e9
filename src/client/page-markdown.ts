import { markdownEscaped, markdownTarget } from '../formats/markdown-words.ts';

/** What serves the page and says nothing of the entry. */
const passedOver = '.glance, .mend, .claim-link, .this-page h2, .changed, [popover], button, svg, data, caption, .kind';

/** Words that stand apart on the page by their looks, and here by a space. */
const apart = '.value, .terms, .note, .why';

function inline(node: Node): string {
  if (node instanceof Text) return markdownEscaped(node.data.replace(/\s+/g, ' '));
  if (!(node instanceof Element) || node.matches(passedOver)) return '';
  const words = [...node.childNodes].map(inline).join('');
  if (node.matches('sup.cite')) return `[^${node.textContent.trim()}]`;
  if (node instanceof HTMLAnchorElement) return linked(words.trim(), node);
  if (node.matches('strong, b')) return `**${words.trim()}**`;
  if (node.matches('em, i')) return `*${words.trim()}*`;
  if (node.matches('q')) return ` “${words.trim()}”`;
  return node.matches(apart) ? ` ${words} ` : words;
}

/** Where the page is read from a disk, the addresses of its neighbours mean nothing to anyone else. */
function linked(words: string, { href, hash, pathname }: HTMLAnchorElement): string {
  const here = pathname === location.pathname && hash !== '';
  return here || !/^https?:/.test(href) ? words : `[${words}](${markdownTarget(href)})`;
}

/** On one line, and nothing at its beginning that would make it a list or a heading. */
function line(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s+(?=\[\^|[,.;:])/g, '')
    .replace(/^(\d+)(?=[.)]\s)/, '$1\\')
    .replace(/^(?=[-+=#]\s)/, '\\');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => line(cell)).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function said(claim: Element, selector: string): string {
  return [...claim.querySelectorAll(selector)].map(inline).join(' ');
}

/** A line for each claim; the field stands before the first. */
function facts(element: Element): string {
  const rows = [...element.querySelectorAll('tr:has(.claim)')].flatMap((tr) =>
    [...tr.querySelectorAll('.claim')].map((claim, n) => [
      n === 0 ? said(tr, 'th') : '',
      `${said(claim, '.value')}${said(claim, 'sup.cite').replaceAll(' ', '')}`,
      said(claim, '.terms'),
      said(claim, '.note'),
    ]),
  );
  return table(['Fact', 'Value', 'Basis and date', 'Note'], rows);
}

function anyTable(element: Element): string {
  const rows = [...element.querySelectorAll('tr')].map((tr) => [...tr.children].map((cell) => inline(cell)));
  const head = element.querySelector('thead') ? (rows.shift() ?? []) : (rows[0] ?? []).map(() => '');
  return table(head, rows);
}

const blockTags = 'ul, ol, dl, table, p, details, figure, blockquote, section, div';

/** A list item: its words, then what hangs below it. */
function item(element: Element, mark: string): string {
  const words = [...element.childNodes].filter((node) => !(node instanceof Element && node.matches(blockTags)));
  const below = [...element.children].filter((child) => child.matches(blockTags)).flatMap(block);
  const [first = '', ...rest] = [line(words.map(inline).join('')), ...below].filter((part) => part !== '');
  const indent = ' '.repeat(mark.length);
  return [mark + first, ...rest].join('\n').replaceAll('\n', `\n${indent}`);
}

/** The link to the source, its publisher, date and type; what else the list leads to is of use on the site only. */
function source(li: Element): string {
  const [link, terms] = li.children;
  if (!link || !terms) return '';
  const said = terms.textContent.replace(terms.lastElementChild?.textContent ?? '', '').split('·');
  return [inline(link), ...said.map((term) => markdownEscaped(term.trim())).filter((term) => term !== '')].join(', ');
}

function sources(element: Element): string {
  return [...element.children].map((li, n) => `[^${String(n + 1)}]: ${line(source(li))}.`).join('\n');
}

/** Terms and what is said under each. */
function definitions(element: Element): string {
  return [...element.querySelectorAll('dt')]
    .map((dt) => {
      const group = [...(dt.parentElement?.querySelectorAll('dd') ?? [])];
      return [`- ${line(inline(dt))}`, ...group.map((dd) => `  ${item(dd, '- ').replaceAll('\n', '\n  ')}`)].join('\n');
    })
    .join('\n');
}

function block(element: Element): string[] {
  if (element.matches(passedOver)) return [];
  const level = /^H([1-4])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return [`${'#'.repeat(Number(level))} ${line(element.textContent)}`];
  if (element.matches('.facts')) return [facts(element)];
  if (element.matches('.sources')) return [sources(element)];
  if (element.matches('table')) return [anyTable(element)];
  if (element.matches('dl')) return [definitions(element)];
  if (element.matches('ul, ol')) return [[...element.children].map((li) => item(li, '- ')).join('\n')];
  if (element.matches('blockquote')) return [`> ${line(inline(element))}`];
  if (element.matches('section, div, header, details, figure, article')) return [...element.children].flatMap(block);
  return [line(inline(element))];
}

/** The page of an entry as Markdown: facts as a table, sources as footnotes. */
export function pageMarkdown(article: Element): string {
  return `${block(article)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
