import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, copyOfProject, repository } from '../site/workshop.ts';

/** Pages that show the valuation of OpenAI: its own, the listing, the source, a briefing by name and by line. */
const showing = ['companies/openai.html', 'companies.html', 'briefings/what-holds.html', 'data/graph.json'];

test('changing one claim in one entry changes every place that shows it', () => {
  const folder = copyOfProject();
  const file = join(folder, 'content/companies/openai.md');
  const entry = readFileSync(file, 'utf8');
  const changed = entry.replace('value: USD 852B', 'value: USD 853B');
  expect(changed).not.toBe(entry);
  writeFileSync(file, changed);
  const { status, output } = build(folder);
  expect(status, output).toBe(0);
  for (const path of showing) {
    const [before, after] = [join(repository, 'dist', path), join(folder, 'dist', path)].map((page) =>
      readFileSync(page, 'utf8').replaceAll('\u00a0', ' '),
    );
    expect(before, path).not.toContain('USD 853B');
    expect(after, path).toContain('USD 853B');
    expect(after?.split('USD 852B').length, path).toBeLessThan(before?.split('USD 852B').length ?? 0);
  }
});
