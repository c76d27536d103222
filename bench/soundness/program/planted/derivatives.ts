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
const breaks = { near, file: 'src/tensor/derivative/breaks.ts' } as const;
const exchange = { near, file: 'src/tensor/derivative/exchange.ts' } as const;
const matrices = {
  near: ['test/tensor/matrix.test.ts', ...near],
  file: 'src/tensor/derivative/matrix-tangent.ts',
} as const;
const reductions = { near, file: 'src/tensor/derivative/reduce-tangent.ts' } as const;
const pass = { near, file: 'src/tensor/derivative/run-pass.ts' } as const;
const whole = { near, file: 'src/tensor/derivative.ts' } as const;

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
    ...breaks,
    name: 'comparisons do not jump',
    find: "return { at: graph.binary('equal', a, b), kind: 'jump' };",
    replace: 'return null;',
  },
  { ...breaks, name: '|a| has no kink', find: "return atZero('bend');", replace: 'return null;' },
  { ...breaks, name: 'the root has no kink', find: "return atZero('root');", replace: "return atZero('bend');" },
  {
    ...breaks,
    name: 'max has no kink',
    find: "a === b ? null : { at: graph.binary('equal', a, b), kind: 'bend' }",
    replace: 'null',
  },
  {
    ...breaks,
    name: 'the largest of an axis has no kink',
    find: "return { at: graph.binary('less', graph.constant(1), winners(graph, node)), kind: 'bend' };",
    replace: 'return null;',
  },
  {
    ...breaks,
    name: 'denominators do not break an integrand',
    find: 'return depends(b) && !isNonzero(boundsOf(b));',
    replace: 'return false;',
  },
  {
    ...breaks,
    name: 'logarithms do not break an integrand',
    find: 'return depends(a) && !isPositive(boundsOf(a));',
    replace: 'return false;',
  },
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
    find: 'if (!isNonzero(boundsOfNode(affine.slope))) return null;',
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
    find: 'return !isComparison(node) && !isPartial(node, depends, (arg) => bounds.get(arg.id) ?? anything);',
    replace: 'return !isComparison(node);',
  },
  {
    ...exchange,
    name: 'at a border an exponential density left of 0',
    find: 'isPositive(boundsOfNode(at)) ? inside : rightOf(at, inside)',
    replace: 'inside',
  },
  {
    ...exchange,
    name: 'a uniform density beyond 1',
    find: 'return rightOf(at, rightOf(graph.sub(one, at), one));',
    replace: 'return rightOf(at, one);',
  },
  {
    ...exchange,
    name: 'at a border a Laplace density without its half',
    find: "return graph.div(graph.unary('exp', graph.neg(graph.unary('abs', at))), two);",
    replace: "return graph.unary('exp', graph.neg(graph.unary('abs', at)));",
  },
  {
    ...exchange,
    name: 'a normal density without its 2',
    find: "graph.unary('exp', graph.neg(graph.div(graph.power(at, 2), two)))",
    replace: "graph.unary('exp', graph.neg(graph.power(at, 2)))",
  },
  {
    ...exchange,
    name: 'sides of a comparison that is turned round',
    find: 'isTurned ? [above, below] : [below, above]',
    replace: '[below, above]',
  },
  { ...exchange, name: 'signs jump by 1', find: 'isSign ? [-1, 1] :', replace: 'isSign ? [0, 1] :' },
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
  {
    ...pass,
    name: '(aⁿ)′ without n',
    find: 'graph.mul(graph.constant(node.exponent), node.exponent === 0 ? a : graph.power(a, node.exponent - 1))',
    replace: 'graph.power(a, node.exponent - 1)',
  },
  {
    ...pass,
    name: '(aⁿ)′ with aⁿ',
    find: 'graph.power(a, node.exponent - 1)),',
    replace: 'graph.power(a, node.exponent)),',
  },
  {
    ...pass,
    name: 'under an integral border terms are forgotten',
    find: 'if (across.length === 0) return inside;',
    replace: 'return inside;',
  },
  {
    ...pass,
    name: 'border terms that are not known are 0',
    find: '? indeterminate(graph, inside)',
    replace: '? inside',
  },
  { ...pass, name: 'exchanges are not told', find: '    exchanged.add(step);\n', replace: '' },
  {
    ...pass,
    name: 'jumps inside jumps forgotten',
    find: 'if (breaks !== null && breaks.free.size > 0) all.add(step);',
    replace: 'if (breaks !== null && breaks.free.size > 0 && isComparison(step)) all.add(step);',
  },
  {
    ...pass,
    name: 'what is equal at a point stays so beside it',
    find: "graph.map('select', graph.binary('equal', a, b), beside(node.operation === 'equal' ? 0 : 1), node)",
    replace: 'node',
  },
  {
    ...pass,
    name: 'beside a point equal values are equal',
    find: "beside(node.operation === 'equal' ? 0 : 1)",
    replace: 'beside(1)',
  },
  { ...whole, name: 'slopes to both sides need not agree', find: 'slope === other ? null :', replace: 'true ? null :' },
  { ...whole, name: 'limits need not be values', find: 'limit === node ? null :', replace: 'true ? null :' },
  {
    ...whole,
    name: 'the slope to the left with the wrong sign',
    find: 'left.tangent && graph.neg(left.tangent)',
    replace: 'left.tangent',
  },
  {
    ...whole,
    name: 'ties are not looked at',
    find: 'ties.length === 0 ? whole(plain.tangent)',
    replace: 'ties.length >= 0 ? whole(plain.tangent)',
  },
  {
    ...whole,
    name: 'the last tie is the only one',
    find: 'return graph.sub(one, none.reduce(graph.mul));',
    replace: 'return graph.sub(one, none.at(-1) ?? one);',
  },
  {
    near,
    file: 'src/tensor/affine.ts',
    name: 'the slope of a product without its factor',
    find: 'slope: mul(factor, other.slope)',
    replace: 'slope: other.slope',
  },
  {
    near,
    file: 'src/tensor/affine.ts',
    name: 'the slope of a difference as of a sum',
    find: 'slope: sub(a.slope, b.slope)',
    replace: 'slope: add(a.slope, b.slope)',
  },
];
