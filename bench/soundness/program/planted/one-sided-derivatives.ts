import type { Mutant } from '../mutant';

const near = [
  'test/tensor/derivative.test.ts',
  'test/tensor/derivative-defined.test.ts',
  'test/soundness/derivatives-at-borders.test.ts',
  'test/soundness/derivative-of-expectation.test.ts',
  'test/soundness/derivatives.test.ts',
] as const;
const facts = { near: ['test/operation/facts.test.ts', ...near] } as const;
const breaks = { near, file: 'src/tensor/derivative/breaks.ts' } as const;
const pass = { near, file: 'src/tensor/derivative/run-pass.ts' } as const;
const whole = { near, file: 'src/tensor/derivative.ts' } as const;

/** Where derivatives to two sides differ, and passes to one side. */
export const inOneSidedDerivatives: readonly Mutant[] = [
  {
    ...breaks,
    name: 'comparisons do not jump',
    find: "if (kind === 'bend' && a === b) return null;",
    replace: "if (kind === 'jump' || (kind === 'bend' && a === b)) return null;",
  },
  {
    ...facts,
    file: 'src/operation/abs.ts',
    name: '|a| has no kink',
    find: "{ at: 'zero', kind: 'bend' }",
    replace: "'nowhere'",
  },
  {
    ...breaks,
    name: 'the root has no kink',
    find: 'return place && { at: place, kind };',
    replace: "return place && { at: place, kind: kind === 'root' ? 'bend' : kind };",
    equivalent: 'to both sides of a zero of the argument the derivative of a root is indeterminate anyway',
  },
  {
    ...facts,
    file: 'src/operation/max.ts',
    name: 'max has no kink',
    find: "{ at: 'tie', kind: 'bend' }",
    replace: "'nowhere'",
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
    find: "(condition === 'nonzero' || condition === 'positive')",
    replace: "condition === 'positive'",
  },
  {
    ...breaks,
    name: 'logarithms do not break an integrand',
    find: "condition === 'nonzero' || condition === 'positive'",
    replace: "condition === 'nonzero'",
  },
  {
    ...pass,
    name: '(aⁿ)′ without n',
    find: 'graph.mul(graph.mul(graph.constant(node.exponent), lower), da)',
    replace: 'graph.mul(lower, da)',
  },
  {
    ...pass,
    name: '(aⁿ)′ with aⁿ',
    find: 'node.exponent === 0 ? a : graph.power(a, node.exponent - 1)',
    replace: 'graph.power(a, node.exponent)',
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
  { ...pass, name: 'exchanges are not told', find: '  walk.exchanged.set(step, da);\n', replace: '' },
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
    find: 'at.length === 0 ? whole(plain.tangent)',
    replace: 'at.length >= 0 ? whole(plain.tangent)',
  },
  {
    ...whole,
    name: 'the last tie is the only one',
    find: 'return graph.sub(one, none.reduce(graph.mul));',
    replace: 'return graph.sub(one, none.at(-1) ?? one);',
  },
];
