import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { takeUpBase } from '../../../src/client/entry-form-base.ts';
import { checkAnswers, checkFile, type Told } from '../../../src/client/entry-form-check.ts';
import { compile } from '../../../src/compile.ts';
import { baseScript, type AtlasBase } from '../../../src/formats/base-script.ts';
import { parseEntry } from '../../../src/parse/entry.ts';
import { fromDisk, parseFiles } from '../../../src/readers/from-disk.ts';
import { entryText, type Answers } from '../../../src/views/entry-template.ts';

const repository = join(import.meta.dirname, '../../..');
const files = parseFiles(repository);
const { graph } = fromDisk(repository);
const script = baseScript(graph);

function handedOver(): AtlasBase {
  const world: { __atlasBase?: AtlasBase } = {};
  runInNewContext(script, { globalThis: world });
  if (!world.__atlasBase) throw new Error('the script hands nothing over');
  // What another context made has other prototypes; a browser has one.
  return JSON.parse(JSON.stringify(world.__atlasBase)) as AtlasBase;
}
const shipped = handedOver();
const base = takeUpBase(shipped);

test('the script of the base is a script anywhere, and holds no text of an entry', () => {
  expect(script).not.toMatch(/[<\u2028\u2029]/);
  expect(shipped.entries).toHaveLength(graph.entries.length);
  const text = graph.byId.get('openai')?.body.text.trim().split('\n')[0] ?? '';
  expect(text.length).toBeGreaterThan(40);
  expect(script).not.toContain(text.slice(0, 40));
});

test.each(files.entries.filter((_, n) => n % 12 === 0).map(({ path }) => path))(
  '%s is found to be as it should be',
  (path) => {
    const file = files.entries.find((one) => one.path === path);
    const without = takeUpBase({ ...shipped, entries: shipped.entries.filter((entry) => entry.file !== path) });
    expect(checkFile({ path, text: file?.text ?? '' }, without)).toEqual([]);
  },
);

const page = { url: 'https://quiet.example/round', title: 'Our round', publisher: 'Quiet Silicon', type: 'primary' };
const sound: Answers = {
  kind: 'companies',
  id: 'quiet-silicon',
  fields: {
    name: 'Quiet Silicon',
    summary: 'Designs processors for the test of a form.',
    roles: ['chip designer'],
    raised: [{ value: 'USD 20M', asOf: '2026-03', source: [page.url] }],
  },
  sources: [{ ...page, published: '2026-03-01' }],
  text: 'It is there for a test.[^quiet]',
};

test('sound answers leave nothing to do', () => {
  expect(checkAnswers(sound, base).told).toEqual([]);
});

type Change = Partial<Answers> & { readonly of?: Readonly<Record<string, unknown>> };

/** What is changed → where something is said of it. */
const mistakes: readonly (readonly [string, Change, readonly Told['at'][]])[] = [
  ['a taken id', { id: 'nvidia-b200' }, ['file']],
  ['a bad id', { id: 'Quiet Silicon' }, ['file']],
  ['a name that another bears', { of: { name: 'OpenAI' } }, [['name']]],
  ['an alias that another bears', { of: { aliases: ['Quiet', 'OpenAI'] } }, [['aliases', 1]]],
  ['a short summary', { of: { summary: 'Short.' } }, [['summary']]],
  ['a word that is none of the list', { of: { roles: ['chip designer', 'clod'] } }, [['roles', 1]]],
  ['a wrong unit', { of: { raised: { value: '20 MW', source: page.url } } }, [['raised', 'value']]],
  ['a claim without a source', { of: { raised: { value: 'USD 20M' } } }, [['raised', 'source']]],
  ['a link to nobody', { of: { parent: 'nobody-at-all' } }, [['parent']]],
  ['a link to another kind', { of: { parent: 'nvidia-b200' } }, [['parent']]],
  ['itself as its parent', { of: { parent: 'quiet-silicon' } }, [['parent']]],
  [
    'a date after its source',
    { of: { raised: { value: 'USD 20M', asOf: '2026-05', source: page.url } } },
    [['raised', 'asOf']],
  ],
  [
    'a second claim without a date',
    {
      of: {
        raised: [
          { value: 'USD 20M', source: page.url },
          { value: 'USD 30M', source: page.url },
        ],
      },
    },
    [['raised', 1]],
  ],
  [
    'a source that nothing cites',
    { text: 'It is there for a test.', of: { raised: undefined } },
    [['sources', 'quiet']],
  ],
  ['a key that no source has', { text: 'It is there for a test.[^quite]' }, ['text']],
  ['a link in the text to nobody', { text: 'It follows [[nobody-at-all]].[^quiet]' }, ['text']],
  ['a figure without a citation', { text: 'It raised USD 20M.' }, ['text']],
];

/** What the check on the disk says of the file. */
function onDisk(answers: Answers): string[] {
  const { path } = checkAnswers(answers, undefined);
  const entry = parseEntry({ path, text: entryText(answers, { hints: false }) });
  const { problems } = compile({ ...files, entries: [...files.entries, entry] });
  return problems.filter(({ file }) => file === path).map(({ reason }) => reason);
}

describe('the form says what the check says', () => {
  test.each(mistakes)('%s', (_name, { of, ...changed }, at) => {
    const answers = { ...sound, ...changed, fields: { ...sound.fields, ...of } };
    const { told } = checkAnswers(answers, base);
    const reasons = onDisk(answers);
    expect(reasons.length).toBeGreaterThan(0);
    expect(told).toHaveLength(reasons.length);
    expect(told.map((one) => one.at)).toEqual(at);
    for (const reason of reasons.filter((words) => !words.endsWith('has no source')))
      expect(told.map(({ words }) => words.toLowerCase()).join('\n')).toContain(reason.toLowerCase());
  });
});

test('a page that was described twice is told', () => {
  const { told } = checkAnswers({ ...sound, sources: [...sound.sources, { ...page, title: 'The same' }] }, undefined);
  expect(told.map(({ at }) => at)).toEqual([['sources', 'quiet']]);
});

test('without the base the fields are checked all the same', () => {
  const { told } = checkAnswers({ ...sound, fields: { ...sound.fields, parent: 'nobody-at-all', city: 7 } }, undefined);
  expect(told.map(({ at }) => at)).toEqual([['city']]);
});

test('what nobody has said yet is needed', () => {
  const { told } = checkAnswers({ kind: 'companies', id: '', fields: {}, sources: [], text: ' ' }, base);
  expect(told.map(({ at }) => at)).toEqual(['file', ['name'], ['summary'], ['roles'], 'text']);
});

test('a page that the base describes in other words is told at the sources, with the file that does', () => {
  const [known] = graph.sources.filter(({ uses }) => uses.length > 0);
  const { told } = checkAnswers(
    {
      ...sound,
      sources: [{ ...page, url: known?.url ?? '' }],
      fields: { ...sound.fields, raised: undefined },
      text: '',
    },
    base,
  );
  const odd = told.filter(({ words }) => words.includes('of this page is'));
  expect(odd.length).toBeGreaterThan(0);
  for (const { at, words } of odd) expect([at[0], words]).toEqual(['sources', expect.stringContaining('content/')]);
});
