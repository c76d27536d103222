import { expect, it } from 'vitest';
import { byQuestion } from '../../src/report/by-question';

const ordered = (questions: readonly (string | null)[]) =>
  byQuestion(questions, (question) => question).map(({ question }) => question);

it('puts questions in their natural order, and none at the end', () => {
  expect(ordered(['10', null, '2', '1(b)', '1', '1(a)', 'B', 'A2', 'A10'])).toEqual([
    '1',
    '1(a)',
    '1(b)',
    '2',
    '10',
    'A2',
    'A10',
    'B',
    null,
  ]);
});

it('keeps the order within a question', () => {
  const groups = byQuestion(['b1', 'a2', 'c1'], (item) => item.slice(1));
  expect(groups).toEqual([
    { question: '1', items: ['b1', 'c1'] },
    { question: '2', items: ['a2'] },
  ]);
});
