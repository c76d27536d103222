import type { Mutant } from '../mutant';

const axioms = ['test/operation/axioms.test.ts'] as const;

/** Axioms of functions that the solver does not know. */
export const inAxiomsOfFunctions: readonly Mutant[] = [
  {
    near: axioms,
    file: 'src/operation/axioms/exponential.ts',
    name: 'e^x >= 2 + x',
    find: 's.add(whole(s, 1n), argument), value)',
    replace: 's.add(whole(s, 2n), argument), value)',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/exponential.ts',
    name: 'e^x e^x = 1',
    find: 's.equal(a.argument, s.neg(b.argument))',
    replace: 's.equal(a.argument, b.argument)',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/exponential.ts',
    name: 'the tangent of e^x lies above',
    find: 's.sub(a.argument, b.argument))), a.value)',
    replace: 's.sub(b.argument, a.argument))), a.value)',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/logarithm.ts',
    name: 'log x <= x − 2',
    find: 's.lessEqual(value, s.sub(argument, whole(s, 1n)))',
    replace: 's.lessEqual(value, s.sub(argument, whole(s, 2n)))',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/logarithm.ts',
    name: 'log increases where it has no value',
    find: 's.mul(bothPositive(s, a, b), s.less(a.argument, b.argument))',
    replace: 's.less(a.argument, b.argument)',
    equivalent: 'the values of log that are made up left of 0 may increase as well',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/logarithm.ts',
    name: 'the tangent of log lies below',
    find: 's.lessEqual(s.mul(b.argument, s.sub(a.value, b.value)), s.sub(a.argument, b.argument))',
    replace: 's.lessEqual(s.sub(a.argument, b.argument), s.mul(b.argument, s.sub(a.value, b.value)))',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/trigonometric.ts',
    name: 'cos x >= 1 − x²/4',
    find: 's.lessEqual(s.sub(whole(s, 2n), s.mul(argument, argument)), s.mul(whole(s, 2n), value))',
    replace: 's.lessEqual(s.sub(whole(s, 4n), s.mul(argument, argument)), s.mul(whole(s, 4n), value))',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/trigonometric.ts',
    name: 'sin is increasing',
    find: 's.lessEqual(magnitude(s, value), magnitude(s, argument)),\n    },\n  ],\n  pair: [congruent],',
    replace:
      's.lessEqual(magnitude(s, value), magnitude(s, argument)),\n    },\n  ],\n  pair: [{ ...congruent, holds: (s, a, b) => implies(s, s.less(a.argument, b.argument), s.less(a.value, b.value)) }],',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/square-root.ts',
    name: '√x >= x',
    find: 's.lessEqual(whole(s, 0n), value)),',
    replace: 's.lessEqual(argument, value)),',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/error-function.ts',
    name: 'erf x > 0',
    find: 'implies(s, isPositive(s, argument), isPositive(s, value))',
    replace: 'isPositive(s, value)',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/companions.ts',
    name: 'log e^x = x for any e^x',
    find: 's.equal(log.argument, exp.value), s.equal(log.value, exp.argument)',
    replace: 's.less(log.argument, exp.value), s.equal(log.value, exp.argument)',
  },
  {
    near: axioms,
    file: 'src/operation/axioms/companions.ts',
    name: 'sin² x + cos² x = 2',
    find: 's.mul(cos.value, cos.value)), whole(s, 1n))',
    replace: 's.mul(cos.value, cos.value)), whole(s, 2n))',
  },
];
