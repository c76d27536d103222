import type { Mutant } from '../mutant';

const near = [
  'test/tensor/derivative.test.ts',
  'test/tensor/derivative-defined.test.ts',
  'test/soundness/derivatives-at-borders.test.ts',
  'test/soundness/derivative-of-expectation.test.ts',
  'test/soundness/derivatives.test.ts',
] as const;
const maps = { near, file: 'src/tensor/derivative/map-tangent.ts' } as const;
const applies = { near, file: 'src/tensor/derivative/apply-tangent.ts' } as const;
const matrices = {
  near: ['test/tensor/matrix.test.ts', ...near],
  file: 'src/tensor/derivative/matrix-tangent.ts',
} as const;
const reductions = { near, file: 'src/tensor/derivative/reduce-tangent.ts' } as const;

/** Rules of differentiation, at kinks and under integrals too. */
export const inDerivatives: readonly Mutant[] = [
  {
    ...maps,
    name: '(a − b)′ = a′ + b′',
    find: 'sumOf(graph, [wide(da), negative(wide(db))])',
    replace: 'sumOf(graph, [wide(da), wide(db)])',
  },
  {
    ...maps,
    name: '(−a)′ = a′',
    find: "case 'neg':\n      return negative(da);",
    replace: "case 'neg':\n      return da;",
  },
  { ...maps, name: '(ab)′ = a′b', find: 'sumOf(graph, [along(b, da), along(a, db)])', replace: 'along(b, da)' },
  {
    ...maps,
    name: '(a/b)′ = (a′ + (a/b)b′)/b',
    find: '[da && div(da, b), negative(db && div(mul(node, db), b))]',
    replace: '[da && div(da, b), db && div(mul(node, db), b)]',
  },
  {
    ...maps,
    name: '(a/b)′ without the square',
    find: 'negative(db && div(mul(node, db), b))',
    replace: 'negative(db && mul(node, db))',
  },
  { ...maps, name: '(e^a)′ = a′', find: 'return along(node, da);', replace: 'return da;' },
  { ...maps, name: '(log a)′ = a′·a', find: 'return da && div(da, a);', replace: 'return da && mul(da, a);' },
  {
    ...maps,
    name: '(√a)′ without the 2',
    find: 'div(da, mul(graph.constant(2), node)),\n        )',
    replace: 'div(da, node),\n        )',
  },
  {
    ...maps,
    name: 'sin′ = −cos',
    find: "return along(graph.unary('cos', a), da);",
    replace: "return along(neg(graph.unary('cos', a)), da);",
  },
  {
    ...maps,
    name: 'cos′ = sin',
    find: "along(neg(graph.unary('sin', a)), da)",
    replace: "along(graph.unary('sin', a), da)",
  },
  {
    ...maps,
    name: 'erf′ without 2/√π',
    find: "div(mul(graph.constant(2), graph.unary('exp', neg(graph.power(a, 2)))), graph.unary('sqrt', graph.named('pi'))),",
    replace: "graph.unary('exp', neg(graph.power(a, 2))),",
  },
  { ...maps, name: '|a|′ = a′', find: 'along(div(a, node), da))', replace: 'da)' },
  { ...maps, name: 'to one side of a zero |a|′ = a′', find: "() => graph.unary('abs', da)", replace: '() => da' },
  {
    ...maps,
    name: 'a comparison has the derivative 1',
    find: 'mul(sub(div(gap, gap), graph.constant(1)), d)',
    replace: 'mul(div(gap, gap), d)',
  },
  {
    ...maps,
    name: 'a case distinction has the derivative of its first branch',
    find: "graph.map('select', a, trueCase, falseCase)",
    replace: 'trueCase',
  },
  {
    ...maps,
    name: 'max′ and min′ exchanged',
    find: "operation === 'max' ? sign : neg(sign)",
    replace: "operation === 'max' ? neg(sign) : sign",
  },
  {
    ...maps,
    near: ['test/soundness/kinks-together.test.ts', ...near],
    name: 'to one side of a tie the smaller for the larger',
    find: '() => graph.map(operation, da ?? zero, db ?? zero)',
    replace: "() => graph.map(operation === 'max' ? 'min' : 'max', da ?? zero, db ?? zero)",
  },
  {
    ...maps,
    name: 'a root at 0 has the derivative of its formula',
    find: '() => indeterminate(graph, da)',
    replace: '() => graph.mul(graph.constant(0), da)',
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
