import { expect, test, vi } from 'vitest';
import type { Hit } from '../../../src/client/engine.ts';
import type { Choice, Group } from '../../../src/client/palette-found.ts';
import { foundRows } from '../../../src/client/palette-rows.ts';

// What rows hold is drawn, and tested in a browser; here their order is.
vi.mock('../../../src/client/elements.ts', () => ({ element: () => '' }));

const choice = (path: string): Choice => ({ path, name: path, kind: 'Chip' });
const hit = (path: string): Hit => ({ path, title: path, summary: '', kind: 'Chips', excerpt: '' });

function rows(groups: readonly Group[], hits: readonly Hit[], shown = 6): [string, string[]][] {
  const drawn = foundRows(groups, { hits }, { kinds: {}, shown: () => shown, more: () => undefined });
  return drawn.map(({ title, rows: some }) => [title, some.map(({ key }) => key)]);
}

test('an entry that is found by name does not stand among those of the text again', () => {
  expect(rows([{ name: 'entries', choices: [choice('a')] }], [hit('b'), hit('a')])).toEqual([
    ['By name', ['a']],
    ['In the text', ['b']],
  ]);
});

test('what the text has comes before what is called a part of the words', () => {
  expect(rows([{ name: 'entries', choices: [choice('a'), choice('c')], partly: true }], [hit('b'), hit('a')])).toEqual([
    ['In the text', ['b', 'a']],
    ['By a part of the words', ['c']],
  ]);
});

test('the rest of a long group waits behind a row of its own', () => {
  expect(rows([{ name: 'figures', choices: ['a', 'b', 'c'].map(choice), near: true }], [], 2)).toEqual([
    ['Figures that come nearest', ['a', 'b', 'more figures']],
  ]);
});
