import { expect, test } from 'vitest';
import { problemsJson } from '../../../src/formats/problem-json.ts';
import { problem } from './problem.ts';

test('problems come out as they are, in their order', () => {
  const problems = [problem({ reason: 'a "quote",\na line' }), problem({ fix: [{ start: 3, end: 5, text: 'x' }] })];
  expect(JSON.parse(problemsJson(problems))).toEqual({ problems });
});

test('sound content is an empty list, not nothing', () => {
  expect(JSON.parse(problemsJson([]))).toEqual({ problems: [] });
});
