import type { Mutant } from '../mutant';

const derivatives = {
  near: [
    'test/tensor/derivative.test.ts',
    'test/tensor/derivative-defined.test.ts',
    'test/tensor/derivative-kinks.test.ts',
    'test/soundness/derivative-of-expectation.test.ts',
    'test/soundness/kinks-together.test.ts',
    'test/soundness/derivatives-at-borders.test.ts',
    'test/soundness/derivatives.test.ts',
  ],
} as const;

/** More in derivatives. */
export const moreInDerivatives: readonly Mutant[] = [
  {
    ...derivatives,
    file: 'src/operation/mul.ts',
    name: 'the product rule without its second part',
    find: 'db && c.mul(a, db)',
    replace: 'null',
  },
  {
    ...derivatives,
    file: 'src/operation/erf.ts',
    name: 'erf without its factor 2',
    find: 'c.mul(c.constant(2)',
    replace: 'c.mul(c.constant(1)',
  },
  {
    ...derivatives,
    file: 'src/operation/comparison.ts',
    name: 'comparisons have the derivative 0 where they jump',
    find: 'c.mul(c.sub(c.div(gap, gap), c.constant(1)), tangent)',
    replace: 'c.mul(c.sub(gap, gap), tangent)',
    equivalent:
      'where the sides are equal a tie is met, whose branch is another; under an integral border terms stand for it, or nothing is modelled',
  },
  {
    ...derivatives,
    file: 'src/operation/select.ts',
    name: 'a choice by the wrong branch',
    find: 'db ?? c.constant(0), dc ?? c.constant(0)',
    replace: 'dc ?? c.constant(0), db ?? c.constant(0)',
  },
  {
    ...derivatives,
    file: 'src/operation/min.ts',
    name: 'min has the derivative of max',
    find: "extremumTangent(c, at, 'smaller')",
    replace: "extremumTangent(c, at, 'larger')",
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative/map-tangent.ts',
    name: 'kinks are no matter',
    find: 'if (elsewhere === null || side === 0 || !hasSides) return elsewhere;',
    replace: 'if (elsewhere === null || side === 0 || hasSides) return elsewhere;',
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative/apply-tangent.ts',
    name: 'the chain rule without the inner derivative, derivatives',
    find: 'graph.sum(graph.mul(partial, moved), names)',
    replace: 'graph.sum(partial, names)',
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative/matrix-tangent.ts',
    name: 'the derivative of an inverse without its sign',
    find: 'return graph.neg(graph.sum(',
    replace: 'return graph.neg(graph.neg(graph.sum(',
  },
  {
    ...derivatives,
    file: 'src/operation/comparison.ts',
    name: 'comparisons do not jump, derivatives',
    find: "{ at: 'tie', kind: 'jump' }",
    replace: "'nowhere'",
  },
  {
    ...derivatives,
    file: 'src/operation/sqrt.ts',
    name: 'a root has no kink',
    find: "{ at: 'zero', kind: 'root' }",
    replace: "'nowhere'",
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative/breaks.ts',
    name: 'max has no kink, derivatives',
    find: "if (kind === 'bend' && a === b) return null;",
    replace: "if (kind === 'bend' && b !== undefined) return null;",
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative/exchange.ts',
    name: 'a border at the wrong place',
    find: 'roots.push(graph.div(graph.neg(affine.rest), affine.slope));',
    replace: 'roots.push(graph.div(affine.rest, affine.slope));',
  },
  {
    ...derivatives,
    file: 'src/tensor/noise/normal.ts',
    name: 'the normal density without its root',
    find: 'c.sqrt(c.mul(c.constant(2), c.pi()))',
    replace: 'c.sqrt(c.pi())',
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative/exchange.ts',
    name: 'meeting borders are no matter',
    find: 'indeterminate(graph, rest), rest)',
    replace: 'rest, rest)',
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative.ts',
    name: 'one side is enough',
    find: 'slope === other ? null : graph.binary',
    replace: 'slope !== null ? null : graph.binary',
  },
  {
    ...derivatives,
    file: 'src/tensor/derivative.ts',
    name: 'a jump is continuous',
    find: 'limit === node ? null : graph.binary',
    replace: 'limit !== null ? null : graph.binary',
  },
];
