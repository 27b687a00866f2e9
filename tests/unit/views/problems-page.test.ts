import { expect, test } from 'vitest';
import { problemCodes } from '../../../src/data/problem-codes.ts';
import { changedLines, seen } from '../../../src/views/changed-lines.ts';
import { problemList, problemPage } from '../../../src/views/problems-page.ts';

test('every code stands in the list once, under the tens of its group', () => {
  const { groups } = problemList();
  const codes = groups.flatMap(({ problems }) => problems.map(({ code }) => code));
  expect(codes).toEqual(Object.values(problemCodes).map(({ code }) => code));
  for (const { anchor, problems } of groups) {
    expect(problems).not.toEqual([]);
    for (const { code } of problems) expect(code.toLowerCase().startsWith(anchor)).toBe(true);
  }
});

test('only the lines that one of two versions lacks are marked', () => {
  const { wrong, right } = changedLines('a\nb\nc\n', 'a\nB\nc\nd\n');
  expect(wrong.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['b']);
  expect(right.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['B', 'd']);
  expect(wrong.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(changedLines('', 'a\n').wrong).toEqual([]);
});

test('what cannot be seen is written out', () => {
  expect(seen('A\u200bcme\tmakes\u202e\nchips\u0000')).toBe('A[U+200B]cme\tmakes[U+202E]\nchips[U+0000]');
  expect(seen('Grünwald, 10 µm “wide” · 漢')).toBe('Grünwald, 10 µm “wide” · 漢');
});

test('a file that was moved is shown beside what it was, one that stayed as it is is not shown', () => {
  const file = (path: string, text: string) => ({ path, text });
  const { wrong, right, instead } = problemPage('misplaced-file', {
    wrong: [file('content/company/a.md', 'x\n'), file('content/chips/b.md', 'y\n')],
    right: [file('content/chips/b.md', 'y\n'), file('content/companies/a.md', 'x\n')],
    messages: [],
  });
  expect(wrong.map(({ path }) => path)).toEqual(['content/company/a.md']);
  expect(right).toMatchObject([{ path: 'content/companies/a.md', movedFrom: 'content/company/a.md' }]);
  expect(instead).toBeUndefined();
});

test('where no file can be shown, words stand instead', () => {
  const { instead, wrong, means, frame } = problemPage('symbolic-link', undefined);
  expect(instead).toMatch(/symbolic link/);
  expect(wrong).toEqual([]);
  expect(means.map(({ text }) => text).join('')).toBe(frame.description);
});
