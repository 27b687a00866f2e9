import { expect, test } from 'vitest';
import type { Place } from '../../../src/parse/finding.ts';
import { fieldAt } from '../../../src/parse/field-at.ts';
import { locate } from '../../../src/parse/locate.ts';

const text = `---
name: Acme
roles: [cloud, investor]
founded: { value: 2017, source: g }
memory:
  type:
    - { value: HBM, source: g }
    - { value: HBM3, source: [g, h] }
sources:
  g: { title: A, publisher: B }
---

Text with [[nobody]].
`;

test.each([
  ['name'],
  ['roles', 1],
  ['founded', 'source'],
  ['memory', 'type', 1, 'value'],
  ['memory', 'type', 1, 'source', 1],
  ['sources', 'g', 'publisher'],
])('the place of %s %s %s %s %s is found again', (...path) => {
  const { line, column } = locate(text, { field: path });
  expect(fieldAt(text, line, column)).toEqual({ in: 'field', path });
});

test('keys, the text and the file as a whole have places too', () => {
  const at = (place: Place) => {
    const { line, column } = locate(text, place);
    return fieldAt(text, line, column);
  };
  expect(at({ field: ['sources', 'g'], key: true })).toEqual({ in: 'field', path: ['sources', 'g'] });
  expect(at({ start: text.indexOf('[['), end: text.length })).toEqual({ in: 'text' });
  expect(at({ start: 0, end: 3 })).toEqual({ in: 'file' });
});
