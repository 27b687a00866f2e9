import { expect, test } from 'vitest';
import { z } from 'zod';
import { kindOf, kinds } from '../../../src/kinds/index.ts';
import { isSources, membersOfKind, shapeOf, statementOf, type Member } from '../../../src/kinds/shape.ts';

function member(kind: string, ...path: string[]): Member | undefined {
  let members: readonly Member[] = membersOfKind(kindOf(kind).schema);
  let found: Member | undefined;
  for (const key of path) {
    found = members.find((one) => one.key === key);
    const shape = found?.shape.type === 'list' || found?.shape.type === 'record' ? found.shape.of : found?.shape;
    members = shape?.type === 'group' ? shape.members : [];
  }
  return found;
}

test('every field of every kind has a shape, and what the schema requires is required', () => {
  for (const { schema, example } of kinds) {
    for (const { key, required } of membersOfKind(schema)) {
      const rest = Object.entries(example).filter(([other]) => other !== key);
      expect(schema.safeParse(Object.fromEntries(rest)).success, key).toBe(!required);
    }
  }
});

test('a text means what its schema makes of it', () => {
  expect(member('chips', 'vendor')?.shape).toMatchObject({
    type: 'either',
    of: [{ type: 'text', meaning: { type: 'entry', kinds: ['companies'] } }, { type: 'group' }],
  });
  expect(member('companies', 'country')?.shape).toMatchObject({ type: 'text', meaning: { type: 'country' } });
  expect(member('programmes', 'sites', 'country')?.shape).toMatchObject({ meaning: { type: 'country' } });
  expect(member('briefings', 'written')?.shape).toMatchObject({ numeric: true, meaning: { type: 'date' } });
  expect(member('companies', 'website')?.shape).toMatchObject({ meaning: { type: 'address' } });
  expect(member('companies', 'sources', 'url')?.shape).toMatchObject({ meaning: { type: 'address' } });
  expect(member('companies', 'summary')?.shape).toEqual({ type: 'text', numeric: false, longest: 240 });
  expect(member('companies', 'name')?.shape).toEqual({ type: 'text', numeric: false });
});

test('a claim is known by its value and its sources', () => {
  const claims = statementOf(member('companies', 'founded')?.shape ?? { type: 'truth' });
  expect([claims?.value.key, claims?.source.key]).toEqual(['value', 'source']);
  expect(claims?.value.shape).toMatchObject({ numeric: true, meaning: { type: 'date' } });
  expect(isSources(claims?.source.shape ?? { type: 'truth' })).toBe(true);
  for (const key of ['name', 'aliases', 'roles', 'parent', 'identifiers', 'sources'])
    expect(statementOf(member('companies', key)?.shape ?? { type: 'truth' }), key).toBeUndefined();
});

test('lists that one may stand for without brackets are told from those that are always lists', () => {
  expect(member('deals', 'parties')?.shape).toMatchObject({ type: 'list', lone: false });
  expect(member('deals', 'amount')?.shape).toMatchObject({ type: 'list', lone: true });
  expect(member('programmes', 'sites', 'coordinates')?.shape).toEqual({
    type: 'tuple',
    of: [{ type: 'number' }, { type: 'number' }],
  });
});

test('a sort of schema that was never seen is an error, not a guess', () => {
  expect(() => shapeOf(z.bigint())).toThrow('"bigint"');
});
