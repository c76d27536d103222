import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, Real, Relation } from '../../../src/engine/arithmetic/formula';
import { isContradiction, type Summand } from '../../../src/engine/arithmetic/is-contradiction';
import { readScript } from '../../../src/engine/arithmetic/read-script';
import { refute } from '../../../src/engine/arithmetic/refute';
import { add, compare, divide, type Fraction, fraction, multiply, negate } from '../../../src/number/fraction';
import { runs } from '../../thorough';

const declared = ['x', 'y', 'z'].map((name) => `(declare-const ${name} Real)`).join('\n');
const abs = (text: string): string => `(ite (>= ${text} 0.0) ${text} (- ${text}))`;

const isRefuted = (...assertions: string[]): boolean => {
  const formulas = readScript(`${declared}\n${assertions.map((each) => `(assert ${each})`).join('\n')}`);
  expect(formulas).not.toBeNull();
  return formulas !== null && refute(formulas);
};

describe('refute', () => {
  it.each([
    ['a strict cycle', ['(< x y)', '(< y z)', '(<= z x)']],
    ['two bounds that meet and a strict one', ['(<= x 1.0)', '(< 1.0 x)']],
    ['1/7 < x < 1/8', ['(< (/ 1.0 7.0) x)', '(< x (/ 1.0 8.0))']],
    ['fine fractions', ['(<= (/ 2591209748590023.0 9007199254740992.0) x)', '(<= x (/ 1.0 4.0))']],
    ['|x + y| > |x| + |y|', [`(> ${abs('(+ x y)')} (+ ${abs('x')} ${abs('y')}))`]],
    ['the minimum above one of its arguments', ['(> (ite (<= x y) x y) y)']],
    ['a product of positive numbers that is not', ['(< 0.0 x)', '(< 0.0 y)', '(<= (* x y) 0.0)']],
    ['a product with a negative factor', ['(< x 0.0)', '(< 0.0 y)', '(>= (* x y) 0.0)']],
    ['a negative square', ['(< (* x x) 0.0)']],
    ['2xy above x² + y²', ['(> (* 2.0 x y) (+ (* x x) (* y y)))']],
    ['−1/x² > 0 for x > 0', ['(< 0.0 x)', '(not (<= (- (/ (/ 1.0 x) x)) 0.0))']],
    ['x/y · y apart from x', ['(not (= y 0.0))', '(not (= (* (/ x y) y) x))']],
    ['x/y + z/y apart from (x + z)/y', ['(not (= y 0.0))', '(not (= (+ (/ x y) (/ z y)) (/ (+ x z) y)))']],
    ['an implication and its premise', ['(=> (= x y) (= y z))', '(= x y)', '(< y z)']],
    ['neither of two that one must be', ['(or (< x 0.0) (< y 0.0))', '(<= 0.0 x)', '(<= 0.0 y)']],
    ['a truth value that is neither', ['(not (= (ite (< x 0.0) 1.0 0.0) 1.0))', '(< x 0.0)']],
    ['a disequality', ['(not (= x 0.0))', '(<= x 0.0)', '(>= x 0.0)']],
    ['false itself', ['false']],
  ])('finds no numbers for %s', (_, assertions) => {
    expect(isRefuted(...assertions)).toBe(true);
  });

  it.each([
    ['touching bounds', ['(<= x 1.0)', '(<= 1.0 x)']],
    ['a cycle that is not strict', ['(<= x y)', '(<= y z)', '(<= z x)']],
    ['a product of numbers that may be 0', ['(<= 0.0 x)', '(<= 0.0 y)', '(<= (* x y) 0.0)']],
    ['a quotient by 0, of which nothing is known', ['(= y 0.0)', '(not (= (/ x y) 0.0))']],
    ['a quotient by what may be 0', ['(not (= (* (/ x y) y) x))']],
    ['two quotients by 0', ['(= y 0.0)', '(not (= (/ x y) (/ z y)))']],
    ['an implication without its premise', ['(=> (= x y) (= y z))', '(< y z)']],
    ['a square that is 2', ['(= (* x x) 2.0)']],
    ['a disequality', ['(not (= x 0.0))', '(<= x 0.0)']],
    ['one of two', ['(or (< x 0.0) (< y 0.0))', '(<= 0.0 x)']],
    ['a quotient with the other sign than its numerator', ['(< x 0.0)', '(not (= y 0.0))', '(> (/ x y) 0.0)']],
    ['a positive quotient of negative numbers', ['(< x 0.0)', '(< y 0.0)', '(> (/ x y) 0.0)']],
    ['a number that is at most itself', ['(<= (ite (< x 0.0) 1.0 2.0) 1.0)', '(< x 0.0)']],
    ['nothing', []],
  ])('says nothing against %s', (_, assertions) => {
    expect(isRefuted(...assertions)).toBe(false);
  });

  it('never refutes what holds somewhere', () => {
    fc.assert(
      fc.property(fc.array(formulas, { minLength: 1, maxLength: 5 }), points, (any, point) => {
        const holding = any.map((each): Formula => (holds(each, point) ? each : { kind: 'not', arg: each }));
        expect(refute(holding)).toBe(false);
      }),
      { numRuns: runs(1500) },
    );
  });
});

describe('isContradiction', () => {
  const x = [1, 1] as const;
  const one = [0, 1] as const;
  const summand = (
    relation: Summand['relation'],
    multiplier: number,
    ...terms: (readonly [number, number])[]
  ): Summand => ({
    relation,
    multiplier: fraction(BigInt(multiplier)),
    polynomial: new Map(terms.map(([monomial, coefficient]) => [monomial, fraction(BigInt(coefficient))])),
  });

  it.each<[string, boolean, Summand[]]>([
    ['x > 0 and −x ≥ 0', true, [summand('>', 1, x), summand('>=', 1, [1, -1])]],
    ['x = 0 and x > 0, by a negative multiple of the equation', true, [summand('=', -1, x), summand('>', 1, x)]],
    ['what is left over', false, [summand('>', 1, x), summand('>=', 1, [1, -1], one)]],
    ['a negative multiple of an inequality', false, [summand('>', 1, x), summand('>=', -1, x)]],
    ['what may all be 0', false, [summand('>=', 1, x), summand('>=', 1, [1, -1])]],
    [
      'a strict inequality that takes no part',
      false,
      [summand('>', 0, one), summand('>=', 1, x), summand('>=', 1, [1, -1])],
    ],
    ['nothing', false, []],
  ])('%s: %s', (_, expected, summands) => {
    expect(isContradiction(summands)).toBe(expected);
  });
});

describe('readScript', () => {
  it.each([
    '(assert (forall ((x Real)) (= x x)))',
    '(assert (= x y))',
    '(declare-const x Int)(assert (< (mod x 2) 1))',
    '(declare-const x Real)(assert x)',
    '(declare-const x Real)(assert (< x 0.0 1.0))',
    '(declare-fun f (Real) Real)',
    '(declare-const x Real)(assert (< x 1e3))',
  ])('reads nothing it does not know: %s', (script) => {
    expect(readScript(script)).toBeNull();
  });
});

type Point = Readonly<Record<string, Fraction>>;

const names = ['x', 'y', 'z'];
const points = fc
  .record(
    Object.fromEntries(
      names.map((name) => [name, fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(1, 1, 2))]),
    ),
  )
  .map(
    (drawn): Point =>
      Object.fromEntries(Object.entries(drawn).map(([name, [n, d]]) => [name, fraction(BigInt(n), BigInt(d))])),
  );

const { formulas } = fc.letrec<{ reals: Real; formulas: Formula }>((tie) => ({
  reals: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...names).map((name): Real => ({ kind: 'constant', name })),
    fc.integer({ min: -2, max: 3 }).map((n): Real => ({ kind: 'number', value: fraction(BigInt(n)) })),
    fc
      .tuple(
        fc.constantFrom('sum' as const, 'product' as const),
        fc.array(tie('reals'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, args]): Real => ({ kind, args })),
    tie('reals').map((arg): Real => ({ kind: 'negative', arg })),
    fc
      .tuple(tie('reals'), tie('reals'))
      .map(([numerator, denominator]): Real => ({ kind: 'quotient', numerator, denominator })),
    fc
      .tuple(tie('formulas'), tie('reals'), tie('reals'))
      .map(([condition, then, otherwise]): Real => ({ kind: 'cases', condition, then, otherwise })),
  ),
  formulas: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom<Relation>('<', '<=', '='), tie('reals'), tie('reals'))
      .map(([relation, left, right]): Formula => ({ kind: 'comparison', relation, left, right })),
    tie('formulas').map((arg): Formula => ({ kind: 'not', arg })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('formulas'), { minLength: 1, maxLength: 3 }))
      .map(([kind, args]): Formula => ({ kind, args })),
  ),
}));

function holds(formula: Formula, point: Point): boolean {
  switch (formula.kind) {
    case 'truth':
      return formula.value;
    case 'comparison': {
      const sign = compare(at(formula.left, point), at(formula.right, point));
      return formula.relation === '=' ? sign === 0 : formula.relation === '<' ? sign < 0 : sign <= 0;
    }
    case 'not':
      return !holds(formula.arg, point);
    case 'all':
      return formula.args.every((arg) => holds(arg, point));
    case 'any':
      return formula.args.some((arg) => holds(arg, point));
  }
}

/** Quotients by 0 are 7. */
function at(real: Real, point: Point): Fraction {
  switch (real.kind) {
    case 'number':
      return real.value;
    case 'constant':
      return point[real.name] ?? fraction(0n);
    case 'sum':
      return real.args.map((arg) => at(arg, point)).reduce(add);
    case 'product':
      return real.args.map((arg) => at(arg, point)).reduce(multiply);
    case 'negative':
      return negate(at(real.arg, point));
    case 'quotient': {
      const denominator = at(real.denominator, point);
      return denominator.numerator === 0n ? fraction(7n) : divide(at(real.numerator, point), denominator);
    }
    case 'cases':
      return at(holds(real.condition, point) ? real.then : real.otherwise, point);
  }
}
