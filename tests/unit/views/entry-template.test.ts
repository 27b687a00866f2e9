import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { kindOf, kinds } from '../../../src/kinds/index.ts';
import { membersOfKind } from '../../../src/kinds/shape.ts';
import { parseEntry } from '../../../src/parse/entry.ts';
import { splitFrontmatter } from '../../../src/parse/frontmatter.ts';
import { frontmatterOf, idFrom, sourceKeysOf, type Answers } from '../../../src/views/entry-answers.ts';
import { entryFile, entryText } from '../../../src/views/entry-template.ts';

const page = (url: string) => ({ url, title: 'A page', publisher: 'The Gazette', type: 'press' });

type Sources = Readonly<Record<string, { readonly url: string }>>;

/** The example of a kind with what its claims cite put in other words. */
function exampleOf(kind: (typeof kinds)[number], cite: (key: string, sources: Sources) => string) {
  const { sources, ...fields } = kind.example as Record<string, unknown> & { sources: Sources };
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    const pairs = Object.entries(value).map(([key, inner]) => [
      key,
      key === 'source' ? cite(String(inner), sources) : told(inner),
    ]);
    return Object.fromEntries(pairs) as unknown;
  };
  return { fields: told(fields) as Answers['fields'], sources };
}

/** What a person would say to write the example of a kind. */
function answersFrom(kind: (typeof kinds)[number]): Answers {
  const { fields, sources } = exampleOf(kind, (key, declared) => declared[key]?.url ?? key);
  return { kind: kind.name, id: 'example', fields, sources: Object.values(sources) };
}

function frontmatter(text: string): unknown {
  const halves = splitFrontmatter(text);
  // Read by the YAML itself: which characters may stand in an entry is not what is asked here.
  const document = parseDocument(halves?.yaml ?? '', { version: '1.2', schema: 'core' });
  expect(document.errors).toEqual([]);
  return document.toJS();
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  test.each([true, false])('what was answered is what the file says, hints: %s', (hints) => {
    const answers = answersFrom(kind);
    const text = entryText(answers, { hints });
    const { entry, findings } = parseEntry({ path: entryFile(name, 'example'), text });
    expect(findings).toEqual([]);
    expect(entry?.body.foreign).toEqual([]);
    expect(frontmatter(text)).toEqual(frontmatterOf(answers));
    const keys = sourceKeysOf(answers.sources);
    const { fields, sources } = exampleOf(kind, (key, declared) => keys.get(declared[key]?.url ?? '') ?? key);
    const renamed = Object.values(sources).map((source) => [keys.get(source.url), source]);
    expect(entry?.data).toEqual(kind.schema.parse({ ...fields, sources: Object.fromEntries(renamed) as unknown }));
  });

  test('every field that was not answered is there as a comment that is valid when the sign is taken away', () => {
    const answers: Answers = { ...answersFrom(kind), fields: {}, sources: [page('https://gazette.example/1')] };
    const required = Object.fromEntries(
      membersOfKind(kind.schema)
        .filter((member) => member.required && member.key !== 'sources')
        .map(({ key }) => [key, kind.example[key]]),
    );
    const text = entryText({ ...answers, fields: required }, { hints: true });
    const taken = text.replace(/^# /gm, '');
    const { entry, findings } = parseEntry({ path: entryFile(name, 'example'), text: taken });
    expect(findings).toEqual([]);
    for (const { key } of membersOfKind(kind.schema)) expect(Object.keys(entry?.data ?? {}), key).toContain(key);
    for (const { key, info, required: needed } of membersOfKind(kind.schema)) {
      if (!needed) expect(text, key).toContain(`## ${info?.label ?? ''}. ${info?.about ?? ''}`);
    }
  });
});

test('any text is written so that it is read back as it was', () => {
  const words = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '' && !/[\uD800-\uDFFF]/u.test(text));
  fc.assert(
    fc.property(words, words, words, (name, note, title) => {
      const url = 'https://gazette.example/1';
      const answers: Answers = {
        kind: 'companies',
        id: 'a',
        fields: {
          name,
          aliases: [note, title],
          parent: { name: title },
          raised: [{ value: 'USD 1M', source: url, note }, { unknown: 'not-found' }],
        },
        sources: [{ ...page(url), title }],
      };
      const data = frontmatter(entryText(answers, { hints: true }));
      expect(data).toEqual(frontmatterOf(answers));
      const line = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(line((data as { name: string }).name)).toBe(line(name));
    }),
    { numRuns: 100 },
  );
});

test('ids are made from names', () => {
  const made = [
    'Borlänge AI Campus',
    'Ørsted & Søn',
    'Jalapeño',
    "Tom's Hardware",
    'Łódź',
    'SN50 (RDU)',
    'C++',
    '日本',
  ];
  expect(made.map(idFrom)).toEqual([
    'borlange-ai-campus',
    'orsted-and-son',
    'jalapeno',
    'toms-hardware',
    'lodz',
    'sn50-rdu',
    'c-plus-plus',
    '',
  ]);
});

test('keys are made from the sites of sources', () => {
  const urls = [
    'https://www.nextplatform.com/a/1',
    'https://nextplatform.com/a/2',
    'https://www.verdict.co.uk/x',
    'https://news.promtvault.app/x',
    'https://bücher.example/x',
    'http://127.0.0.1/x',
    'nonsense',
  ];
  const keys = [...sourceKeysOf(urls.map(page)).values()];
  expect(keys).toEqual([
    'nextplatform',
    'nextplatform-2',
    'verdict',
    'promtvault',
    'xn-bcher-kva',
    '127-0-0-1',
    'source',
  ]);
  const schema = kindOf('companies').schema.shape['sources'] as z.ZodType;
  const valid = urls.slice(0, -1).map((url, n) => [keys[n], page(url)]);
  expect(schema.safeParse(Object.fromEntries(valid)).success).toBe(true);
});

test('numbers stand without quotes only where a number may stand', () => {
  const url = 'https://gazette.example/1';
  const text = entryText(
    {
      kind: 'companies',
      id: 'a',
      fields: { name: '1984', aliases: ['2001'], founded: { value: '1998', source: url }, city: '007' },
      sources: [{ ...page(url), published: '2026' }],
    },
    { hints: false },
  );
  expect(text).toContain('name: "1984"\naliases: ["2001"]\n');
  expect(text).toContain('city: "007"\nfounded: { value: 1998, source: gazette }\n');
  expect(text).toContain('published: 2026,');
});

test('a source that no field cites is cited by the text, and none else', () => {
  const [one, two] = ['https://one.example/', 'https://two.example/'];
  const text = entryText(
    { kind: 'companies', id: 'a', fields: { founded: { value: 1998, source: one } }, sources: [page(one), page(two)] },
    { hints: false },
  );
  expect(text).toMatch(/\[\^two\]\n$/);
  expect(text).not.toContain('[^one]');
});
