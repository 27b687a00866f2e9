import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from '../../../src/cli/watch.ts';

const valid = join(import.meta.dirname, '../../fixtures/valid');
const acme = 'content/companies/acme.md';

let root: string;
let said: string[];
let close: () => void;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compute-atlas-'));
  cpSync(valid, root, { recursive: true });
  said = [];
  close = watchContent(root, {}, { out: (text) => said.push(text), clock: () => 0 });
});
afterEach(() => {
  close();
  rmSync(root, { recursive: true, force: true });
});

/** Writes beside the file and renames, as editors do. */
function save(path: string, text: string): void {
  writeFileSync(join(root, `${path}.new~`), text);
  renameSync(join(root, `${path}.new~`), join(root, path));
}

async function hears(words: string): Promise<void> {
  await vi.waitFor(
    () => {
      expect(said.join('\n')).toContain(words);
    },
    { timeout: 10_000, interval: 20 },
  );
  said.length = 0;
}

test('a file that is replaced again and again is checked each time', async () => {
  await hears('no problem');
  const sound = readFileSync(join(root, acme), 'utf8');
  for (let round = 0; round < 3; round++) {
    save(acme, sound.replace('country: US', 'country: Germany'));
    await hears('"Germany" is not a country code');
    save(acme, sound);
    await hears('no problem');
  }
}, 60_000);

test('a folder that is made later is followed too', async () => {
  await hears('no problem');
  mkdirSync(join(root, 'content/technologies'));
  await hears('no problem');
  writeFileSync(join(root, 'content/technologies/t1.md'), 'nothing yet\n');
  await hears('content/technologies/t1.md:1:1');
}, 60_000);
