import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/decide/problem';
import { strategies } from '../../src/decide/strategy';
import { byEngines } from '../../src/derive/by-engines';
import { checkChains } from '../../src/derive/check-chains';
import { readChains } from '../../src/derive/read/read-chains';
import { claimBody, context } from '../claim-problem';

const given = { x: 'real', y: 'real', z: 'real', p: 'real > 0', s: 'real > 0', a: 'real != 0' };

/** What is said of the target as the line after its premises, as in a graded derivation. */
async function second(premise: string, target: string) {
  const own = { ...context, strategy: strategies.graded, provers: byEngines };
  const { lines } = await checkChains(
    readChains([premise, `=> ${target}`], 'lines'),
    problemOf(claimBody({ claim: [], given })),
    own,
  );
  return lines[1];
}

describe('what follows from an equation by algebra', () => {
  it.each([
    ['x == y', 'x + 1 == y + 1'],
    ['p*x == p*y', 'x == y'],
    ['p*x == p', 'x == 1'],
    ['2*x + 1 == 5', 'x == 2'],
    ['a*x + a^2 == 0', 'x == -a'],
    ['x == y', 'log(p) + x == log(p) + y'],
    ['x == y', 'x^2 == x*y'],
    ['x == y', 'exp(x)/p == exp(y)/p'],
    ['x == y + 1 and y == 2', 'x == 3'],
    ['2*x*exp(y) == 0', 'x == 0'],
    ['1/p - (s + x^2)/p^3 == 0', 'p^2 == s + x^2'],
    ['sqrt(p) == s', 'p == s^2'],
    ['sum([x, y, z]) == 1', 'z == 1 - x - y'],
    // Equals put for equals, and then by laws of functions.
    ['x == y + z', 'exp(x) == exp(y)*exp(z)'],
    ['log(p) == x', 'p == exp(x)'],
    ['p == exp(x)', 'log(p) == x'],
    ['p == s^2', 'log(p) == 2*log(s)'],
  ])('%s gives %s, on nobody’s word', async (premise, target) => {
    const line = await second(premise, target);
    expect({ mark: line?.mark, oracles: line?.theorem?.oracles }).toEqual({ mark: 'holds', oracles: [] });
    expect(line?.theorem?.certificate).toMatchObject({ by: 'step' });
  });

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
    // Equals put for equals where they are not.
    ['x == y', 'exp(x) == exp(z)'],
    ['x == y + z', 'exp(x) == exp(y) + exp(z)'],
    ['p == s^2', 'log(p) == log(s)/2'],
  ])('%s does not give %s', async (premise, target) => {
    expect((await second(premise, target))?.mark).not.toBe('holds');
  });
});
