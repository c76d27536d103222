import type { Mutant } from '../mutant';

const matrices = {
  near: ['test/language/declared-matrix.test.ts', 'test/decide/declared-matrices.test.ts'],
  file: 'src/language/declared-matrix.ts',
} as const;
const signs = { near: ['test/decide/signs.test.ts'], file: 'src/decide/signs.ts' } as const;

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
    ...signs,
    name: 'what is not negative is positive',
    find: "  '>': isPositive,",
    replace: "  '>': isNonNegative,",
  },
  {
    ...signs,
    name: 'inequalities read the other way round',
    find: "const isBelow = relation === '<=' || relation === '<';",
    replace: "const isBelow = relation === '>=' || relation === '>';",
  },
];
