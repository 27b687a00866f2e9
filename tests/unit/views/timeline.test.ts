import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { timeline, yearPage, yearsOfEvents } from '../../../src/views/timeline.ts';
import { allEvents, monthOfEvent } from '../../../src/views/timeline/events.ts';
import { entry } from '../graph/fixture.ts';

const source = 'source: g';

const graph = buildGraph([
  entry('companies/acme', `founded: { value: 2017, ${source} }`),
  entry(
    'chips/a1',
    `announced: { value: 2025-11-03, ${source} }\navailable: [{ value: 2026-Q3, planned: true, asOf: 2025-11, ${source} }, { value: 2027, planned: true, asOf: 2026-02, ${source} }]`,
  ),
  entry(
    'deals/round',
    `amount: { value: USD 5M, basis: closed, asOf: 2026-02-15, ${source} }\nmilestones: { announced: { value: 2026-02-01, ${source} }, closed: { value: 2026-02, ${source} } }`,
  ),
  entry(
    'programmes/campus',
    `horizon: { value: 2035, ${source} }\nmilestones: { operating: [{ value: 2026-01-10, of: the first hall, ${source} }, { value: 2026-01-20, of: the second hall, ${source} }], construction: { value: 2025-H2, planned: true, asOf: 2025-01, ${source} } }`,
  ),
]);

test('events are dates of news, in order; of several for one thing the headline, each part by itself', () => {
  expect(allEvents(graph).map(({ entry: { id }, label, when, claim }) => [when.written, id, label, claim.of])).toEqual([
    ['2025-H2', 'campus', 'Under construction', undefined],
    ['2025-11-03', 'a1', 'Announced', undefined],
    ['2026-01-10', 'campus', 'Operating', 'the first hall'],
    ['2026-01-20', 'campus', 'Operating', 'the second hall'],
    ['2026-02', 'round', 'Closed', undefined],
    ['2026-02-01', 'round', 'Announced', undefined],
    ['2027', 'a1', 'Available', undefined],
  ]);
});

test('what is known to less than a month belongs to none', () => {
  expect(allEvents(graph).map(monthOfEvent)).toEqual([
    undefined,
    '2025-11',
    '2026-01',
    '2026-01',
    '2026-02',
    '2026-02',
    undefined,
  ]);
});

test('a year is told month by month, what has no month last', () => {
  expect(yearsOfEvents(graph)).toEqual(['2027', '2026', '2025']);
  const page = yearPage(graph, '2025');
  expect(page.groups.map(({ anchor, rows }) => [anchor, rows.length])).toEqual([
    ['2025-11', 1],
    ['2025', 1],
  ]);
  expect(page.answer.replaceAll('\u00a0', ' ')).toBe(
    '2 dates on record, of 1 programme and 1 chip. 1 date is only planned.',
  );
  expect(page.before).toBeUndefined();
  expect(page.after).toEqual({ text: '2026', href: '2026.html' });
});

test('each event leads to its claim and its source, with what is at stake', () => {
  const rows = yearPage(graph, '2026').groups.flatMap((group) => group.rows);
  const closed = rows.find(({ what }) => what === 'Closed');
  expect(closed?.when.href).toBe('../deals/round.html#milestones-closed-g');
  expect(closed?.sources).toEqual([{ text: 'P', href: '../sources/p-example-t.html' }]);
  expect(closed?.figure?.pieces[0]).toEqual({
    text: 'USD\u00a05M',
    href: '../deals/round.html#amount-2026-02-15-closed',
  });
});

test('the overview counts by month, and tells what is to come from what was due', () => {
  const view = timeline(graph);
  const row = view.years.find(({ year }) => year.text === '2026');
  expect(row?.months.map((cell) => cell?.text)).toEqual(['2', '2', ...Array.from({ length: 10 }, () => undefined)]);
  expect(row?.months[0]?.href).toBe('timeline/2026.html#2026-01');
  expect(view.parts.map(({ anchor, rows }) => [anchor, rows.map(({ entry: { text } }) => text)])).toEqual([
    ['latest', ['ROUND', 'ROUND', 'CAMPUS', 'CAMPUS', 'A1']],
    ['ahead', ['A1']],
    ['due', ['CAMPUS']],
  ]);
});
