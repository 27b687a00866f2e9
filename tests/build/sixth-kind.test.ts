import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, copyOfProject, repository, run } from '../site/workshop.ts';

const standards = `import { z } from 'zod';
import { dates } from './claim.ts';
import { defineKind } from './kind.ts';
import { countryField, evidence, identity } from './plain.ts';
import { refs } from './reference.ts';

export const standards = defineKind({
  name: 'standards',
  title: { one: 'Standard', many: 'Standards' },
  about: 'Written agreements on how parts are to fit.',
  schema: z.strictObject({
    ...identity,
    country: countryField({ label: 'Country', about: 'Where its body sits.', example: 'CH' }),
    usedBy: refs(['chips'], { label: 'Used by', about: 'Chips that follow it.', example: '[a1]' }),
    published: dates({ label: 'Published', about: 'When it came out.', ages: 'never', example: '{ value: 2024, source: iso }' }),
    ...evidence,
  }),
  relations: { usedBy: ['used by', 'follows the standard'] },
  columns: ['published'],
  dated: 'published',
  example: { name: 'S1', summary: 'A standard for the test of kinds.', sources: {} },
});
`;

const entry = `---
name: Standard One
summary: A standard that chips follow in this test.
country: CH
usedBy: [a1]
published: { value: 2024-05, source: iso }
sources:
  iso: { title: Standard One, publisher: ISO, url: 'https://iso.example/one', type: primary }
---

It is a standard.
`;

const other = entry
  .replaceAll('Standard One', 'Standard Zero')
  .replace('CH', 'DE')
  .replace('2024-05', '2023')
  .replace('/one', '/zero')
  .replace('usedBy: [a1]\n', '');

/** One file and one line are all that a kind takes; the line is the import and its place in the list. */
test('a sixth kind takes one file and one line', () => {
  const folder = copyOfProject(join(repository, 'tests/fixtures/valid'));
  writeFileSync(join(folder, 'src/kinds/standards.ts'), standards);
  const index = join(folder, 'src/kinds/index.ts');
  const registry = readFileSync(index, 'utf8');
  const extended = registry
    .replace('briefings]', 'briefings, standards]')
    .replace('import { technologies }', "import { standards } from './standards.ts';\nimport { technologies }");
  expect(extended).not.toBe(registry);
  writeFileSync(index, extended);
  mkdirSync(join(folder, 'content/standards'));
  writeFileSync(join(folder, 'content/standards/standard-one.md'), entry);
  writeFileSync(join(folder, 'content/standards/standard-zero.md'), other);

  const flags = ['--kind', 'standards', '--name', 'Standard Two', '--summary', 'A standard that a command has made.'];
  const made = run(folder, 'new', '--', ...flags, '--field', 'usedBy=a1', '--country', 'CH');
  expect(made.status, made.output).toBe(0);

  const { status, output } = build(folder);
  expect(status, output).toBe(0);
  const page = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
  expect(page('standards.html')).toContain('Standard One');
  expect(page('index.html')).toContain('href="standards.html"');
  expect(page('standards/standard-one.html')).toContain('May\u00a02024');
  expect(page('standards/standard-one.html')).toContain('<data value="Standards" data-pagefind-filter="kind[value]">');
  expect(page('chips/a1.html')).toContain('follows the standard');
  expect(page('contribute.html')).toContain('href="contribute/standards.html"');
  expect(page('contribute/standards.html')).toContain('Chips that follow it.');
  expect(page('chips/a1.html')).toContain('Standard Two');
  expect(page('contribute/standards.html')).toContain('data-kind="standards"');
  expect(page('standards.html')).toContain('data-path="published" data-holds="date"');
  expect(page('standards.html')).toContain('data-key="2024-05-01"');
  for (const filter of ['country', 'published']) expect(page('standards.html')).toContain(`data-filter="${filter}"`);
  expect(page('standards.html')).toMatch(
    /name="country" value="DE"[^>]*>\s*<span>Germany<\/span>\s*<span class="count">1</,
  );
  expect(page('standards.html')).toContain('name="columns" value="usedBy"');
  expect(page('data/standards.csv')).toContain(
    'standard-one,Standard One,May 2024,A standard that chips follow in this test.,Switzerland,Acme A1',
  );
  expect(page('data/graph.json')).toContain('"kind":"standards"');
  expect(page('schemas/standards.json')).toContain('"title":"Standard"');
});
