import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlFiles } from '../../src/integrations/output.ts';
import { figure } from '../../src/rules/uncited-figure.ts';
import { dist } from '../site/workshop.ts';

/** What is read as one: a list item, a row, a definition; outside these a paragraph. */
const wholes = new Set(['li', 'tr', 'dd']);
const parts = new Set(['p', 'h2', 'h3', 'figcaption', 'summary', 'dt', 'legend', 'section', 'main']);

/**
 * Names are not statements: "OpenAI $110bn round" is what a deal is called. Nor are questions: the limit of "more than
 * 192 GB" is the reader's own.
 */
function isName(element: Element): boolean {
  return (
    element.name === 'h1' ||
    /\b(?:aliases|kind|question)\b/.test(element.attribs['class'] ?? '') ||
    (element.name === 'td' && columnOf(element) === 'aliases')
  );
}

/** The field whose column of a listing a cell stands in. */
function columnOf(cell: Element): string | undefined {
  const table = ancestors(cell).find(({ name }) => name === 'table');
  const [head] = table ? DomUtils.getElementsByTagName('tr', table, true, 1) : [];
  const at = cell.parent?.children.filter(isTag).indexOf(cell) ?? -1;
  return head?.children.filter(isTag)[at]?.attribs['data-path'];
}

/**
 * The manual shows how figures are written. What stands in code there is made up, to be typed by someone, and no statement
 * of the base; all that is said about it is held to the rule like any other page.
 */
function isExample(element: Element, path: string): boolean {
  return /^(?:contribute|problems)[./]/.test(path) && ['code', 'pre'].includes(element.name);
}

function ancestors(node: ChildNode): Element[] {
  const found: Element[] = [];
  for (let at = node.parent; at && isTag(at); at = at.parent) found.push(at);
  return found;
}

function texts(node: ChildNode): ChildNode[] {
  if (isText(node)) return [node];
  if (!('children' in node) || ('name' in node && ['head', 'script', 'style', 'dialog', 'footer'].includes(node.name)))
    return [];
  return node.children.flatMap(texts);
}

function links(element: Element): string[] {
  const own = element.name === 'a' && element.attribs['href'] ? [element.attribs['href']] : [];
  return [...own, ...element.children.flatMap((child) => (isTag(child) ? links(child) : []))];
}

/**
 * A link that leads on: to a source in the list below, to the page of a source, to a claim, a field or the text on the
 * page of an entry, to the claim of a seed document, or to the web. A figure's own address does not count.
 */
function leadsOn(href: string, path: string): boolean {
  return (
    /^#source-|^#[a-z]\d{2,3}[a-z]?$|\.html#|^https?:/.test(href) ||
    (!href.startsWith('#') && join(dirname(path), href).startsWith('sources/'))
  );
}

/** Figures in the text of the page at a path that no link in their list item, row or paragraph leads on from. */
function unlinked(html: string, path: string): string[] {
  return parseDocument(html)
    .children.flatMap(texts)
    .flatMap((node): string[] => {
      const match = 'data' in node ? figure.exec(node.data) : null;
      const above = ancestors(node);
      if (
        !match ||
        above.some(isName) ||
        above.some((element) => isExample(element, path)) ||
        above.some(({ name, attribs }) => name === 'a' && leadsOn(attribs['href'] ?? '', path))
      )
        return [];
      const whole = above.find(({ name }) => wholes.has(name)) ?? above.find(({ name }) => parts.has(name));
      // The working of a derived figure leads to the claims it was made from, which may stand on the same page.
      const derived = above.some(({ attribs }) => attribs['class'] === 'derived');
      const leads = (href: string) => leadsOn(href, path) || (derived && href.startsWith('#'));
      return whole && links(whole).some(leads) ? [] : [match[0]];
    });
}

test('the walker finds a figure that nothing leads on from', () => {
  expect(
    unlinked('<main><p>It raised USD 5M.</p><p>And USD 6M.<sup><a href="#source-a">1</a></sup></p></main>', 'a.html'),
  ).toEqual(['USD 5M']);
});

test('the walker takes for names what stands in a column of names, and nothing else in its row', () => {
  const head = '<tr><th>Name</th><th data-path="aliases">Also known as</th><th data-path="summary">Summary</th></tr>';
  const row = '<tr><th>A</th><td>The USD 5M plan</td><td>It spends USD 6M.</td></tr>';
  expect(unlinked(`<main><table>${head}${row}</table></main>`, 'programmes.html')).toEqual(['USD 6M']);
});

test('the walker takes code for an example in the manual only, and nothing else there', () => {
  const html = '<main><p>Write <code>USD 5M</code>, not USD 6M.</p><pre>USD 7M</pre></main>';
  expect(unlinked(html, 'contribute/deals.html')).toEqual(['USD 6M']);
  expect(unlinked(html, 'problems/ka025.html')).toEqual(['USD 6M']);
  expect(unlinked(html, 'deals/a.html')).toEqual(['USD 5M', 'USD 6M', 'USD 7M']);
});

/**
 * A figure is what the checker takes for one in a text (rules/uncited-figure.ts): money, a number with a unit, a
 * percentage, a number of millions.
 */
test('no figure on any page lacks a link to its source or to its working', () => {
  const lacking = htmlFiles(dist).flatMap((path) =>
    unlinked(readFileSync(join(dist, path), 'utf8'), path).map((found) => `${path}: ${found}`),
  );
  expect(lacking).toEqual([]);
});
