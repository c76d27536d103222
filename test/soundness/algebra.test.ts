import { describe, expect, it } from 'vitest';
import { followsByAlgebra } from '../../src/derive/line/by-algebra';
import { claimProblem, context } from '../claim-problem';

const given = { x: 'real', y: 'real', z: 'real', p: 'real > 0' };

function follows(premise: string, target: string): boolean {
  const compiled = claimProblem({ claim: [target], given, assume: [premise] }).cases[0]?.compiled();
  if (compiled === undefined) throw new Error('nothing was claimed');
  return compiled.statements.every((statement) =>
    followsByAlgebra(compiled.graph, compiled.assumptions, statement, context),
  );
}

describe('what follows from an equation by algebra', () => {
  it.each([
    ['x == y', 'x + 1 == y + 1'],
    ['p*x == p*y', 'x == y'],
    ['p*x == p', 'x == 1'],
    ['2*x + 1 == 5', 'x == 2'],
    ['x == y', 'log(p) + x == log(p) + y'],
    ['x == y', 'x^2 == x*y'],
  ])('%s gives %s', (premise, target) => expect(follows(premise, target)).toBe(true));

  it.each([
    // A factor, or a coefficient, that may be 0.
    ['x*y == x*z', 'y == z'],
    ['x*y == x', 'y == 1'],
    ['x*y == x', 'y^2 == y'],
    ['(x - z)*y == x - z', 'y == 1'],
    // What is affine in no variable.
    ['x^2 == 1', 'x == 1'],
    ['x^3 == x', 'x == 0'],
    // Inequalities give no equation, and an equation gives none that is strict.
    ['x <= y', 'x + 1 == y + 1'],
    ['x != y', 'x == y'],
    ['x == y', 'x < y'],
    ['x == y', 'x != y'],
    // Values that the premise does not ask for.
    ['x == y', 'log(x) == log(y)'],
    ['x == y', 'x/x == y/y'],
  ])('%s does not give %s', (premise, target) => expect(follows(premise, target)).toBe(false));
});
