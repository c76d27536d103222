import type { Mutant } from '../mutant';

const near = [
  'test/kernel/every-size',
  'test/soundness/induction.test.ts',
  'test/soundness/every-size-products.test.ts',
  'test/tensor/is-differentiable.test.ts',
] as const;
const blocks = { near, file: 'src/kernel/every-size/in-blocks.ts' } as const;
const seen = { near, file: 'src/kernel/every-size/seen.ts' } as const;
const movedBlocks = { near, file: 'src/kernel/every-size/moved-blocks.ts' } as const;
const zeros = { near, file: 'src/kernel/every-size/without-zeros.ts' } as const;
const values = { near, file: 'src/kernel/every-size/has-values.ts' } as const;
const positions = { near, file: 'src/kernel/every-size/positions-compared.ts' } as const;
const determinants = { near, file: 'src/kernel/every-size/determinants.ts' } as const;
const logarithms = { near, file: 'src/kernel/every-size/logarithms-of-products.ts' } as const;
const products = { near, file: 'src/kernel/every-size/products-as-sums.ts' } as const;
const hypothesis = { near, file: 'src/kernel/every-size/under-hypothesis.ts' } as const;
const derivatives = { near, file: 'src/tensor/is-differentiable.ts' } as const;
const factors = {
  near: [...near, 'test/soundness/every-size.test.ts'],
  file: 'src/kernel/every-size/factored-out.ts',
} as const;
const variance = { near: ['test/tensor/variance.test.ts'], file: 'src/tensor/variance.ts' } as const;
const below = { near: ['test/language/level.test.ts', ...near], file: 'src/language/level.ts' } as const;
const calculus = { near, file: 'src/language/library/calculus.ts' } as const;
const levels = { near, file: 'src/language/compile-levels.ts' } as const;

/** In how claims at a level follow from those at the level below. */
export const inLevels: readonly Mutant[] = [
  {
    ...movedBlocks,
    name: 'every piece of a row is its first segments',
    find: 'return piece(from.parts + part);',
    replace: 'return piece(part);',
  },
  {
    ...blocks,
    name: 'pieces of what is joined begin at its start',
    find: '{ name, part: part - before }',
    replace: '{ name, part: 0 }',
  },
  {
    ...blocks,
    name: 'every matrix is block triangular',
    find: 'if (!isTriangular) return',
    replace: 'if (!isTriangular && places.length > 9) return',
  },
  {
    ...blocks,
    name: 'a sum over a row is that of its first segment',
    find: 'return blocks.reduce((a, b) => withoutZeros(graph, graph.map(operation, a, b)));',
    replace: 'return operation === null ? (blocks[1] as Node) : (blocks[0] as Node);',
  },
  { ...blocks, name: 'products of segments are added', find: "prod: 'mul'", replace: "prod: 'add'" },
  {
    ...blocks,
    name: 'segments of two values make up the first',
    find: 'whole.every((each) => each === first)',
    replace: 'whole.length > 0',
  },
  {
    ...blocks,
    name: 'segments in any order make up the whole',
    find: 'from.parts === i && to.parts === i + 1',
    replace: 'to.parts === from.parts + 1',
  },
  {
    ...seen,
    name: 'an index that is summed over may have a name that is taken',
    find: 'return taken.has(name) ?',
    replace: 'return taken.has(`${name}!`) ?',
  },
  {
    ...blocks,
    name: 'arrays may be numbered',
    find: "if (block.kind !== 'literal' || !isConstantPattern(block))",
    replace: "if (block.kind !== 'literal' && !isConstantPattern(block as never))",
  },
  {
    ...values,
    name: '0 times what has no value is 0',
    find: 'owed.every((obligation) => isGranted(obligation, bounds)) &&',
    replace: '(owed.length > 0 || bounds.size < 9) &&',
  },
  {
    ...values,
    name: '0 times what is indeterminate is 0',
    find: 'isModelled([node]) &&',
    replace: 'isModelled([]) &&',
  },
  { ...zeros, name: '0 - a is a', find: 'like(graph.neg(b))', replace: 'like(b)' },
  {
    ...zeros,
    name: 'what is not chosen is taken',
    find: 'if (isLiteral(condition, 0n)) return no;',
    replace: 'if (isLiteral(condition, 0n)) return yes;',
  },
  {
    ...zeros,
    name: 'what is chosen at other indices vanishes on the diagonal whatever is asked',
    find: 'isIdentity(factor) && isComparedBefore(condition, factor.axes)',
    replace: 'isIdentity(factor) && (isComparedBefore(condition, factor.axes) || condition.id >= 0)',
  },
  {
    ...positions,
    name: 'a segment that begins later lies behind',
    find: 'difference(gap, lengthPolynomial(first.axis))',
    replace: 'difference(gap, none)',
  },
  {
    ...positions,
    name: 'segments apart are at equal places',
    find: "operation === 'equal' ? 0 : 1",
    replace: "operation === 'equal' ? 1 : 1",
  },
  {
    ...positions,
    name: 'positions that are at most others are less',
    find: "condition.operation !== 'less'",
    replace: "!condition.operation.startsWith('less')",
  },
  {
    ...determinants,
    name: 'the sign of a diagonal is lost',
    find: 'return opposite && graph.neg(opposite);',
    replace: 'return opposite;',
  },
  {
    ...determinants,
    name: 'the determinant of a diagonal matrix is its trace',
    find: "graph.reduce('prod', diagonal, [rows])",
    replace: "graph.reduce('sum', diagonal, [rows])",
  },
  {
    ...logarithms,
    name: 'the logarithm of a product is that of its first factor',
    find: 'graph.add(logarithmOfSize(graph, x), logarithmOfSize(graph, y))',
    replace: 'graph.add(logarithmOfSize(graph, x), graph.mul(graph.constant(0), y))',
  },
  {
    ...logarithms,
    name: 'the logarithm of any power of e is what is raised',
    find: "a.operation === 'exp'",
    replace: "a.operation !== 'neg'",
  },
  { ...products, name: 'products need no positive factors', find: 'isPlain || !isPositiveIn(arg)', replace: 'isPlain' },
  {
    ...products,
    name: 'logarithms of products are differences',
    find: 'graph.add(of(x), of(y))',
    replace: 'graph.sub(of(x), of(y))',
  },
  {
    ...products,
    name: 'logarithms of quotients are sums',
    find: 'graph.sub(of(x), of(y))',
    replace: 'graph.add(of(x), of(y))',
  },
  {
    ...products,
    name: 'powers are left out of logarithms',
    find: 'graph.mul(graph.constant(a.exponent), of(a.args[0]))',
    replace: 'of(a.args[0])',
  },
  {
    ...hypothesis,
    name: 'a variable may stand for two values at once',
    find: 'if (before !== undefined) return before === node;',
    replace: 'if (before !== undefined) return true;',
  },
  {
    ...hypothesis,
    name: 'other factors are lost',
    find: 'return [...found.others, value].reduce(',
    replace: 'return [value].reduce(',
  },
  {
    ...hypothesis,
    name: 'every equation says what holds below',
    find: "if (below.some(({ relation }) => relation !== '=='))",
    replace: "if (below.some(({ relation }) => relation === '!='))",
  },
  {
    ...derivatives,
    name: 'kinks are smooth',
    find: "singularityOf(node.operation) === 'nowhere' &&",
    replace: 'node.operation.length > 0 &&',
  },
  {
    ...derivatives,
    name: 'the largest of several is smooth',
    find: "node.reduction === 'sum' || node.reduction === 'prod'",
    replace: "node.reduction !== 'min'",
  },
  {
    ...derivatives,
    name: 'all functions are smooth',
    find: 'node.symbol.differentiable && node.derivatives',
    replace: 'node.derivatives',
  },
  {
    ...derivatives,
    name: 'derivatives are smooth',
    find: '&& node.derivatives.length === 0',
    replace: '&& node.derivatives.length < 9',
  },
  {
    ...derivatives,
    name: 'quotients are smooth',
    find: 'meets(boundsAt(node.args[i] as Node), asked)',
    replace: "asked !== 'nonnegative'",
  },
  {
    ...levels,
    name: 'what recursive definitions give is differentiable',
    find: '!rough.has(name)',
    replace: '(!rough.has(name) || name.length > 0)',
  },
  {
    ...factors,
    name: 'numbers of either sign are taken out of roots',
    find: 'isPositive(boundsOf([node]).get(node.id) ?? anything);',
    replace: '(node.id >= 0 || isPositive(boundsOf([node]).get(node.id) ?? anything));',
  },
  {
    ...factors,
    name: 'factors are taken out of roots once',
    find: 'Math.floor(n / 2));\n      const once',
    replace: 'n);\n      const once',
  },
  {
    ...factors,
    name: 'factors of one term are taken out of sums',
    find: 'Math.min(a.powers.get(x) ?? 0, b.powers.get(x) ?? 0)',
    replace: 'a.powers.get(x) ?? 0',
  },
  {
    ...factors,
    name: 'factors are taken out of powers once',
    find: '(n) => n * node.exponent',
    replace: '(n) => n + 0 * node.exponent',
  },
  {
    ...variance,
    name: 'means along any axes make a variance',
    find: 'squares.over.join() === mean.over.join()',
    replace: 'squares.over.length === mean.over.length',
  },
  {
    ...variance,
    name: 'sums divided by anything are means',
    find: 'length !== null && difference(length, own).size === 0',
    replace: 'length !== null && own.size > 0',
  },
  {
    ...variance,
    name: 'squares of anything make a variance',
    find: 'squareRootOf(squares.of) === mean.of',
    replace: 'squareRootOf(squares.of) !== null',
  },
  {
    ...variance,
    name: 'every power is a square',
    find: 'node.exponent === 2 ? node.args[0] : null',
    replace: 'node.args[0]',
  },
  {
    ...values,
    name: '0 times what has a value by hypothesis is 0',
    find: 'functionHypotheses([node]).length === 0',
    replace: 'functionHypotheses([node]).length < 99',
  },
  {
    ...hypothesis,
    name: 'what stands for a variable need not have values',
    find: 'for (const value of found.values.values()) leftOut.note(value);',
    replace: '',
  },
  {
    ...blocks,
    name: 'blocks beside a triangle need not have values',
    find: 'if (i !== j) leftOut.note(block(i, j));',
    replace: '{}',
  },
  {
    ...movedBlocks,
    name: 'segments beside a piece need not have values',
    find: 'leftOut.note(piece(other));',
    replace: '{}',
  },
  {
    ...levels,
    name: 'definitions are looked at where they are met at the level',
    find: 'top.bodyAt(own, lifted);',
    replace: '{}',
  },
  {
    ...levels,
    name: 'what is defined has second derivatives',
    find: 'node.derivatives.length > 1 && symbols',
    replace: 'node.derivatives.length > 9 && symbols',
  },
  {
    ...below,
    name: 'a definition has one shape',
    find: "`${name} ${lifted.map(showAxes).join(' ')}`",
    replace: '`${name} ${lifted.length}`',
  },
  {
    ...below,
    name: 'a body may have another shape than below',
    find: 'if (shape !== undefined && !isNumber && !isLike)',
    replace: 'if (shape !== undefined && !isNumber && !isLike && value === null)',
  },
  {
    ...calculus,
    name: 'definitions depend on their arguments alone',
    find: 'return isShared && found !== undefined',
    replace: 'return isShared && found === undefined',
  },
];
