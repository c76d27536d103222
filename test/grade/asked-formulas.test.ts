import { expect, it } from 'vitest';
import { realSolver } from '../engine/smt/solver';
import { formulaSheet, judgingAll } from './table';

it.each([
  ['abs(x^2-1)', 'abs(x-1)*abs(x+1)', 'real', 'correct'],
  ['sqrt(x^2+2x+1)', 'x+1', 'real > 0', 'correct'],
  ['sqrt(x^2+2x+1)', 'x+1', 'real', 'wrong'],
  ['x*sign(x)', 'abs(x)', 'real', 'correct'],
  ['x*sign(x)', 'x', 'real', 'wrong'],
  ['abs(x^2-1)', 'abs(x-1)*abs(x+2)', 'real', 'wrong'],
])('asks the solver where nothing else tells: %s by %s for x: %s is %s', async (answer, reference, domain, verdict) => {
  const judge = judgingAll(formulaSheet(reference, { x: domain }), await realSolver());
  expect((await judge('q', answer)).verdict).toBe(verdict);
});

it('leaves them open without a solver', async () => {
  const judge = judgingAll(formulaSheet('abs(x)', { x: 'real' }));
  expect((await judge('q', 'x*sign(x)')).verdict).toBe('undecided');
});
