import { expect, it } from 'vitest';
import { isSatisfiable } from '../../src/engine/satisfiable';
import { claimProblem } from '../claim-problem';

it.each([
  ['x > 0', 'log(x) <= x - 1', true],
  ['x < 0', 'log(x) <= x - 1', false],
  ['x < 0', 'x - 1 >= log(x)', false],
  ['x < 0', 'x <= 1', true],
  ['x < 0 and x > 1', 'x <= 1', false],
])('under %s, %s says something: %s', (assumption, claim, says) => {
  const assume = assumption.split(' and ');
  const compiled = claimProblem({ claim: [claim], given: { x: 'real' }, assume }).cases[0]?.compiled();
  if (compiled === undefined) throw new Error('nothing was claimed');
  expect(isSatisfiable(compiled, {}, { seed: 'satisfiable', isOver: () => false })).toBe(says);
});
