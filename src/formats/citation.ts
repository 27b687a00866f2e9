import { markdownEscaped, markdownTarget } from './markdown-words.ts';

/** One fact of the base, or a whole entry, with everything that a citation of it says. */
export interface CitedFact {
  /** The entry that the fact is about, "OpenAI". */
  readonly entry: string;
  /** "Valuation"; absent where the whole entry is cited. */
  readonly field?: string;
  /** "USD 852B". */
  readonly value?: string;
  /** What limits the value: "post-money", "as of 31 Mar 2026". */
  readonly terms: readonly string[];
  /** From the root of the site, "companies/openai.html#valuation-2026-03-31-post-money". */
  readonly address: string;
  /** Names the fact in a bibliography, in ASCII: "openai-valuation-2026-03-31-post-money". */
  readonly key: string;
  /** The day, month or year (ISO) for which the fact holds. */
  readonly date?: string;
  readonly sources: readonly CitedSource[];
  /** "Compute Atlas". */
  readonly site: string;
}

export interface CitedSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** A day, month or year (ISO). */
  readonly published?: string;
}

export type CitationForm = 'text' | 'markdown' | 'bibtex' | 'csl';

/** Values may hold breaks and hard spaces for the page; a citation is pasted elsewhere and has plain spaces only. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** "OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026)"; of a whole entry "OpenAI". */
function titleOf({ entry, field, value, terms }: CitedFact): string {
  if (field === undefined || value === undefined) return oneLine(entry);
  const limits = terms.length > 0 ? ` (${terms.join(', ')})` : '';
  return oneLine(`${entry}, ${field}: ${value}${limits}`);
}

/** The address stands in a sentence: the site can lie anywhere, so a URL would be an invention. */
function placeOf({ address, site }: CitedFact): string {
  return oneLine(`${address} in ${site}`);
}

/** Title, publisher, date, URL: whatever is known of one source. */
function sourceText({ title, publisher, published, url }: CitedSource): string {
  return oneLine([`“${title}”`, publisher, published, url].filter(Boolean).join(', '));
}

/** The sources as the last sentence of a citation; nothing where there are none. */
function sourcesSentence({ sources }: CitedFact, draw: (source: CitedSource) => string): string {
  if (sources.length === 0) return '';
  return ` ${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.map(draw).join('; ')}`;
}

/** For a footnote or a message. */
export function citationText(fact: CitedFact): string {
  const { site, address } = fact;
  return `${oneLine(`${site}: “${titleOf(fact)}” (${address}).`)}${sourcesSentence(fact, sourceText)}`;
}

function markdownWords(text: string): string {
  return markdownEscaped(oneLine(text));
}

function markdownSource({ title, publisher, published, url }: CitedSource): string {
  const link = `[${markdownWords(title)}](${markdownTarget(url)})`;
  const words = [publisher, published].flatMap((part) => (part ? [markdownWords(part)] : []));
  return [link, ...words].join(', ');
}

/** As the text, with the sources linked. It begins with emphasis, so that no name can begin a list or a heading. */
export function citationMarkdown(fact: CitedFact): string {
  const { site, address } = fact;
  const words = `“${markdownWords(titleOf(fact))}” (${markdownWords(address)}).`;
  return `*${markdownWords(site)}*: ${words}${sourcesSentence(fact, markdownSource)}`;
}

/** BibTeX counts braces even behind a backslash, so they are named, as is all else that LaTeX would read as its own. */
const latexNames: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
  '`': 'textasciigrave',
  '<': 'textless',
  '>': 'textgreater',
  '|': 'textbar',
};

/** The second pattern finds the middle of "--", "''" and ",,", which LaTeX would draw together as one sign. */
function bibtexWords(text: string): string {
  return text.replace(/[\\{}~^`<>|&%$#_]|(?<=([-',]))(?=\1)/g, (found) => {
    if (found === '') return '{}';
    const name = latexNames[found];
    return name === undefined ? `\\${found}` : `\\${name}{}`;
  });
}

/** Double braces keep an organisation from being taken apart as a person, and a title from being set in lower case. */
export function citationBibtex(fact: CitedFact): string {
  const fields = [
    ['author', `{${bibtexWords(oneLine(fact.site))}}`],
    ['title', `{${bibtexWords(titleOf(fact))}}`],
    ...(fact.date === undefined ? [] : [['year', fact.date.slice(0, 4)]]),
    ['note', bibtexWords(`${placeOf(fact)}.${sourcesSentence(fact, sourceText)}`)],
  ];
  return `@misc{${fact.key},\n${fields.map(([name = '', value = '']) => `  ${name} = {${value}},\n`).join('')}}`;
}

/** CSL-JSON, one item. An `entry` is a part of a reference work: processors set it as "In Compute Atlas". */
export function citationCsl(fact: CitedFact): string {
  const site = oneLine(fact.site);
  const item = {
    id: fact.key,
    type: 'entry',
    author: [{ literal: site }],
    title: titleOf(fact),
    'container-title': site,
    issued: fact.date === undefined ? undefined : { 'date-parts': [fact.date.split('-').map(Number)] },
    note: placeOf(fact),
    source: fact.sources.length === 0 ? undefined : fact.sources.map(sourceText).join('; '),
  };
  return JSON.stringify([item], null, 2);
}

/** One fact in every form. */
export function citations(fact: CitedFact): Record<CitationForm, string> {
  return {
    text: citationText(fact),
    markdown: citationMarkdown(fact),
    bibtex: citationBibtex(fact),
    csl: citationCsl(fact),
  };
}
