import { expect, test } from 'vitest';
import { byName, readState, writeState } from '../../../../src/views/listing/state.ts';

const known = { columns: ['power', 'memory.capacity', 'vendor'], options: ['vendor'], ranges: ['memory.capacity'] };

test('a state and its address say the same', () => {
  const state = {
    words: 'a & b',
    sorting: { path: 'memory.capacity', descending: true },
    columns: ['vendor', 'power'],
    chosen: { vendor: ['nvidia', 'amd'] },
    ranges: { 'memory.capacity': ['192 GB', ''] as const },
  };
  const query = writeState(state);
  expect(query).toBe(
    '?q=a+%26+b&vendor=nvidia&vendor=amd&memory.capacity=192+GB..&sort=-memory.capacity&columns=vendor%2Cpower',
  );
  expect(readState(query, known)).toEqual(state);
});

test('where nothing is chosen there is no query', () => {
  const state = readState('', known);
  expect(state).toEqual({ words: '', sorting: byName, chosen: {}, ranges: {} });
  expect(writeState(state)).toBe('');
});

test('names can be turned round', () => {
  const state = readState('?sort=-name', known);
  expect(state.sorting).toEqual({ path: '', descending: true });
  expect(writeState(state)).toBe('?sort=-name');
});

test('all columns can be taken away', () => {
  expect(readState('?columns=', known).columns).toEqual([]);
});

test('what is not known is left aside', () => {
  expect(readState('?sort=colour&columns=power,colour&colour=red&__proto__=x', known)).toEqual({
    words: '',
    sorting: byName,
    columns: ['power'],
    chosen: {},
    ranges: {},
  });
});
