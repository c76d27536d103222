import type { Mutant } from '../mutant';

const near = [
  'test/tensor/derivative.test.ts',
  'test/tensor/derivative-defined.test.ts',
  'test/soundness/derivatives-at-borders.test.ts',
  'test/soundness/derivative-of-expectation.test.ts',
  'test/soundness/derivatives.test.ts',
] as const;
const facts = { near: ['test/operation/facts.test.ts', ...near] } as const;
const applies = { near, file: 'src/tensor/derivative/apply-tangent.ts' } as const;
const matrices = {
  near: ['test/tensor/matrix.test.ts', ...near],
  file: 'src/tensor/derivative/matrix-tangent.ts',
} as const;
const reductions = { near, file: 'src/tensor/derivative/reduce-tangent.ts' } as const;

/** Rules of differentiation, at kinks and under integrals too. */
export const inDerivatives: readonly Mutant[] = [
  {
    ...facts,
    file: 'src/operation/sub.ts',
    name: '(a − b)′ = a′ + b′',
    find: 'other && c.neg(other)',
    replace: 'other',
  },
  {
    ...facts,
    file: 'src/operation/neg.ts',
    name: '(−a)′ = a′',
    find: 'da && c.neg(da)',
    replace: 'da',
  },
  {
    ...facts,
    file: 'src/operation/mul.ts',
    name: '(ab)′ = a′b',
    find: '[da && c.mul(b, da), db && c.mul(a, db)]',
    replace: '[da && c.mul(b, da)]',
  },
  {
    ...facts,
    file: 'src/operation/div.ts',
    name: '(a/b)′ = (a′ + (a/b)b′)/b',
    find: 'db && c.neg(c.div(c.mul(value, db), b))',
    replace: 'db && c.div(c.mul(value, db), b)',
  },
  {
    ...facts,
    file: 'src/operation/div.ts',
    name: '(a/b)′ without the square',
    find: 'c.neg(c.div(c.mul(value, db), b))',
    replace: 'c.neg(c.mul(value, db))',
  },
  {
    ...facts,
    file: 'src/operation/exp.ts',
    name: '(e^a)′ = a′',
    find: 'da && c.mul(value, da)',
    replace: 'da',
  },
  {
    ...facts,
    file: 'src/operation/log.ts',
    name: '(log a)′ = a′·a',
    find: 'c.div(da, a)',
    replace: 'c.mul(da, a)',
  },
  {
    ...facts,
    file: 'src/operation/sqrt.ts',
    name: '(√a)′ without the 2',
    find: 'c.mul(c.constant(2), value)',
    replace: 'value',
  },
  {
    ...facts,
    file: 'src/operation/sin.ts',
    name: 'sin′ = −cos',
    find: 'c.mul(c.cos(a), da)',
    replace: 'c.mul(c.neg(c.cos(a)), da)',
  },
  {
    ...facts,
    file: 'src/operation/cos.ts',
    name: 'cos′ = sin',
    find: 'c.neg(c.sin(a))',
    replace: 'c.sin(a)',
  },
  {
    ...facts,
    file: 'src/operation/erf.ts',
    name: 'erf′ without 2/√π',
    find: 'c.div(bell, c.sqrt(c.pi()))',
    replace: 'c.exp(c.neg(c.square(a)))',
  },
  {
    ...facts,
    file: 'src/operation/abs.ts',
    name: '|a|′ = a′',
    find: 'c.div(a, value)',
    replace: 'c.div(a, a)',
  },
  {
    near,
    file: 'src/tensor/derivative/map-tangent.ts',
    name: 'to one side of a zero |a|′ = −a′',
    find: 'return graph.map(node.operation, ...mapArguments',
    replace: "return graph.map(node.operation === 'abs' ? 'neg' : node.operation, ...mapArguments",
  },
  {
    ...facts,
    file: 'src/operation/comparison.ts',
    name: 'a comparison has the derivative 1',
    find: 'c.sub(c.div(gap, gap), c.constant(1))',
    replace: 'c.div(gap, gap)',
  },
  {
    ...facts,
    file: 'src/operation/select.ts',
    name: 'a case distinction has the derivative of its first branch',
    find: 'c.select(condition, db ?? c.constant(0), dc ?? c.constant(0))',
    replace: '(db ?? c.constant(0))',
  },
  {
    ...facts,
    file: 'src/operation/extremum.ts',
    name: 'max′ and min′ exchanged',
    find: "towards === 'larger' ? sign : c.neg(sign)",
    replace: "towards === 'larger' ? c.neg(sign) : sign",
  },
  {
    near: ['test/soundness/kinks-together.test.ts', ...near],
    file: 'src/tensor/derivative/map-tangent.ts',
    name: 'to one side of a tie the smaller for the larger',
    find: 'graph.map(node.operation, ...mapArguments',
    replace: "graph.map(node.operation === 'max' ? 'min' : node.operation, ...mapArguments",
  },
  {
    near,
    file: 'src/tensor/derivative/map-tangent.ts',
    name: 'a root at 0 has the derivative of its formula',
    find: 'return indeterminate(graph, tangents[0] as Node);',
    replace: 'return graph.mul(graph.constant(0), tangents[0] as Node);',
  },
  {
    ...applies,
    name: 'the chain rule without the inner derivative',
    find: 'return graph.sum(graph.mul(partial, moved), names);',
    replace: 'return graph.sum(graph.mul(partial, graph.power(moved, 0)), names);',
  },
  {
    ...applies,
    name: 'the derivative by one argument only',
    find: 'if (da === null) return null;\n      const consumed',
    replace: 'if (da === null || argument > 0) return null;\n      const consumed',
  },
  {
    ...applies,
    name: 'derivatives by all arguments are those by the first',
    find: '{ argument, axes: names },',
    replace: '{ argument: 0, axes: names },',
  },
  {
    ...applies,
    name: 'the derivative of an inverse is that of the function',
    find: 'return graph.div(da, graph.apply(forward, [node], node.batch, [], [{ argument: 0, axes: [] }]));',
    replace: 'return graph.mul(da, graph.apply(forward, [node], node.batch, [], [{ argument: 0, axes: [] }]));',
  },
  {
    ...applies,
    name: 'the inverse of a Jacobian transposed',
    find: "graph.matrix('inverse', jacobian, axis.name, name)",
    replace:
      "graph.rename(graph.matrix('inverse', jacobian, axis.name, name), { [axis.name]: name, [name]: axis.name })",
  },
  {
    ...applies,
    name: 'to the left the derivative is that to the right',
    find: 'side === -1 ? graph.neg(partial) : partial',
    replace: 'partial',
  },
  {
    ...matrices,
    name: '(det A)′ without cofactors',
    find: 'graph.sum(graph.mul(cofactors(graph, node, a), da), [rows, columns])',
    replace: 'graph.sum(da, [rows, columns])',
  },
  {
    ...matrices,
    name: '(A⁻¹)′ without the minus',
    find: 'return graph.neg(graph.sum(',
    replace: 'return graph.mul(graph.constant(1), graph.sum(',
  },
  {
    ...matrices,
    name: 'cofactors transposed',
    find: 'graph.rename(inverse, { [rows]: columns, [columns]: rows })',
    replace: 'inverse',
  },
  {
    ...matrices,
    name: 'small cofactors transposed',
    find: '{ [atRow]: rows, [atColumn]: columns }',
    replace: '{ [atRow]: columns, [atColumn]: rows }',
  },
  {
    ...reductions,
    name: 'the derivative of a product along an axis as of a sum',
    find: 'graph.sum(graph.mul(widen(graph, da, a), productOfOthers(graph, a, node.over)), node.over)',
    replace: 'graph.sum(widen(graph, da, a), node.over)',
  },
  {
    ...reductions,
    name: 'the product of others with its own factor',
    find: "graph.map('select', same, graph.constant(1), copy)",
    replace: 'copy',
  },
  {
    ...reductions,
    name: 'where two places tie the sum of both',
    find: "graph.div(graph.sum(graph.map('select', attained, da, graph.constant(0)), node.over), unique)",
    replace: "graph.sum(graph.map('select', attained, da, graph.constant(0)), node.over)",
  },
  {
    ...reductions,
    name: 'to one side the smallest for the largest',
    find: "graph.reduce(reduction, graph.map('select', graph.map('equal', a, node), da, worst), node.over)",
    replace:
      "graph.reduce(reduction === 'max' ? 'min' : 'max', graph.map('select', graph.map('equal', a, node), da, worst), node.over)",
  },
];
