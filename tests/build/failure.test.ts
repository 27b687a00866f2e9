import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build, copyOfProject, fingerprint, repository, run } from '../site/workshop.ts';

const fixtures = join(repository, 'tests/fixtures');

let folder: string;
let good: Record<string, string>;

beforeAll(() => {
  folder = copyOfProject(join(fixtures, 'valid'));
  const outcome = build(folder);
  expect(outcome.status, outcome.output).toBe(0);
  good = fingerprint(join(folder, 'dist'));
});

test('content with problems builds nothing and leaves the last good site as it was', () => {
  cpSync(join(fixtures, 'seven-at-once/content'), join(folder, 'content'), { recursive: true });
  const { status, output } = build(folder);
  expect(status).toBe(1);
  expect(output).toContain('7 problems in 7 files');
  expect(fingerprint(join(folder, 'dist'))).toEqual(good);
});

test('a link to an anchor that is not there fails late, and still leaves the last good site', () => {
  const broken = copyOfProject(join(fixtures, 'valid'));
  cpSync(join(folder, 'dist'), join(broken, 'dist'), { recursive: true });
  mkdirSync(join(broken, 'content/technologies'), { recursive: true });
  writeFileSync(
    join(broken, 'content/technologies/t1.md'),
    '---\nname: T1\nsummary: A method that is only used in this test.\ncategory: method\nsources: {}\n---\n\nSee [[a1#no-such-part]].\n',
  );
  const { status, output } = build(broken);
  expect(status).toBe(1);
  expect(output).toContain('technologies/t1.html: ../chips/a1.html#no-such-part: no such anchor');
  expect(fingerprint(join(broken, 'dist'))).toEqual(good);
});

test('a schema that has changed is never served from an older store, not even without --force', () => {
  const changed = copyOfProject(join(fixtures, 'valid'));
  expect(build(changed).status).toBe(0);
  const before = fingerprint(join(changed, 'dist'));
  const file = join(changed, 'src/kinds/companies.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace("'chip designer',", ''));
  const { status, output } = run(changed, 'astro', '--', 'build');
  expect(status).toBe(1);
  expect(output).toContain('content/companies/acme.md:4:9');
  expect(fingerprint(join(changed, 'dist'))).toEqual(before);
});
