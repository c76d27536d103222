import type { Mutant } from '../mutant';

const matrices = {
  near: ['test/language/declared-matrix.test.ts', 'test/decide/declared-matrices.test.ts'],
  file: 'src/language/declared-matrix.ts',
} as const;

const functions = {
  near: ['test/concrete/class-members.test.ts', 'test/decide/declared-functions.test.ts'],
  file: 'src/language/function-facts.ts',
} as const;
const members = { near: ['test/concrete/class-members.test.ts'], file: 'src/concrete/made/class-members.ts' } as const;

/** What is declared of a class, and what follows from it. */
export const inDeclaredClasses: readonly Mutant[] = [
  {
    ...matrices,
    name: 'a symmetric matrix that is any',
    find: 'const node = graph.div(graph.add(any, transposed(graph, any, square)), graph.constant(2));',
    replace: 'const node = any;',
  },
  {
    ...matrices,
    name: 'definite matrices whose eigenvalues are at least 1',
    find: 'graph.mul(least, identity(graph, [rows], [columns.name]))',
    replace: 'graph.mul(graph.add(least, graph.constant(1)), identity(graph, [rows], [columns.name]))',
  },
  {
    ...matrices,
    name: 'orthogonal matrices that are rotations',
    find: "const signs = part([rows], { kind: 'finite', values: [minusOne, one] });",
    replace: "const signs = part([], { kind: 'finite', values: [one] });",
  },
  {
    ...matrices,
    name: 'a Cayley transform of a matrix that is not antisymmetric',
    find: 'const skew = graph.sub(any, transposed(graph, any, square));',
    replace: 'const skew = any;',
  },
  {
    near: ['test/decide/declared-matrices.test.ts'],
    file: 'src/point/shown-values.ts',
    name: 'a witness that shows what a matrix is made of',
    find: 'const whole = symbol.partOf?.();',
    replace: 'const whole = symbol.axes.length > 9 ? symbol.partOf?.() : undefined;',
  },
  {
    ...functions,
    name: 'convex functions below their tangents',
    find: "of.kind === 'convex' ? '>=' : '<='",
    replace: "of.kind === 'convex' ? '<=' : '>='",
  },
  {
    ...functions,
    name: 'a smooth function with half of its constant',
    find: 'const bound = graph.div(graph.mul(of.constant, square), graph.constant(2));',
    replace: 'const bound = graph.div(graph.mul(of.constant, square), graph.constant(4));',
  },
  {
    ...functions,
    name: 'a Lipschitz constant that is not squared with the rest',
    find: 'const bound = graph.mul(graph.power(of.constant, 2), square);',
    replace: 'const bound = graph.mul(of.constant, square);',
  },
  {
    ...functions,
    name: 'functions that do not decrease, but increase',
    find: "    case 'nondecreasing':\n      return [ordered('lessEqual', 'lessEqual')];",
    replace: "    case 'nondecreasing':\n      return [ordered('less', 'less')];",
  },
  {
    ...functions,
    name: 'convex and smooth functions by half of their constant',
    find: 'graph.mul(graph.mul(graph.constant(2), of.constant), rest)',
    replace: 'graph.mul(of.constant, rest)',
  },
  {
    ...members,
    name: 'a steep line that is 1-Lipschitz',
    find: 'is: [...affine, ...rising], smooth: 0 },',
    replace: 'is: [...affine, ...rising], Lipschitz: 1, smooth: 0 },',
  },
  {
    ...members,
    name: 'a function that stays the same and increases',
    find: "{ formula: clamped, is: ['nondecreasing', 'odd'], Lipschitz: 1 },",
    replace: "{ formula: clamped, is: ['nondecreasing', 'increasing', 'odd'], Lipschitz: 1 },",
  },
  {
    ...members,
    name: 'members of one of the classes',
    find: 'return classes.every(isIn)',
    replace: 'return classes.some(isIn)',
  },
  {
    near: ['test/decide/declared-functions.test.ts'],
    file: 'src/concrete/choices.ts',
    name: 'any function for one of a class',
    find: '  if (symbol.classes !== undefined) return classInstances(symbol, space.length > 0);\n',
    replace: '',
  },
  {
    near: ['test/decide/declared-functions.test.ts'],
    file: 'src/decide/instance-cases.ts',
    name: 'given values that need not be in the class',
    find: 'declaresClass(declared)',
    replace: 'declaresClass(name)',
  },
  {
    near: ['test/decide/declared-functions.test.ts'],
    file: 'src/kernel/arithmetic/leaves.ts',
    name: 'derivatives by different arguments that are one',
    find: 'derivatives.map((d) => d.argument)',
    replace: 'derivatives.length',
  },
  {
    near: ['test/language/function-class.test.ts'],
    file: 'src/language/declare-function.ts',
    name: 'constants that may be negative',
    find: 'if (!isNonNegative(bounds) || (isStrict',
    replace: 'if ((isStrict',
  },
  {
    near: ['test/decide/declared-functions.test.ts'],
    file: 'src/language/jensen-forms.ts',
    name: 'tangents on the other side',
    find: "const slack = sign === 'convex' ? above : graph.neg(above);",
    replace: "const slack = sign === 'concave' ? above : graph.neg(above);",
  },
  {
    near: ['test/decide/declared-functions.test.ts'],
    file: 'src/language/jensen-forms.ts',
    name: 'weights that may be negative',
    find: '&& isNonNegative(rootBounds(node))',
    replace: '&& (isNonNegative(rootBounds(node)) || node.axes.length > 0)',
  },
  {
    near: ['test/decide/declared-functions.test.ts'],
    file: 'src/decide/signed/ways-for.ts',
    name: 'what a class says is strict',
    find: "by === 'class' ? shows === isNonNegative : shows(signedBounds(form))",
    replace: "by === 'class' ? true : shows(signedBounds(form))",
  },
  {
    near: ['test/language/function-class.test.ts'],
    file: 'src/language/function-class.ts',
    name: 'functions that increase and decrease',
    find: "if ((rises && has('decreasing')) || (falls && has('increasing')))",
    replace: "if (rises && falls && has('odd'))",
  },
];
