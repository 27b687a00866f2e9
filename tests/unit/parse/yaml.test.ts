import { expect, test } from 'vitest';
import { spanOf } from '../../../src/parse/yaml-span.ts';
import { parseFast, parseYaml, readCarefully } from '../../../src/parse/yaml.ts';

const text = 'name: Acme\nvaluation:\n  - { value: USD 5B, source: a }\n  - value: USD 2B\nraised: { value: USD 1B }\n';
const at = (path: PropertyKey[], key = false) => text.slice(...spanOf(text, path, key));

test('finds values, keys and nearest parents', () => {
  expect(at(['name'])).toBe('Acme');
  expect(at(['name'], true)).toBe('name');
  expect(at(['valuation', 0, 'source'])).toBe('a');
  expect(at(['valuation', 1, 'value'])).toBe('USD 2B');
  expect(at(['valuation', 1, 'source'])).toBe('value: USD 2B\n');
  expect(at(['raised', 0, 'value'])).toBe('USD 1B');
  expect(at(['raised', 'source'])).toBe('raised');
});

test('dates, countries and numbers stay what was written', () => {
  const { data } = parseYaml('day: 2026-02-24\ncountry: NO\nyear: 2026\nyes: on\n', 0, 'f');
  expect(data).toEqual({ day: '2026-02-24', country: 'NO', year: 2026, yes: 'on' });
});

test.each([
  ['a key twice', 'a: 1\na: 2\n', 'this field stands twice', 5],
  ['an unclosed quote', 'a: 1\nb: "x\nc: 3\n', 'this quote, brace or bracket is never closed', 8],
  ['an unclosed brace', 'a: { b: 1\nc: 2\n', 'never closed', 3],
])('%s', (_case, yaml, reason, start) => {
  const [first] = parseYaml(yaml, 100, 'f').findings;
  expect(first?.reason).toContain(reason);
  expect(first?.at).toMatchObject({ start: 100 + start });
});

test('an alias is refused, not expanded', () => {
  expect(() => parseYaml('a: &x [1]\nb: *x\n', 0, 'f')).not.toThrow();
  expect(parseYaml('a: &x [1]\nb: *x\n', 0, 'f').findings[0]?.reason).toContain('may not begin with & or *');
});

test.each([
  ['minus nought', 'a: -0\n'],
  ['a plus sign', 'a: +1\n'],
  ['a figure that begins with its point', 'a: { b: .09, c: 1 }\n'],
  ['a figure that ends with its point', 'a: { b: 9. }\n'],
  ['a field without a name', 'a: { b: c,: d }\ne: { f, : g }\n'],
  ['a list as a key', '[^x]: y\n'],
  ['a list in place of the first field', 'a: { [b, c], d: e }\n'],
  ['a list in place of a field', 'a: { b: c, [d], e: f }\n'],
  ['a list after one that is a value', 'a: { b: [c], [d] }\n'],
  ['braces in place of a field', 'a: { { b: c }, d: e }\n'],
  ['braces after others that are a value', 'a: { b: { c: d }, { e: f } }\n'],
  ['a comment without a space', 'a: { b: c }#d\n'],
  ['braces that go on at the margin', 'a: { b: c\n, d: e }\n'],
  ['a quote that goes on at the margin', 'a: { b: "c\nd" }\n'],
  ['a carriage return', 'a: b\rc: d\n'],
  ['a key without end', `${'k'.repeat(1100)}: a\n`],
])('both parsers read %s alike, or only the careful one is asked', (_case, yaml) => {
  const fast = parseFast(yaml);
  const careful = readCarefully(yaml, 0, 'f');
  if (fast) expect(careful.data).toStrictEqual(fast.data);
  expect(parseYaml(yaml, 0, 'f').data).toStrictEqual(careful.data);
});
