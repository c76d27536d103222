import type { Mutant } from '../mutant';

const near = [
  'test/engine/node-bounds.test.ts',
  'test/tensor/bounds-kept.test.ts',
  'test/tensor/bounds.test.ts',
] as const;
const bounds = { near, file: 'src/tensor/bounds.ts' } as const;
const nodes = { near, file: 'src/tensor/node-bounds.ts' } as const;

/** Bounds and signs of values. */
export const inBounds: readonly Mutant[] = [
  {
    ...bounds,
    name: 'at least 0 is positive',
    find: 'compare(b.low, zero) === 0 && (b.lowOpen || b.nonzero)',
    replace: 'compare(b.low, zero) === 0',
  },
  {
    ...bounds,
    name: 'at least −1 is not negative',
    find: 'b.low !== null && compare(b.low, zero) >= 0;',
    replace: 'b.low !== null;',
  },
  { ...bounds, name: 'ends are not turned round', find: 'low: b.high && negate(b.high)', replace: 'low: b.low' },
  {
    ...bounds,
    name: 'a domain without any number is one without 0',
    find: 'domain.excluded.some((value) => value.numerator === 0n)',
    replace: 'domain.excluded.length > 0',
  },
  {
    ...bounds,
    name: 'finitely many values without 0 where one is not',
    find: 'domain.values.every((value) => value.numerator !== 0n)',
    replace: 'domain.values.some((value) => value.numerator !== 0n)',
  },
  {
    ...bounds,
    name: 'finitely many values are positive where the last is',
    find: 'within(sorted[0] as Fraction, sorted.at(-1) as Fraction)',
    replace: 'within(sorted.at(-1) as Fraction, sorted.at(-1) as Fraction)',
  },
  {
    ...bounds,
    name: 'a probability is below 1',
    find: 'high: one, highOpen: false, nonzero: true',
    replace: 'high: one, highOpen: true, nonzero: true',
  },
  {
    ...nodes,
    name: 'e^a is above 1 for all a',
    find: 'return isPositive(a)\n        ? { ...positive, low: one }',
    replace: 'return !isNegative(a)\n        ? { ...positive, low: one }',
  },
  {
    ...nodes,
    name: 'e^0 is above 1',
    find: '{ ...positive, low: one, lowOpen: false }',
    replace: '{ ...positive, low: one }',
  },
  { ...nodes, name: 'e^a is below 1 for a ≤ 0', find: 'highOpen: isNegative(a) }', replace: 'highOpen: true }' },
  {
    ...nodes,
    name: 'log a is positive where a is',
    find: 'compare(a.low, one) >= 0',
    replace: 'compare(a.low, zero) >= 0',
  },
  {
    ...nodes,
    name: 'log 1 is positive',
    find: 'lowOpen: a.lowOpen || compare(a.low as Fraction, one) > 0',
    replace: 'lowOpen: true',
  },
  {
    ...nodes,
    name: '√0 is positive',
    find: '{ ...nonNegative, lowOpen: isPositive(a), nonzero: isNonzero(a) }',
    replace: 'positive',
  },
  {
    ...nodes,
    name: '|0| is positive',
    find: 'low: zero, lowOpen: isNonzero(a), nonzero: isNonzero(a) }',
    replace: 'low: zero, lowOpen: true, nonzero: true }',
  },
  {
    ...nodes,
    name: '|a| as large as the upper end',
    find: '{ ...extremeBounds(a, negated(a)), low: zero,',
    replace: '{ ...a, low: zero,',
  },
  {
    ...nodes,
    name: 'sin is positive',
    find: 'return within(fraction(-1n, 1n), one);',
    replace: 'return within(zero, one);',
  },
  {
    ...nodes,
    name: 'erf of anything is positive',
    find: 'low: isNonNegative(a) ? zero : fraction(-1n, 1n),',
    replace: 'low: zero,',
  },
  {
    ...nodes,
    name: 'erf 0 is positive',
    find: 'lowOpen: !isNonNegative(a) || isPositive(a),',
    replace: 'lowOpen: true,',
  },
  {
    ...nodes,
    name: 'a truth value is 1',
    find: "case 'equal':\n      return truth;",
    replace: "case 'equal':\n      return within(one, one);",
  },
  {
    ...nodes,
    name: 'a case distinction has the bounds of its first branch',
    find: 'return hull(b, c);',
    replace: 'return b;',
  },
  { ...nodes, name: 'a difference as a sum', find: 'return sum(a, negated(b));', replace: 'return sum(a, b);' },
  {
    ...nodes,
    name: 'the smaller as the larger',
    find: 'return negated(extremeBounds(negated(a), negated(b)));',
    replace: 'return extremeBounds(a, b);',
  },
  {
    ...nodes,
    name: 'padding has the bounds of what is padded',
    find: "node.movement.move === 'pad' ? hull(a, within(zero, zero)) : a",
    replace: 'a',
  },
  {
    ...nodes,
    name: 'a concatenation has the bounds of its first part',
    find: "case 'concat':\n      return node.args.map(of).reduce(hull);",
    replace: "case 'concat':\n      return a;",
  },
  {
    ...nodes,
    name: 'a derivative has the range of its function',
    find: 'if (node.derivatives.length === 0) return',
    replace: 'return',
  },
  {
    ...nodes,
    name: 'every derivative of a bijection is not 0',
    find: 'node.derivatives.length === 1;',
    replace: 'node.derivatives.length >= 1;',
  },
  {
    ...nodes,
    name: 'entries of the Jacobian of a bijection are not 0',
    find: 'isFlowJacobian(node) && node.axes.every((axis) => node.batch.includes(axis.name))',
    replace: 'isFlowJacobian(node)',
  },
  {
    ...nodes,
    name: 'every determinant is not 0',
    find: "node.operation === 'det' && isFlowJacobian(unmoved(node.args[0] as Node))",
    replace: "node.operation === 'det'",
  },
  {
    ...nodes,
    name: 'bijections have derivatives that are not 0',
    find: '  node.symbol.differentiable &&\n',
    replace: '',
    equivalent: 'derivatives of functions that are not declared differentiable are refused',
  },
  {
    ...nodes,
    name: 'an integral over the line is bounded as its integrand',
    find: "if (node.variable.measure?.kind !== 'lebesgue') return",
    replace: 'return',
  },
  {
    ...nodes,
    name: 'bounds of a mean exclude 0 where those of its integrand do',
    find: 'return { ...a, nonzero: isPositive(a) || isNegative(a) };\n      if',
    replace: 'return a;\n      if',
  },
  {
    ...nodes,
    name: 'a sum has the bounds of one term',
    find: 'low: a.low && multiply(a.low, times)',
    replace: 'low: a.low',
  },
  {
    ...nodes,
    name: 'a sum of what is not 0 is not 0, along an axis',
    find: 'high: a.high && multiply(a.high, times),\n        nonzero: isPositive(a) || isNegative(a),',
    replace: 'high: a.high && multiply(a.high, times),\n        nonzero: isNonzero(a),',
  },
  {
    ...nodes,
    name: 'a product of anything is not negative',
    find: '{ ...anything, nonzero: isNonzero(a) };\n    case',
    replace: 'nonNegative;\n    case',
  },
  {
    ...nodes,
    name: 'π is at most 3',
    find: 'within(fraction(3n, 1n), fraction(4n, 1n))',
    replace: 'within(zero, fraction(3n, 1n))',
  },
  {
    ...nodes,
    name: 'long fractions are dropped for a sign',
    find: 'low = long(b.low) ? (compare(b.low as Fraction, zero) > 0 ? zero : null) : b.low;',
    replace: 'low = long(b.low) ? zero : b.low;',
  },
];
