import { expect, test } from 'vitest';
import { hrefFrom, slugOf, sourceSlug } from '../../../src/graph/addresses.ts';

test.each([
  ['index.html', 'companies/openai.html', 'companies/openai.html'],
  ['chips/sn50.html', 'companies/openai.html', '../companies/openai.html'],
  ['chips/sn50.html', 'chips/sn40l.html', 'sn40l.html'],
  ['chips/sn50.html', 'index.html', '../index.html'],
  ['chips.html', 'chips/sn50.html', 'chips/sn50.html'],
])('from %s to %s is %s', (from, to, href) => {
  expect(hrefFrom(from)(to)).toBe(href);
});

test('a fragment of the same page stands alone', () => {
  expect(hrefFrom('chips/sn50.html')('chips/sn50.html', 'power')).toBe('#power');
  expect(hrefFrom('index.html')('chips/sn50.html', 'power')).toBe('chips/sn50.html#power');
});

test.each([
  ['Tom’s Hardware', 'toms-hardware'],
  ['IO+', 'io'],
  ['Borlänge: AI campus', 'borlange-ai-campus'],
])('%s as a slug is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('the slug of a source depends on its address alone', () => {
  expect(sourceSlug('https://www.nextplatform.com/a/4092613')).toBe('nextplatform-com-a-4092613');
  expect(sourceSlug('https://newsx.io/?p=6514')).not.toBe(sourceSlug('https://newsx.io/?p=6515'));
  expect(sourceSlug(`https://a.example/${'word-'.repeat(40)}`).length).toBeLessThanOrEqual(80);
});
