import type { Mutant } from '../mutant';

const near = ['test/soundness/solver.test.ts', 'test/engine/smt'] as const;
const engine = { near, file: 'src/engine/smt.ts' } as const;
const pointwise = {
  near: ['test/soundness/solver.test.ts', 'test/derive/rules', 'test/engine/smt'],
  file: 'src/integral/pointwise.ts',
} as const;
const linear = {
  near: ['test/soundness/solver.test.ts', 'test/derive/rules'],
  file: 'src/integral/linear-combination.ts',
} as const;

/** Comparisons of integrals by their integrands. */
export const inComparisonsOfIntegrals: readonly Mutant[] = [
  {
    ...engine,
    name: 'premises without values prove anything',
    find: 'if (!(context.allowVacuous ?? false) && !isSatisfiable(compiled, sized.sizes, context)) {',
    replace: 'if (false) {',
  },
  {
    ...engine,
    name: 'what the solver proves owes nothing',
    find: 'owed: answer.total ? [] : owed,',
    replace: 'owed: [],',
  },
  {
    ...engine,
    name: 'one integrand is enough',
    find: 'const proof = isNested ? null : await allProved({ graph, assumptions: plain }, closed,',
    replace: 'const proof = isNested ? null : await allProved({ graph, assumptions: plain }, closed.slice(0, 1),',
    near: ['test/soundness/solver.test.ts'],
  },
  {
    ...engine,
    name: 'integrands without values are as good',
    find: 'if (proof === null || (proof.owed.length > 0 && owed.length > 0)) continue;',
    replace: 'if (proof === null) continue;',
    near: ['test/soundness/solver.test.ts', 'test/soundness/definedness.test.ts'],
  },
  {
    ...engine,
    name: 'integrals without values are as good',
    find: 'owed,\n    hypotheses: [exists',
    replace: 'owed: [],\n    hypotheses: [exists',
    near: ['test/soundness/solver.test.ts', 'test/soundness/definedness.test.ts'],
  },
  {
    ...engine,
    name: 'the hypothesis that integrals exist is not told',
    find: 'const hypotheses = [exists, ...masses',
    replace: 'const hypotheses = [...masses',
    near: ['test/engine/smt', 'test/soundness/solver.test.ts'],
  },
  {
    ...pointwise,
    name: 'integrals that differ by integrands that differ',
    find: "if (relation === '!=') return [];",
    replace: '',
  },
  {
    ...pointwise,
    name: 'constants go under integrals without a density',
    find: 'isProbability(carrier[1]) ? null : densities',
    replace: 'null',
  },
  {
    ...pointwise,
    name: 'constants on the right are forgotten',
    find: 'right: integrand(b, rightConstant)',
    replace: 'right: integrand(b, null)',
  },
  {
    ...pointwise,
    name: 'p is added to one side',
    find: '[value(p, at), value(q, at)], masses',
    replace: '[value(p, at), null], masses',
  },
  {
    ...pointwise,
    name: 'half of the densities',
    find: 'graph.add(value(p, at), value(q, at)), graph.constant(2)',
    replace: 'graph.add(value(p, at), value(q, at)), graph.constant(3)',
  },
  { ...pointwise, name: 'all spaces are one', find: 'spaceKey(integral.variable) === key', replace: 'true' },
  {
    ...pointwise,
    name: 'densities on another space',
    find: 'if (showAxes(consumed) === showAxes(axes)) found.add(node.symbol);',
    replace: 'found.add(node.symbol);',
    equivalent:
      'put at points of this space, the symbol of a density on another one stands for any density on this one',
  },
  {
    ...linear,
    name: '∫(a − b) = ∫a + ∫b',
    find: 'inside(of(node.args[1]), graph.neg)',
    replace: 'of(node.args[1])',
  },
  { ...linear, name: 'the rest of one side forgotten', find: 'graph.add(a.rest, b.rest)', replace: 'a.rest' },
  {
    ...linear,
    name: '∫a·∫b as ∫(a∫b)',
    find: 'return hasIntegral(b) ? { integrals: [], rest: node } : inside(of(a), (term) => graph.div(term, b));',
    replace: 'return inside(of(a), (term) => graph.mul(term, b));',
  },
  {
    near: ['test/soundness/solver.test.ts'],
    file: 'src/integral/opaque-integrals.ts',
    name: 'every integral of a density is its mass',
    find: "at?.kind === 'input' && at.symbol === node.variable",
    replace: 'at !== undefined',
  },
  {
    near: ['test/soundness/solver.test.ts'],
    file: 'src/integral/support.ts',
    name: 'every noise is positive',
    find: 'line: null,',
    replace: 'line: halfLine,',
  },
  {
    near: ['test/soundness/solver.test.ts'],
    file: 'src/integral/support.ts',
    name: 'exponential noise is below 1',
    find: "'half-line': halfLine,",
    replace: "'half-line': { ...halfLine, high: fraction(1n) },",
  },
];
