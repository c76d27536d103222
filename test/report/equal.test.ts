import { expect, it } from 'vitest';
import { equalJson, equalReport } from '../../src/report/equal';
import { surface, uncoloured, witness } from './fixtures';

const query = { a: '(x + y)^2', b: 'x^2 + y^2', given: ['x: real', 'y: real'] };
const answer = {
  verdict: 'not equal',
  engine: 'search',
  errorBound: null,
  hypotheses: ['y != 0'],
  witness: { ...witness, sizes: {}, values: [{ name: 'x', value: '1' }], element: null },
  readAs: { a: '(x + y)^2', b: 'x^2 + y^2' },
  diagnostics: [],
} as const;

it('shows both sides and the witness', () => {
  expect(`\n${uncoloured(equalReport(query, answer, surface(80)))}`).toMatchInlineSnapshot(`
    "
    not equal  search
    left   (x + y)^2
    right  x^2 + y^2
    assuming y != 0
      x     = 1
      left  = 2
      right = 1
      left == right fails (checked in exact rational arithmetic)
    "
  `);
});

it('says how a side was read, where that is not how it was typed', () => {
  const report = equalReport({ ...query, a: '(x+y)²' }, answer, surface(80));
  expect(uncoloured(report)).toContain('left   (x+y)², read as (x + y)^2\n');
});

it('is one line of JSON', () => {
  const line = equalJson(answer);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(Object.keys(JSON.parse(line))).toEqual([
    ...['verdict', 'engine', 'errorBound', 'hypotheses', 'witness', 'readAs', 'diagnostics'],
  ]);
});
