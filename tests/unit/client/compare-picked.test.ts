import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, askedFor, offered, pickedOf } from '../../../src/client/compare-picked.ts';
import { parsedTrays } from '../../../src/client/compare-tray.ts';
import type { IndexedName } from '../../../src/views/names-index.ts';

function named(kind: IndexedName['kind'], id: string, name: string, aliases: readonly string[] = []): IndexedName {
  return { kind, id, name, aliases, ids: [], summary: '', figures: [], links: 0 };
}

const names = [
  named('chips', 'nvidia-b200', 'Nvidia B200', ['Blackwell']),
  named('chips', 'amd-mi355x', 'AMD Instinct MI355X'),
  named('companies', 'nvidia', 'Nvidia'),
  named('briefings', 'what-holds', 'What holds'),
  ...Array.from({ length: 7 }, (_, n) => named('chips', `c${String(n)}`, `Chip ${String(n)}`)),
];
const kinds = ['companies', 'chips'];
const many = (kind: string) => (kind === 'chips' ? 'Chips' : 'Companies');

test('what is compared stands in the address', () => {
  expect(addressOf(['nvidia-b200', 'amd-mi355x'])).toBe('?ids=nvidia-b200,amd-mi355x');
  expect(addressOf([])).toBe('');
  expect(askedFor('?ids=a,b&ids=b,%20c')).toEqual(['a', 'b', 'c']);
  const slug = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  fc.assert(
    fc.property(fc.uniqueArray(slug), (ids) => {
      expect(askedFor(addressOf(ids))).toEqual(ids);
    }),
  );
});

test('the first that can be compared decides the kind; what is left out is told', () => {
  expect(pickedOf(['what-holds', 'nobody', 'nvidia-b200', 'nvidia', 'amd-mi355x'], names, kinds, many)).toEqual({
    kind: 'chips',
    ids: ['nvidia-b200', 'amd-mi355x'],
    leftOut: [
      'What holds has no figures to compare.',
      'There is no entry “nobody”.',
      'Nvidia is left out: Chips are compared with each other only.',
    ],
  });
  expect(pickedOf([], names, kinds, many)).toEqual({ ids: [], leftOut: [] });
  const all = names.filter(({ kind }) => kind === 'chips').map(({ id }) => id);
  expect(pickedOf(all, names, kinds, many)).toMatchObject({ ids: { length: 6 }, leftOut: { length: 3 } });
});

test('entries are offered by name and alias, of one kind, and not twice', () => {
  const ids = (typed: string, picked: { kind?: string; ids: string[] }) =>
    offered(typed, names, picked, kinds, 3).map(({ id }) => id);
  expect(ids('nvidia', { ids: [] })).toEqual(['nvidia', 'nvidia-b200']);
  expect(ids('nvidia', { kind: 'chips', ids: [] })).toEqual(['nvidia-b200']);
  expect(ids('BLACKW', { kind: 'chips', ids: [] })).toEqual(['nvidia-b200']);
  expect(ids('mi355', { kind: 'chips', ids: ['amd-mi355x'] })).toEqual([]);
  expect(ids('holds', { ids: [] })).toEqual([]);
  expect(ids('chip', { kind: 'chips', ids: [] })).toHaveLength(3);
});

test('whatever a browser has kept, a tray is read from it or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
      for (const tray of Object.values(parsedTrays(kept)))
        for (const { id, name } of tray) expect([typeof id, typeof name]).toEqual(['string', 'string']);
    }),
  );
  const tray = [{ id: 'a1', name: 'A1' }];
  expect(parsedTrays(JSON.stringify({ chips: tray, other: [{ id: '<b>', name: 'x' }, 5] }))).toEqual({
    chips: tray,
    other: [],
  });
  expect(parsedTrays(null)).toEqual({});
});
