import { describe, expect, it } from 'vitest';
import { askedOf, byInduction, type Step } from '../../../src/kernel/rules/induction';
import { Theorem } from '../../../src/kernel/theorem';
import { trusting } from '../../../src/kernel/trusting';
import type { Statement } from '../../../src/statement/statement';
import { reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import { equation } from '../every-size/templates';

const graph = new Graph();
const x = graph.input({ name: 'x', axes: [], domain: reals });
const below = graph.apply({ name: 'r(K - 1)', kind: 'arbitrary', differentiable: false, range: reals }, [x], [], []);
const top = equation(graph.mul(graph.constant(2), below), graph.constant(0));
const step: Step = {
  graph,
  sizes: {},
  statements: [top],
  below: { statements: [equation(below, graph.constant(0))], variables: x.kind === 'input' ? [x.symbol] : [] },
};
const asked = askedOf(step) as Statement[];

/** As the kernel has one of a template; here on nobody's word. */
const theoremOf = (statements: readonly Statement[], isGeneral: boolean, own = graph): Theorem => {
  const propositions = [{ graph: own, sizes: {}, statements, assumptions: [] }];
  const parts = {
    propositions,
    hypotheses: [],
    errorBound: null,
    oracles: ['a control'],
    certificate: null,
    conditions: [],
  };
  return isGeneral ? Theorem.establishedInGeneral(parts) : Theorem.established(parts);
};
const base = trusting('a base', [{ graph, sizes: {}, statements: [top], assumptions: [] }]);

describe('a claim at every level', () => {
  it('follows from what is asked of a step, at every size', () => {
    const found = byInduction(base, step, theoremOf(asked, true));
    expect(found instanceof Theorem && found.propositions[0]?.statements).toEqual([top]);
    expect(found instanceof Theorem && [...found.oracles].sort()).toEqual(['a base', 'a control']);
  });

  it('does not follow from what is shown at some sizes', () => {
    expect(byInduction(base, step, theoremOf(asked, false))).toBe('something else was shown');
  });

  it('does not follow from anything else', () => {
    const other = equation(x, x);
    for (const statements of [
      [],
      [other],
      [...asked, other],
      asked.map((each) => ({ ...each, relation: '<=' as const })),
    ])
      expect(byInduction(base, step, theoremOf(statements, true))).toBe('something else was shown');
    expect(byInduction(base, step, theoremOf(asked, true, new Graph()))).toBe('something else was shown');
    const under = [{ graph, sizes: {}, statements: asked, assumptions: [other] }];
    expect(
      byInduction(base, step, Theorem.establishedInGeneral({ ...theoremOf(asked, true), propositions: under })),
    ).toBe('something else was shown');
  });

  it('does not follow under conditions', () => {
    expect(byInduction(base.where(['x != 0']), step, theoremOf(asked, true))).toBe('it holds under conditions');
    expect(byInduction(base, step, theoremOf(asked, true).where(['x != 0']))).toBe('it holds under conditions');
  });
});
