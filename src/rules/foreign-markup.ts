import type { Rule } from './rule.ts';

const told = {
  html: { reason: 'raw HTML is not allowed in the text', remedy: 'use Markdown; write < as &lt;' },
  image: {
    reason: 'pictures are not allowed in the text',
    remedy: 'describe it in words, or link to the page that shows it',
  },
  code: {
    reason: 'imports and expressions are not allowed in the text',
    remedy: 'take them away; components get their data by name',
  },
  attribute: {
    reason: 'a component takes attributes in quotes and nothing else',
    remedy: 'write it like <Figure of="openai.valuation" />',
  },
  definition: {
    reason: 'footnotes are not defined in the text',
    remedy: 'declare the source under sources; [^key] then cites it',
  },
} as const;

/** What remains of an address when characters that browsers skip are gone. */
function scheme(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020\u007f-\u009f]/g, ''))?.[1]?.toLowerCase();
}

const allowed = new Set(['http', 'https', 'mailto']);

export const foreignMarkup: Rule = {
  name: 'raw-html',
  states: 'The text is Markdown and nothing else, and its links lead to the web, to mail or to entries.',
  check: (graph) =>
    graph.entries.flatMap(({ file, body }) => [
      ...body.foreign.map(({ what, start, end }) => ({ file, at: { start, end }, ...told[what] })),
      ...body.mentions.flatMap(({ url, start, end }) => {
        const found = scheme(url);
        if ((found === undefined || allowed.has(found)) && !url.startsWith('//')) return [];
        const reason = `a link may not begin with "${found ? `${found}:` : '//'}"`;
        return [
          { file, at: { start, end }, reason, remedy: 'begin it with https://, or link to an entry as [[its-id]]' },
        ];
      }),
    ]),
};
