import { expect, it } from 'vitest';
import { listJson, listReport } from '../../src/report/list';
import { surface, uncoloured } from './fixtures';

const claims = [
  { id: 'a/one', claim: { title: 'The first of\nall claims', question: '1', expect: 'holds' } },
  { id: 'b', claim: { title: 'The second', question: null, expect: 'refuted' } },
  { id: 'c', claim: null },
] as const;

it('is a line for each claim', () => {
  expect(`\n${uncoloured(listReport(claims, surface(30)))}`).toMatchInlineSnapshot(`
    "
    question 1
    a/one  The first of all claims

    no question
    b      refuted: The second
    c      cannot be read
    "
  `);
});

it('is data too', () => {
  expect(JSON.parse(listJson(claims))[1]).toEqual({ id: 'b', title: 'The second', question: null, expect: 'refuted' });
  expect(JSON.parse(listJson(claims))[2]).toEqual({ id: 'c', title: null, question: null, expect: null });
});
