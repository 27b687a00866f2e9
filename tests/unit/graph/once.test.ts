import { expect, test } from 'vitest';
import { once } from '../../../src/graph/once.ts';

test('an answer is worked out once for each thing, an undefined one too', () => {
  const asked: string[] = [];
  const first = once(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === '' ? undefined : name[0];
  });
  const [acme, none] = [{ name: 'Acme' }, { name: '' }];
  expect([first(acme), first(none), first(acme), first(none)]).toEqual(['A', undefined, 'A', undefined]);
  expect(first({ name: 'Acme' })).toBe('A');
  expect(asked).toEqual(['Acme', '', 'Acme']);
});
