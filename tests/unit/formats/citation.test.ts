import Cite from 'citation-js';
import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { citations, type CitedFact } from '../../../src/formats/citation.ts';

const fact: CitedFact = {
  entry: 'OpenAI',
  field: 'Valuation',
  value: 'USD\u00a0852B',
  terms: ['post-money', 'as of 31\u00a0Mar\u00a02026'],
  address: 'companies/openai.html#valuation-2026-03-31-post-money',
  key: 'openai-valuation-2026-03-31-post-money',
  date: '2026-03-31',
  sources: [
    {
      title: 'OpenAI raises $122 billion [update]',
      publisher: 'OpenAI',
      url: 'https://example.org/a_(b)?x=1&y=50%25#top',
      published: '2026-03-31',
    },
    { title: 'R&D at OpenAI', publisher: 'The Example', url: 'https://example.com/a--b' },
  ],
  site: 'Compute Atlas',
};

const specials = 'R&D 100% #1 $5_x {y} ~z ^ \\ é ö ’';
const signs = '\\{}~^`<>|&%$#_-\'",;:!?*()[]@=+/. aZ1é’';

function read(text: string) {
  const [item] = new Cite(text).data;
  if (item === undefined) throw new Error('nothing was read');
  return item;
}

function apa(text: string): string {
  return new Cite(text).format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' });
}

/** The words of a Markdown text, and where its links lead, but for the bare addresses that GFM links by itself. */
function readMarkdown(text: string): { words: string; targets: string[] } {
  const targets: string[] = [];
  const walk = (node: MdastNode): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return `<${node.type}>`;
    const words = node.children.map((child) => walk(child as MdastNode)).join('');
    const bare = ['', 'mailto:', 'http://'].map((scheme) => scheme + words);
    if (node.type === 'link' && !bare.includes(node.url)) targets.push(node.url);
    return words;
  };
  return { words: walk(markdownToMdast(text, { features: { math: true } })), targets };
}

/** What a part of a fact can be: printable, trimmed, not empty, one space at a time. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...Array.from(signs)), minLength: 1 }),
  )
  .filter((text) => text === text.replace(/[\s\p{Cc}]+/gu, ' ').trim() && text !== '');

const facts = fc.record({
  entry: words,
  field: words,
  value: words,
  terms: fc.array(words, { maxLength: 2 }),
  site: words,
  address: words,
  key: fc.stringMatching(/^[a-z][a-z0-9-]{0,60}$/),
  date: fc.constantFrom('2026', '2026-03', '2026-03-31'),
  sources: fc.array(fc.record({ title: words, publisher: words, url: fc.webUrl({ withQueryParameters: true }) }), {
    maxLength: 2,
  }),
});

function titleOf({ entry, field, value, terms }: CitedFact): string {
  return `${entry}, ${field}: ${value}${terms.length > 0 ? ` (${terms.join(', ')})` : ''}`;
}

describe('one fact', () => {
  const { text, markdown, bibtex, csl } = citations(fact);

  test('as text', () => {
    expect(text).toMatchInlineSnapshot(
      `"Compute Atlas: “OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026)” (companies/openai.html#valuation-2026-03-31-post-money). Sources: “OpenAI raises $122 billion [update]”, OpenAI, 2026-03-31, https://example.org/a_(b)?x=1&y=50%25#top; “R&D at OpenAI”, The Example, https://example.com/a--b"`,
    );
  });

  test('as Markdown', () => {
    expect(markdown).toMatchInlineSnapshot(
      `"*Compute Atlas*: “OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026)” (companies/openai.html#valuation-2026-03-31-post-money). Sources: [OpenAI raises \\$122 billion \\[update\\]](https://example.org/a_\\(b\\)?x=1&y=50%25#top), OpenAI, 2026-03-31; [R&D at OpenAI](https://example.com/a--b), The Example"`,
    );
  });

  test('as BibTeX', () => {
    expect(bibtex).toMatchInlineSnapshot(`
      "@misc{openai-valuation-2026-03-31-post-money,
        author = {{Compute Atlas}},
        title = {{OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026)}},
        year = {2026},
        note = {companies/openai.html\\#valuation-2026-03-31-post-money in Compute Atlas. Sources: “OpenAI raises \\$122 billion [update]”, OpenAI, 2026-03-31, https://example.org/a\\_(b)?x=1\\&y=50\\%25\\#top; “R\\&D at OpenAI”, The Example, https://example.com/a-{}-b},
      }"
    `);
  });

  test('as CSL-JSON', () => {
    expect(csl).toMatchInlineSnapshot(`
      "[
        {
          "id": "openai-valuation-2026-03-31-post-money",
          "type": "entry",
          "author": [
            {
              "literal": "Compute Atlas"
            }
          ],
          "title": "OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026)",
          "container-title": "Compute Atlas",
          "issued": {
            "date-parts": [
              [
                2026,
                3,
                31
              ]
            ]
          },
          "note": "companies/openai.html#valuation-2026-03-31-post-money in Compute Atlas",
          "source": "“OpenAI raises $122 billion [update]”, OpenAI, 2026-03-31, https://example.org/a_(b)?x=1&y=50%25#top; “R&D at OpenAI”, The Example, https://example.com/a--b"
        }
      ]"
    `);
  });

  test('is set by a citation processor', () => {
    expect(apa(csl)).toMatchInlineSnapshot(`
      "Compute Atlas. (2026). OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026). In Compute Atlas.
      "
    `);
    expect(apa(bibtex)).toContain('OpenAI, Valuation: USD 852B (post-money, as of 31 Mar 2026)');
  });
});

describe('what may be missing', () => {
  const bare: CitedFact = {
    entry: 'A',
    field: 'B',
    value: 'C',
    terms: [],
    address: 'a.html',
    key: 'a',
    site: 'S',
    sources: [],
  };

  test('no terms, no date, no sources', () => {
    const { text, markdown, bibtex, csl } = citations(bare);
    expect(text).toBe('S: “A, B: C” (a.html).');
    expect(markdown).toBe('*S*: “A, B: C” (a.html).');
    expect(read(bibtex)).toMatchObject({ title: 'A, B: C', note: 'a.html in S.' });
    expect([read(bibtex).issued, read(csl).issued, read(csl).source]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['2026', [2026]],
    ['2026-03', [2026, 3]],
    ['2026-03-31', [2026, 3, 31]],
  ])('a date as precise as %s', (date, parts) => {
    const { bibtex, csl } = citations({ ...bare, date });
    expect(read(csl).issued).toEqual({ 'date-parts': [parts] });
    expect(read(bibtex).issued).toEqual({ 'date-parts': [[2026]] });
  });

  test('line breaks and hard spaces become spaces', () => {
    const forms = Object.values(citations({ ...bare, value: 'C\r\n\u00a0 D\tE', site: 'S\nT', address: 'a\u2028b' }));
    for (const form of forms.map((each) => each.replace(/\n */g, '¶'))) {
      expect(form).toContain('A, B: C D E');
      expect(form).toContain('S T');
      expect(form).toContain('a b');
    }
  });
});

describe('signs that a format reads as its own', () => {
  const odd: CitedFact = { ...fact, entry: specials, site: specials, address: `x.html#${specials}` };

  test('BibTeX gives them back', () => {
    const { author, title, note, issued } = read(citations(odd).bibtex);
    expect(author).toEqual([{ family: specials }]);
    expect(title).toBe(`${specials}, Valuation: USD 852B (post-money, as of 31 Mar 2026)`);
    expect(issued).toEqual({ 'date-parts': [[2026]] });
    expect(note).toBe(
      `x.html#${specials} in ${specials}. Sources: ` +
        '“OpenAI raises $122 billion [update]”, OpenAI, 2026-03-31, https://example.org/a_(b)?x=1&y=50%25#top; ' +
        '“R&D at OpenAI”, The Example, https://example.com/a--b',
    );
  });

  test('BibTeX that counts braces without regard to backslashes finds them in pairs', () => {
    const { bibtex } = citations({ ...fact, entry: '}}{ \\{ \\' });
    let depth = 0;
    const depths = Array.from(bibtex.matchAll(/[{}]/g), ([brace]) => (depth += brace === '{' ? 1 : -1));
    expect(depths.indexOf(0)).toBe(depths.length - 1);
  });

  test('Markdown shows them as they are', () => {
    const entry = `${specials} *a* _b_ \`c\` [d](e) <f> ~~g~~ $h$ i|j &amp; AT&T`;
    const { markdown } = citations({ ...fact, entry });
    const { words: shown, targets } = readMarkdown(markdown);
    expect(shown).toContain(`“${entry}, Valuation: USD 852B`);
    expect(markdown).toContain('AT&T');
    expect(targets).toEqual(fact.sources.map(({ url }) => url));
  });
});

describe('any fact', () => {
  test('BibTeX and CSL-JSON are read, and say what it says', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const { bibtex, csl } = citations(any);
        const [fromBibtex, fromCsl] = [read(bibtex), read(csl)];
        expect(fromBibtex).toMatchObject({ title: titleOf(any), author: [{ family: any.site }] });
        expect(fromBibtex.note?.startsWith(`${any.address} in ${any.site}.`)).toBe(true);
        for (const { url } of any.sources) expect(fromBibtex.note).toContain(url);
        expect(fromCsl).toMatchObject({ title: titleOf(any), author: [{ literal: any.site }] });
        expect(fromCsl.note).toBe(`${any.address} in ${any.site}`);
      }),
      { numRuns: 100 },
    );
  });

  test('Markdown shows the words of the text', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const { words: shown, targets } = readMarkdown(citations(any).markdown);
        expect(shown.startsWith(`${any.site}: “${titleOf(any)}” (${any.address}).`)).toBe(true);
        expect(targets).toEqual(any.sources.map(({ url }) => url));
      }),
      { numRuns: 100 },
    );
  });
});
