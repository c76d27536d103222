import type { Mutant } from '../mutant';

const near = [
  'test/tensor/derivative.test.ts',
  'test/tensor/derivative-borders.test.ts',
  'test/tensor/derivative-defined.test.ts',
  'test/soundness/derivatives-at-borders.test.ts',
  'test/soundness/derivative-of-expectation.test.ts',
  'test/soundness/derivatives.test.ts',
] as const;
const exchange = { near, file: 'src/tensor/derivative/exchange.ts' } as const;

/** Derivatives under expectations and integrals, and the terms of their borders. */
export const inDerivativesOfIntegrals: readonly Mutant[] = [
  {
    ...exchange,
    name: 'border terms with the wrong sign',
    find: 'graph.sub(side(0), side(1))',
    replace: 'graph.sub(side(1), side(0))',
  },
  {
    ...exchange,
    name: 'border terms without the slope of the gap',
    find: "graph.mul(graph.div(slope, graph.unary('abs', slope)), graph.mul(jump, density))",
    replace: 'graph.mul(jump, density)',
  },
  { ...exchange, name: 'border terms without the density', find: 'graph.mul(jump, density))', replace: 'jump)' },
  {
    ...exchange,
    name: 'border terms without the motion of the border',
    find: 'graph.mul(widen(graph, oriented, body), moved)',
    replace: 'widen(graph, oriented, body)',
  },
  {
    ...exchange,
    name: 'the slope of a gap may be 0',
    find: 'if (!isNonzero(rootBounds(affine.slope))) return null;',
    replace: '',
  },
  {
    ...exchange,
    name: 'where two borders meet nothing happens',
    find: "graph.map('select', graph.binary('equal', other, graph.constant(0)), indeterminate(graph, rest), rest)",
    replace: 'rest',
  },
  {
    ...exchange,
    name: 'functions are continuous',
    find: 'return node.symbol.differentiable;',
    replace: 'return true;',
  },
  {
    ...exchange,
    name: 'what jumps besides is continuous',
    find: 'return !isPartial(node, depends, (arg) => bounds.get(arg.id) ?? anything);',
    replace: 'return true;',
  },
  {
    ...exchange,
    name: 'what steps is continuous beside the steps',
    find: "if (isComparison(node) || (node.kind === 'map' && isStepping(node.operation))) return false;",
    replace: 'if (isComparison(node)) return false;',
  },
  {
    ...exchange,
    name: 'at a border an exponential density left of 0',
    find: 'isPositive(rootBounds(at)) ? inside : rightOf(at, inside)',
    replace: 'inside',
  },
  {
    ...exchange,
    name: 'a uniform density beyond 1',
    find: 'return rightOf(at, rightOf(graph.sub(one, at), inside));',
    replace: 'return rightOf(at, inside);',
  },
  {
    ...exchange,
    file: 'src/tensor/noise/laplace.ts',
    name: 'at a border a Laplace density without its half',
    find: 'c.div(c.exp(c.neg(c.abs(z))), c.constant(2))',
    replace: 'c.exp(c.neg(c.abs(z)))',
  },
  {
    ...exchange,
    file: 'src/tensor/noise/normal.ts',
    name: 'a normal density without its 2',
    find: 'c.exp(c.neg(c.div(c.square(z), c.constant(2))))',
    replace: 'c.exp(c.neg(c.square(z)))',
  },
  {
    ...exchange,
    name: 'sides of a comparison that is turned round',
    find: 'isTurned ? [above, below] : [below, above]',
    replace: '[below, above]',
  },
  { ...exchange, name: 'signs jump by 1', find: 'isSign ? [-1, 1] :', replace: 'isSign ? [0, 1] :' },
  {
    near,
    file: 'src/tensor/affine.ts',
    name: 'the slope of a product without its factor',
    find: 'slope: by(slope)',
    replace: 'slope',
  },
  {
    near,
    file: 'src/tensor/affine.ts',
    name: 'the slope of a difference as of a sum',
    find: 'slope: graph.map(node.operation, a.slope, b.slope)',
    replace: 'slope: graph.add(a.slope, b.slope)',
  },
];
