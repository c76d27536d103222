import type { Mutant } from '../mutant';

const floor = {
  near: [
    'test/operation/facts.test.ts',
    'test/operation/axioms.test.ts',
    'test/operation/functions.test.ts',
    'test/tensor/bounds.test.ts',
    'test/number/function-bounds.test.ts',
    'test/number/real.test.ts',
    'test/power/rounding.test.ts',
  ],
  file: 'src/operation/floor.ts',
} as const;

/** What is true of the whole part, and of relations joined by or and not. */
export const inWholeParts: readonly Mutant[] = [
  {
    ...floor,
    name: 'the whole part of a number is below it',
    find: 's.lessEqual(value, argument)',
    replace: 's.less(value, argument)',
  },
  {
    ...floor,
    name: 'a number is at most half above its whole part',
    find: 's.less(argument, s.add(value, whole(s, 1n)))',
    replace: 's.lessEqual(s.add(argument, argument), s.add(s.add(value, value), whole(s, 1n)))',
  },
  {
    ...floor,
    name: 'no whole part below 1',
    find: 'implies(s, s.less(value, whole(s, 1n)), s.lessEqual(value, whole(s, 0n)))',
    replace: 'implies(s, s.lessEqual(value, whole(s, 1n)), s.lessEqual(value, whole(s, 0n)))',
  },
  {
    ...floor,
    name: 'no whole part above −1',
    find: 'isAbove(s, s.add(value, whole(s, 1n)))',
    replace: 's.lessEqual(whole(s, -1n), value)',
  },
  {
    ...floor,
    name: 'whole parts are 2 apart',
    find: 's.lessEqual(s.add(a.value, whole(s, 1n)), b.value)',
    replace: 's.lessEqual(s.add(a.value, whole(s, 2n)), b.value)',
  },
  {
    ...floor,
    name: 'a closed end as an open one',
    find: 'isOpen && a.denominator === 1n',
    replace: 'a.denominator === 1n',
  },
  { ...floor, name: 'an end that is no whole number', find: 'low: low && wholePart(low),', replace: 'low,' },
  { ...floor, name: 'an end that is not met', find: 'highOpen: high === null,', replace: 'highOpen,' },
  {
    ...floor,
    name: 'the whole part of what is not 0 is not 0',
    find: "meets: (condition) => (condition === 'nonnegative' ? [['nonnegative']] : []),",
    replace: 'meets: (condition) => [[condition]],',
  },
  { ...floor, name: 'the whole part is odd', find: "parity: 'none'", replace: "parity: 'odd'" },
  { ...floor, name: 'each value is met once', find: "levels: 'any'", replace: "levels: 'countable'" },
  {
    ...floor,
    name: 'the whole part is smooth',
    find: "singular: { at: 'whole', kind: 'step' }",
    replace: "singular: 'nowhere'",
  },
  {
    ...floor,
    name: 'the whole part bends',
    find: "kind: 'step'",
    replace: "kind: 'bend'",
  },
  {
    ...floor,
    name: 'a derivative at whole numbers',
    find: 'c.mul(c.sub(c.div(gap, gap), c.constant(1)), da)',
    replace: 'c.mul(c.sub(gap, gap), da)',
    equivalent:
      'where the argument may be whole nothing is said of a derivative: a step breaks it, beside this formula',
  },
  {
    ...floor,
    name: 'sums of whole parts lie below 0 or above 1',
    find: 'implies(s, s.less(sum, whole(s, 1n)), s.lessEqual(sum, whole(s, 0n)))',
    replace: 'implies(s, s.lessEqual(sum, whole(s, 1n)), s.lessEqual(sum, whole(s, 0n)))',
  },
  {
    ...floor,
    name: 'no sum of whole parts is −1',
    find: 'implies(s, s.less(whole(s, -1n), sum)',
    replace: 'implies(s, s.lessEqual(whole(s, -1n), sum)',
  },
  {
    ...floor,
    file: 'src/operation/sqrt.ts',
    name: 'roots are whole numbers',
    find: 'isWhole: false',
    replace: 'isWhole: true',
  },
  {
    ...floor,
    file: 'src/engine/smt/opaque-functions.ts',
    name: 'the solver takes every value for a whole number',
    find: "fresh(isWhole ? 'Int' : 'Real')",
    replace: "fresh('Int')",
  },
  {
    near: ['test/power/junctions.test.ts'],
    file: 'src/language/junction.ts',
    name: 'or is and',
    find: "if (part.fn === 'or') return not(all(truths.map(not)));",
    replace: "if (part.fn === 'or') return all(truths);",
  },
  {
    near: ['test/power/junctions.test.ts'],
    file: 'src/language/junction.ts',
    name: 'beside an arrow a relation without a value leaves the statement without one',
    find: "whereUndefined === 'fails' ?",
    replace: "whereUndefined === 'undefined' ?",
  },
  {
    near: ['test/power/junctions.test.ts'],
    file: 'src/language/junction.ts',
    name: 'relations of tensors are joined as if there were one reading',
    find: 'axes.length > 0',
    replace: 'axes.length > 9',
  },
];
