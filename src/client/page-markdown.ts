import { markdownEscaped, markdownTarget } from '../formats/markdown-words.ts';

/** What serves the page and says nothing of the entry. */
const passedOver = '.glance, .mend, .claim-link, .this-page h2, .changed, [popover], button, svg, data, .kind';

/** How words that stand apart on the page by their looks are set off from those before them. */
const setOff: readonly (readonly [selector: string, before: string, after: string])[] = [
  ['.timeline time', '', ': '],
  ['.derived .value', ': ', ' '],
  ['.derived summary', '', '.'],
  ['.working-title', '', ':'],
  ['.value', ' ', ' '],
  ['span.terms, a.terms', ' (', ') '],
  ['span.note, .why', '; ', ' '],
];

function inside(element: Element): string {
  return [...element.childNodes].map(inline).join('');
}

function inline(node: Node): string {
  if (node instanceof Text) return markdownEscaped(node.data.replace(/\s+/g, ' '));
  if (!(node instanceof Element) || node.matches(passedOver)) return '';
  if (node.matches('code')) return `\`${node.textContent}\``;
  if (node.matches('sup.cite')) return `[^${node.textContent.trim()}]`;
  if (node.matches('p.terms')) return [...node.children].map((part) => inside(part).trim()).join(', ');
  const words = node instanceof HTMLAnchorElement ? linked(inside(node).trim(), node) : inside(node);
  if (node.matches('strong, b')) return `**${words.trim()}**`;
  if (node.matches('em, i')) return `*${words.trim()}*`;
  if (node.matches('q')) return ` “${words.trim()}”`;
  const off = setOff.find(([selector]) => node.matches(selector));
  return off ? off[1] + words.trim() + off[2] : words;
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
    .replace(/\s+(?=\[\^|[,.;:)])/g, '')
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
  const parts = [...claim.querySelectorAll(selector)].filter((part) => !part.closest('[popover]'));
  return parts.map(inside).join(' ');
}

function disputed(tr: Element): string {
  return [said(tr, '.disputed summary'), said(tr, '.disputed p')].filter((words) => words !== '').join('. ');
}

/** A line for each claim; the field stands before the first, and by the first that it stands for the field. */
function facts(element: Element): string {
  const rows = [...element.querySelectorAll('tr:has(.claim)')].flatMap((tr) =>
    [...tr.querySelectorAll('.claim')].map((claim, n) => [
      n === 0 ? said(tr, 'th') : '',
      `${said(claim, '.value')}${[...claim.querySelectorAll('sup.cite')].map(inline).join('')}`,
      said(claim, '.terms'),
      [said(claim, '.note'), n === 0 ? disputed(tr) : ''].filter((note) => note !== '').join('. '),
    ]),
  );
  return table(['Fact', 'Value', 'Basis and date', 'Note'], rows);
}

/** Any other table, without columns that hold a picture only. */
function anyTable(element: Element): string[] {
  const caption = element.querySelector('caption');
  const rows = [...element.querySelectorAll('tr')].map((tr) => [...tr.children].map((cell) => inline(cell)));
  const full = (rows[0] ?? []).map((_, n) => rows.some((cells) => line(cells[n] ?? '') !== ''));
  const kept = rows.map((cells) => cells.filter((_, n) => full[n] ?? true));
  const head = element.querySelector('thead') ? (kept.shift() ?? []) : (kept[0] ?? []).map(() => '');
  return [...(caption ? [line(inside(caption))] : []), table(head, kept)];
}

const blockTags = 'ul, ol, dl, table, p, details, figure, blockquote, section, div';

/** A list item: its words, and what hangs below it. */
function hung(words: string, below: readonly string[]): string {
  const [first = '', ...rest] = [line(words), ...below].filter((part) => part !== '');
  return [`- ${first}`, ...rest].join('\n').replaceAll('\n', '\n  ');
}

function item(element: Element): string {
  const words = [...element.childNodes].filter((node) => !(node instanceof Element && node.matches(blockTags)));
  const below = [...element.children].filter((child) => child.matches(blockTags)).flatMap(block);
  return hung(words.map(inline).join(''), below);
}

/** A row of a table whose cells hold more than a line. */
function tallRow(tr: Element): string {
  const below = [...tr.querySelectorAll(':scope > td > *')].flatMap(block);
  return hung([...tr.querySelectorAll(':scope > th')].map(inside).join(' '), below);
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
    .map((dt) => hung(inside(dt), [...(dt.parentElement?.querySelectorAll('dd') ?? [])].map(item)))
    .join('\n');
}

function block(element: Element): string[] {
  if (element.matches(passedOver)) return [];
  const level = /^H([1-4])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return [`${'#'.repeat(Number(level))} ${line(element.textContent)}`];
  if (element.matches('.facts')) return [facts(element)];
  if (element.matches('.sources')) return [sources(element)];
  if (element.matches('pre')) return [`\`\`\`\n${element.textContent.trimEnd()}\n\`\`\``];
  if (element.matches('table:has(.derived)')) return [[...element.querySelectorAll('tr')].map(tallRow).join('\n')];
  if (element.matches('table')) return anyTable(element);
  if (element.matches('dl')) return [definitions(element)];
  if (element.matches('ul, ol')) return [[...element.children].map(item).join('\n')];
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
