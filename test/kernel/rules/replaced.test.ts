import { describe, expect, it } from 'vitest';
import { replaced, replacements } from '../../../src/kernel/rules/replaced';
import { reachable } from '../../../src/tensor/rewrite';
import { stated } from './stated';

const { graph, of, theorem } = stated([
  'x == y + 1',
  'x <= y + 1',
  'exp(x) == z',
  'exp(y + 1) == z',
  'exp(y + 1) <= z',
  'exp(x) <= z',
  'exp(y + 1) == y + 1',
  'exp(x) == x',
  'z == 0',
  'z == z',
]);

describe('a statement in which equals are put for equals', () => {
  it('follows from what it becomes, under the equation', () => {
    const shown = replaced(theorem(['exp(y + 1) == z']), of('x == y + 1'), of('exp(x) == z'));
    expect(shown?.propositions).toMatchObject([{ statements: [of('exp(x) == z')], assumptions: [of('x == y + 1')] }]);
    expect(shown?.oracles).toEqual(['a control']);
    expect(replaced(theorem(['exp(x) == z']), of('x == y + 1'), of('exp(y + 1) == z'))).not.toBeNull();
    expect(replaced(theorem(['exp(y + 1) == y + 1']), of('x == y + 1'), of('exp(x) == x'))).not.toBeNull();
    const under = replaced(theorem(['exp(y + 1) <= z'], ['z == 0']), of('x == y + 1'), of('exp(x) <= z'));
    expect(under?.propositions[0]?.assumptions).toEqual([of('z == 0'), of('x == y + 1')]);
  });

  it.each([
    ['an inequality', theorem(['exp(y + 1) == z']), 'x <= y + 1', 'exp(x) == z'],
    ['another relation', theorem(['exp(y + 1) <= z']), 'x == y + 1', 'exp(x) == z'],
    ['another statement', theorem(['z == z']), 'x == y + 1', 'exp(x) == z'],
    ['one place of two', theorem(['exp(y + 1) == y + 1']), 'x == y + 1', 'exp(x) == z'],
    ['a theorem of two things', theorem(['exp(y + 1) == z', 'z == 0']), 'x == y + 1', 'exp(x) == z'],
    ['a theorem under conditions', theorem(['exp(y + 1) == z']).where(['y != 0']), 'x == y + 1', 'exp(x) == z'],
  ])('does not follow from %s', (_, shown, given, wanted) => {
    expect(replaced(shown, of(given), of(wanted))).toBeNull();
  });

  it('is none where nothing is replaced', () => {
    expect([...replacements(graph, of('x == y + 1'), of('z == z'))]).toEqual([]);
  });

  it('puts nothing into an integral for what depends on its variable', () => {
    const own = stated(['integral(p(t) * (t + y), t) == z', 'y == 1'], { y: 'real', z: 'real', p: 'density on R' });
    const inside = own.of('integral(p(t) * (t + y), t) == z');
    const variable = reachable([inside.left]).find(({ kind, free }) => kind === 'input' && free.size === 1);
    if (variable === undefined) throw new Error('no variable is bound');
    const given = { text: 't == y', left: variable, relation: '==', right: own.of('y == 1').left } as const;
    expect([...replacements(own.graph, given, inside)]).toEqual([]);
    expect([...replacements(own.graph, own.of('y == 1'), inside)]).toHaveLength(1);
  });

  it('is of the same elements', () => {
    const own = stated(['v == x', 'sum(v, n) == 0'], { v: 'tensor[n]', x: 'real' }, { n: 2 });
    expect([...replacements(own.graph, own.of('v == x'), own.of('sum(v, n) == 0'))]).toEqual([]);
  });

  it('is no implication of which only its truth value is known', () => {
    const arrow = { ...of('exp(x) == z'), connects: { connective: 'implies', from: [], to: [] } } as const;
    expect([...replacements(graph, of('x == y + 1'), arrow)]).toEqual([]);
  });
});
