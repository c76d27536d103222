import type { Mutant } from '../mutant';

const near = ['test/engine/arithmetic', 'test/engine/smt'] as const;
const reading = { near, file: 'src/engine/arithmetic/reading.ts' } as const;
const signs = { near, file: 'src/engine/arithmetic/facts.ts' } as const;
const script = { near, file: 'src/engine/arithmetic/read-script.ts' } as const;
const formula = { near, file: 'src/engine/arithmetic/formula.ts' } as const;
const sums = { near, file: 'src/engine/arithmetic/is-contradiction.ts' } as const;
const products = { near, file: 'src/engine/arithmetic/consequences.ts' } as const;

/** In what adds inequalities up to a contradiction. */
export const inArithmetic: readonly Mutant[] = [
  {
    ...sums,
    name: 'negative multipliers of inequalities',
    find: "if (relation !== '=' && multiplier.numerator < 0n) return false;",
    replace: '',
  },
  { ...sums, name: 'a sum that is not 0', find: 'total.size === 0 && strict', replace: 'strict' },
  { ...sums, name: '0 ≥ 0 is a contradiction', find: ' && strict.numerator > 0n', replace: '' },
  { ...sums, name: 'what is ≥ 0 is > 0', find: "relation === '>')", replace: "relation !== '=')" },
  {
    ...products,
    name: 'a product with what may be 0 is > 0',
    find: "a === '>' && b === '>' ?",
    replace: "a === '>' || b === '>' ?",
  },
  { ...products, name: 'squares are positive', find: "relation: '>=' }));", replace: "relation: '>' }));" },
  {
    ...products,
    name: 'what is multiplied by a variable keeps its sign',
    find: ".filter(({ relation }) => relation === '=')",
    replace: '',
  },
  {
    ...signs,
    name: 'the opposite of a polynomial has its sign',
    find: 'return oriented.isTurned ? flipped(signs) : signs;',
    replace: 'return signs;',
  },
  {
    ...signs,
    name: 'a fact on the opposite is kept as it is',
    find: 'const own = oriented.isTurned ? flipped(now) : now;',
    replace: 'const own = now;',
  },
  {
    ...signs,
    name: '0 is positive',
    find: 'if (coefficient === undefined) return zero;',
    replace: 'if (coefficient === undefined) return positive;',
  },
  {
    ...signs,
    name: 'what is not negative is positive',
    find: "case nonNegative:\n      return [{ polynomial, relation: '>=' }];",
    replace: "case nonNegative:\n      return [{ polynomial, relation: '>' }];",
  },
  {
    ...reading,
    name: 'the sign of a quotient is that of its numerator',
    find: 'else if (signs !== positive) signed = product(signed, factor);',
    replace: '',
  },
  {
    ...reading,
    name: 'a negative denominator keeps the sign',
    find: 'if (signs === negative) signed = scaled(signed, minusOne);',
    replace: 'if (signs === negative) continue;',
  },
  {
    ...reading,
    name: 'a quotient by 0 is the number 0',
    find: 'return whole(known);',
    replace: 'return whole(zeroPolynomial);',
  },
  {
    ...reading,
    name: 'denominators are never 0',
    find: 'if ((signs & zero) === 0)\n',
    replace: 'if (signs !== zero)\n',
  },
  {
    ...reading,
    name: 'at most is less, in signs',
    find: "relation === '<' ? negative : atMostZero",
    replace: 'negative',
  },
  {
    ...reading,
    name: 'the denial of a comparison leaves out equality',
    find: 'holds ? asked.signs : anySign & ~asked.signs',
    replace: 'holds ? asked.signs : anySign & ~asked.signs & ~zero',
  },
  {
    ...reading,
    name: 'the first of several that can be true is',
    find: 'return possible === 1 ? assume',
    replace: 'return possible >= 1 ? assume',
  },
  {
    ...reading,
    name: 'sums of quotients with different denominators',
    find: 'numerator: sum(b.denominator.reduce(product, a.numerator), a.denominator.reduce(product, b.numerator)),',
    replace: 'numerator: sum(a.numerator, b.numerator),',
  },
  {
    ...script,
    name: 'a > b is a < b',
    find: "return comparison('<', b, first);",
    replace: "return comparison('<', first, b);",
  },
  {
    ...script,
    name: 'a disjunction is a conjunction',
    find: "if (operator === 'or') return connected('any', args);",
    replace: "if (operator === 'or') return connected('all', args);",
  },
  {
    ...script,
    name: 'an implication is its conclusion',
    find: "return connected('any', [not(a), b]);",
    replace: 'return b;',
  },
  {
    ...script,
    name: 'subtraction adds',
    find: '...args.slice(1).map((arg) => negative(arg))',
    replace: '...args.slice(1)',
  },
  {
    ...formula,
    name: 'cases turn round',
    find: "connected('all', [connected('any', [not(condition), then]), connected('any', [condition, otherwise])])",
    replace: "connected('all', [connected('any', [condition, then]), connected('any', [not(condition), otherwise])])",
  },
  {
    ...formula,
    name: 'numbers that are equal are not at most one another',
    find: "relation === '<' ? sign < 0 : sign <= 0",
    replace: 'sign < 0',
  },
  {
    ...formula,
    name: 'one false part makes a disjunction false',
    find: 'arg.value !== neutral)) return truth(!neutral);',
    replace: 'arg.value !== neutral)) return truth(false);',
  },
];
