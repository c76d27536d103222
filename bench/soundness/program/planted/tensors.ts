import type { Mutant } from '../mutant';

const moves = {
  file: 'src/tensor/movement-map.ts',
  near: ['test/tensor/movement.test.ts', 'test/tensor/undecided.test.ts', 'test/language/convolution.test.ts'],
} as const;
const movedAxes = { ...moves, file: 'src/tensor/movement.ts' } as const;
const evaluation = {
  file: 'src/tensor/evaluate.ts',
  near: [
    'test/tensor/reduction.test.ts',
    'test/tensor/graph.test.ts',
    'test/tensor/alignment.test.ts',
    'test/tensor/matrix.test.ts',
  ],
} as const;
const elimination = {
  file: 'src/tensor/elimination.ts',
  near: ['test/tensor/matrix.test.ts', 'test/tensor/undecided.test.ts'],
} as const;
const folding = {
  file: 'src/tensor/fold.ts',
  near: ['test/tensor/graph.test.ts', 'test/tensor/undecided.test.ts'],
} as const;
const expectation = { file: 'src/tensor/expectation.ts', near: ['test/tensor/expectation.test.ts'] } as const;

/** Movements of axes, evaluation, elimination, folding, linearity of expectations. */
export const inTensors: readonly Mutant[] = [
  {
    ...moves,
    name: 'padding after, not before',
    find: 'offset = -movement.before * strideOf(movement.axis);',
    replace: 'offset = -movement.after * strideOf(movement.axis);',
  },
  {
    ...moves,
    name: 'padding repeats the last element',
    find: '(index[position] as number) < movement.before + size;',
    replace: '(index[position] as number) <= movement.before + size;',
  },
  {
    ...moves,
    name: 'windows without their stride',
    find: 'stride: strideOf(axis.name) * movement.stride }',
    replace: 'stride: strideOf(axis.name) }',
  },
  {
    ...moves,
    name: 'windows without their dilation',
    find: 'stride: strideOf(movement.axis) * movement.dilation }',
    replace: 'stride: strideOf(movement.axis) }',
  },
  {
    ...movedAxes,
    file: 'src/tensor/extent.ts',
    name: 'one window too many',
    find: 'const count = Math.floor((size - reach) / stride) + 1;',
    replace: 'const count = Math.floor((size - reach) / stride) + (stride > 1 ? 2 : 1);',
  },
  {
    ...movedAxes,
    name: 'the reach of a window without its dilation',
    find: "(fixedSize(movement.window, 'windows') - 1) * movement.dilation + 1",
    replace: "fixedSize(movement.window, 'windows')",
  },
  {
    ...moves,
    name: 'slices start at the first element',
    find: 'return { first: movement.start, stride: movement.step };',
    replace: 'return { first: movement.start < 0 ? 1 : 0, stride: movement.step };',
  },
  {
    ...moves,
    name: 'slices without their step',
    find: 'first: movement.start, stride: movement.step };',
    replace: 'first: movement.start, stride: 1 };',
  },
  {
    ...moves,
    name: 'elements are the first',
    find: 'return { first: movement.index, stride: 1 };',
    replace: 'return { first: 0, stride: 1 };',
  },
  {
    ...moves,
    name: 'the diagonal is the first row',
    find: 'strideOf(movement.axes[0]) + strideOf(movement.axes[1])',
    replace: 'strideOf(movement.axes[1])',
  },
  {
    ...moves,
    name: 'split axes in the other order',
    find: 'strideOf(movement.axis) * (inner[i] as number)',
    replace: 'strideOf(movement.axis) * (inner[movement.into.length - 1 - i] as number)',
  },
  {
    ...moves,
    name: 'merged axes in the other order',
    find: 'const parts = axes.map((name) => axisNamed(from, name));',
    replace: 'const parts = [...axes].reverse().map((name) => axisNamed(from, name));',
  },
  {
    ...moves,
    name: 'an expanded axis walks through its neighbour',
    find: '{ size: axis.size, stride: 0 } : passThrough(axis)',
    replace: '{ size: axis.size, stride: 1 } : passThrough(axis)',
  },
  {
    ...moves,
    name: 'broadcast along a missing axis',
    find: 'stride: position < 0 ? 0 : (strides[position] as number)',
    replace: 'stride: position < 0 ? 1 : (strides[position] as number)',
  },
  {
    ...movedAxes,
    name: 'diagonals of axes of different sizes',
    find: 'if (!sameSpan(a, b))',
    replace: 'if (a.size > b.size)',
  },
  {
    ...evaluation,
    file: 'src/tensor/combined-by.ts',
    name: 'the largest along an axis as the smallest',
    find: "max: 'max'",
    replace: "max: 'min'",
  },
  {
    ...evaluation,
    file: 'src/tensor/combined-by.ts',
    name: 'a product along an axis as a sum',
    find: "prod: 'mul'",
    replace: "prod: 'add'",
  },
  {
    ...evaluation,
    name: 'the last term of a sum forgotten',
    find: 'for (let k = 1; k < offsets.length; k++)',
    replace: 'for (let k = 1; k < offsets.length - 1; k++)',
  },
  {
    ...evaluation,
    name: 'the last term of a contraction forgotten',
    find: 'for (let k = 1; k < indexA.length; k++)',
    replace: 'for (let k = 1; k < indexA.length - 1; k++)',
  },
  {
    ...evaluation,
    name: 'parts of a concatenation on top of one another',
    find: 'start += axisNamed(arg.axes, node.axis).size;',
    replace: '',
  },
  {
    ...evaluation,
    name: 'the identity for inverses with another diagonal',
    find: 'i % (n + 1) === 0 ? 1n : 0n',
    replace: 'i % n === 0 ? 1n : 0n',
  },
  {
    ...evaluation,
    name: 'functions get the first of their arguments',
    find: 'k < sources.length; k++',
    replace: 'k < Math.min(1, sources.length); k++',
    near: ['test/soundness/twins-of-laws.test.ts', 'test/soundness/interchangeable.test.ts'],
  },
  {
    ...evaluation,
    name: 'places of a function in their order of storage',
    find: 'out[order[i * places + place] as number]',
    replace: 'out[i * places + place]',
    near: ['test/soundness/twins-of-laws.test.ts', 'test/soundness/interchangeable.test.ts'],
    equivalent: 'an application lists its batch axes first and then those of its output: the order is that of storage',
  },
  {
    ...evaluation,
    name: 'literals as their first element',
    find: 'if (only !== undefined && node.values.length === 1)',
    replace: 'if (only !== undefined)',
  },
  {
    ...elimination,
    name: 'rows are swapped without a sign',
    find: 'determinant = system.neg(determinant);',
    replace: '',
  },
  {
    ...elimination,
    name: 'a singular matrix has the determinant 1',
    find: 'return undecided === null ? zero : system.div(one, undecided);',
    replace: 'return undecided === null ? one : system.div(one, undecided);',
  },
  {
    ...elimination,
    name: 'an undecided column is 0',
    find: 'return undecided === null ? zero : system.div(one, undecided);',
    replace: 'return zero;',
  },
  {
    ...elimination,
    name: 'a singular matrix has an inverse',
    find: 'right.fill(system.div(one, undecided ?? zero));',
    replace: '',
  },
  {
    ...elimination,
    name: 'an entry without a value is ignored',
    find: 'right.fill(bottom);\n    return bottom;',
    replace: '',
  },
  {
    ...elimination,
    name: 'the right side is not reduced',
    find: 'for (let j = 0; j < m; j++) subtractMultiple(system, right, i * m + j, factor, k * m + j);',
    replace: '',
  },
  {
    ...elimination,
    name: 'the right side is not divided by pivots',
    find: 'system.div(right[i * m + j] as V, matrix[i * n + i] as V)',
    replace: 'right[i * m + j] as V',
  },
  {
    ...elimination,
    name: 'the determinant without its last pivot',
    find: 'determinant = k === 0 && pivotRow === k ? pivot : system.mul(determinant, pivot);',
    replace:
      'determinant = k === 0 && pivotRow === k ? pivot : k === n - 1 ? determinant : system.mul(determinant, pivot);',
  },
  {
    ...folding,
    name: '0·x is 0',
    find: "return isWhole(x, 1n) ? b : isWhole(y, 1n) ? a : null;\n    case 'div'",
    replace: "return isWhole(x, 0n) ? a : isWhole(x, 1n) ? b : isWhole(y, 1n) ? a : null;\n    case 'div'",
    near: ['test/tensor/graph.test.ts', 'test/soundness/owed.test.ts'],
  },
  {
    ...folding,
    name: '0 − x is x',
    find: "case 'sub':\n      return isWhole(y, 0n) ? a : null;",
    replace: "case 'sub':\n      return isWhole(y, 0n) ? a : isWhole(x, 0n) ? b : null;",
  },
  {
    ...folding,
    name: '1/x is x',
    find: "case 'div':\n      return isWhole(y, 1n) ? a : null;",
    replace: "case 'div':\n      return isWhole(y, 1n) ? a : isWhole(x, 1n) ? b : null;",
  },
  {
    ...folding,
    name: 'a constant condition takes the other branch',
    find: 'isWhole(x, 1n) ? b : isWhole(x, 0n) ? args[2] : undefined',
    replace: 'isWhole(x, 0n) ? b : isWhole(x, 1n) ? args[2] : undefined',
  },
  {
    ...folding,
    name: 'moved literals are padded with ones',
    find: 'place < 0 ? zero :',
    replace: 'place < 0 ? fraction(1n, 1n) :',
  },
  {
    ...expectation,
    name: 'the integral of a constant is the constant',
    find: 'return isProbability ? node : graph.expect(variable, node);\n    if',
    replace: 'return node;\n    if',
  },
  {
    ...expectation,
    name: 'E(−a) = E(a)',
    find: 'return graph.neg(over(node.args[0]));',
    replace: 'return over(node.args[0]);',
  },
  {
    ...expectation,
    name: 'E(ab) = E(a)E(b)',
    find: 'return depends(b) ? graph.expect(variable, node) : graph.mul(over(a), b);',
    replace: 'return graph.mul(over(a), over(b));',
  },
  {
    ...expectation,
    name: 'E(a/b) = E(a)/E(b)',
    find: 'return depends(b) ? graph.expect(variable, node) : graph.div(over(a), b);',
    replace: 'return graph.div(over(a), over(b));',
  },
  {
    ...expectation,
    file: 'src/tensor/signed-terms.ts',
    name: 'signs of terms are forgotten',
    find: 'return [...of(node.args[0], sign), ...of(node.args[1], opposite)];',
    replace: 'return [...of(node.args[0], sign), ...of(node.args[1], sign)];',
  },
  {
    ...expectation,
    name: 'constant terms are forgotten',
    find: 'return graph.add(constant, expectationOf(graph, variable, varying));',
    replace: 'return expectationOf(graph, variable, varying);',
  },
  {
    file: 'src/tensor/lower-expectations.ts',
    near: ['test/tensor/expectation.test.ts'],
    name: 'expectations are sums without weights',
    find: 'return graph.sum(graph.mul(weights, now(node.args[0])), [axis]);',
    replace: 'return graph.sum(now(node.args[0]), [axis]);',
  },
];
