import { defineHastPlugin, defineMdastPlugin, markdownToHtml, type MdastNode } from 'satteri';
import { dialect, withDefinitions } from './markdown.ts';

/** How the links and citations of a text are drawn on the page it stands on. */
export interface Drawing {
  /** Where a link leads; words to show instead of a bare id. `undefined` draws the words alone. */
  readonly link: (
    url: string,
  ) => { readonly href: string; readonly name?: string; /** Class of the link. */ readonly hue?: string } | undefined;
  /** The mark of a citation. `undefined` leaves it out. */
  readonly cite: (
    key: string,
  ) => { readonly href: string; readonly number: number; readonly title: string } | undefined;
  /** The id of a heading with these words; asked in the order of the text. Without it headings have none. */
  readonly anchor?: (words: string) => string;
}

function mark(href: string, number: number, title: string): MdastNode {
  const link: MdastNode = { type: 'link', url: href, title, children: [{ type: 'text', value: String(number) }] };
  return {
    type: 'emphasis',
    data: { hName: 'sup', hProperties: { className: ['cite'], 'data-pagefind-ignore': '' } },
    children: [link],
  };
}

/** Sätteri writes how a column is aligned as a style, which the content policy forbids; figures keep it as a class. */
const columns = defineHastPlugin({
  name: 'atlas-columns',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const style = node.properties.style;
      if (typeof style !== 'string') return;
      context.setProperty(node, 'style', null);
      if (style.endsWith('right')) context.setProperty(node, 'className', ['numeric']);
    },
  },
});

/** The text of an entry as HTML. Raw HTML, pictures and footnote definitions are left out, whatever the checker said. */
export function renderBody(text: string, { link, cite, anchor }: Drawing): string {
  const plugin = defineMdastPlugin({
    name: 'atlas',
    link(node, context) {
      const drawn = link(node.url);
      if (!drawn) {
        context.replaceNode(node, [...node.children] as MdastNode[]);
        return;
      }
      const bare = context.textContent(node) === node.url && drawn.name !== undefined;
      const children = bare ? [{ type: 'text' as const, value: drawn.name ?? '' }] : [...node.children];
      const data = drawn.hue === undefined ? {} : { data: { hProperties: { className: [drawn.hue] } } };
      context.replaceNode(node, { type: 'link', url: drawn.href, title: null, children, ...data });
    },
    heading(node, context) {
      const id = anchor?.(context.textContent(node));
      if (id === undefined) return;
      const plain = node.children.every(({ type }) => type === 'text');
      const children: MdastNode[] = plain
        ? [{ type: 'link', url: `#${id}`, title: null, children: [...node.children] }]
        : [...node.children];
      context.replaceNode(node, { ...node, data: { hProperties: { id } }, children } as MdastNode);
    },
    definition(node, context) {
      const drawn = link(node.url);
      if (drawn) context.replaceNode(node, { ...node, url: drawn.href, title: null });
      else context.removeNode(node);
    },
    footnoteReference(node, context) {
      const drawn = cite(node.label ?? node.identifier);
      context.replaceNode(node, drawn ? [mark(drawn.href, drawn.number, drawn.title)] : []);
    },
    footnoteDefinition: (node, context) => {
      context.removeNode(node);
    },
    html: (node, context) => {
      context.removeNode(node);
    },
    image: (node, context) => {
      context.removeNode(node);
    },
    imageReference: (node, context) => {
      context.removeNode(node);
    },
  });
  return markdownToHtml(withDefinitions(text), { features: dialect, mdastPlugins: [plugin], hastPlugins: [columns] })
    .html;
}
