import { add, divide, type Fraction, fraction, multiply, negate } from '../../number/fraction';
import type { NamedConstant, NumberSystem } from '../../number/number-system';
import { type Axiomatised, forEachFunction } from '../../operation/axiomatised';
import type { Asked } from '../../operation/operation';
import { operations } from '../../operation/table';
import type { Script } from './script';
import { allOf, boolText, fractionText, isKnown, type KnownTerm, not, realText, type Term, truth } from './term';

/** Powers beyond this are not written out. */
const powerLimit = 12;

/** What an operation asks of an argument. */
const inWords: { readonly [A in Asked]: (argument: string) => string } = {
  nothing: () => truth,
  nonzero: (argument) => not(`(= ${argument} 0.0)`),
  positive: (argument) => `(> ${argument} 0.0)`,
  nonnegative: (argument) => `(>= ${argument} 0.0)`,
};

/** What a function without a name in SMT-LIB, or π, is written as. */
export interface Opaque {
  function(name: Axiomatised, argument: KnownTerm): Term;
  named(constant: NamedConstant): Term;
}

const real = (script: Script, text: string, defined: string): KnownTerm => ({
  sort: 'Real',
  text: script.share('Real', text),
  defined: script.share('Bool', defined),
  constant: null,
});

const bool = (script: Script, text: string, defined: string): KnownTerm => ({
  sort: 'Bool',
  text: script.share('Bool', text),
  defined: script.share('Bool', defined),
  constant: null,
});

const constant = (value: Fraction, defined = truth): KnownTerm => ({
  sort: 'Real',
  text: fractionText(value),
  defined,
  constant: value,
});

const unary =
  (apply: (a: KnownTerm) => Term) =>
  (a: Term): Term =>
    isKnown(a) ? apply(a) : a;

const binary =
  (apply: (a: KnownTerm, b: KnownTerm, defined: string) => Term) =>
  (a: Term, b: Term): Term =>
    isKnown(a) && isKnown(b) ? apply(a, b, allOf([a.defined, b.defined])) : 'unknown';

const comparison = (script: Script, sign: '<' | '<=' | '=') =>
  binary((a, b, defined) => {
    const bools = sign === '=' && a.sort === 'Bool' && b.sort === 'Bool';
    const [left, right] = bools ? [a.text, b.text] : [realText(a), realText(b)];
    return bool(script, `(${sign} ${left} ${right})`, defined);
  });

const extremum = (script: Script, sign: '>=' | '<=') =>
  binary((a, b, defined) => {
    const [left, right] = [realText(a), realText(b)];
    return real(script, `(ite (${sign} ${left} ${right}) ${left} ${right})`, defined);
  });

const quotient = (script: Script) =>
  binary((a, b, defined) => {
    if (b.constant === null) {
      return real(
        script,
        `(/ ${realText(a)} ${realText(b)})`,
        allOf([defined, inWords[operations.div.asks[1]](realText(b))]),
      );
    }
    if (b.constant.numerator === 0n) return constant(fraction(0n), 'false');
    if (a.constant !== null) return constant(divide(a.constant, b.constant), defined);
    return real(script, `(/ ${realText(a)} ${fractionText(b.constant)})`, defined);
  });

const minus = (script: Script) =>
  unary((a) => (a.constant ? constant(negate(a.constant), a.defined) : real(script, `(- ${realText(a)})`, a.defined)));

const power = (script: Script, a: KnownTerm, exponent: number): Term => {
  if (exponent < 0) return quotient(script)(constant(fraction(1n)), power(script, a, -exponent));
  if (exponent === 0) return constant(fraction(1n), a.defined);
  if (exponent > powerLimit) return 'unknown';
  const base = realText(a);
  return exponent === 1
    ? real(script, base, a.defined)
    : real(script, `(* ${Array(exponent).fill(base).join(' ')})`, a.defined);
};

/** Only the branch that is taken needs a value. */
function select(script: Script, condition: Term, a: Term, b: Term): Term {
  if (!isKnown(condition) || !isKnown(a) || !isKnown(b)) return 'unknown';
  const taken = boolText(condition);
  const isTruth = condition.sort === 'Bool' ? truth : `(or ${taken} (= ${realText(condition)} 0.0))`;
  const branch = a.defined === b.defined ? a.defined : `(ite ${taken} ${a.defined} ${b.defined})`;
  const defined = allOf([condition.defined, isTruth, branch]);
  if (a.sort === 'Bool' && b.sort === 'Bool') return bool(script, `(ite ${taken} ${a.text} ${b.text})`, defined);
  return real(script, `(ite ${taken} ${realText(a)} ${realText(b)})`, defined);
}

/**
 * Numbers as SMT-LIB terms over the reals, in which long ones are shared through the script. Every term carries the
 * condition under which it has a value, so that x/x is never taken for 1 at 0.
 */
export function smtSystem(script: Script, opaque: Opaque): NumberSystem<Term> {
  const applied = (name: Axiomatised) =>
    unary((a) => {
      const value = opaque.function(name, a);
      const isInDomain = inWords[operations[name].asks[0]](realText(a));
      return isKnown(value) ? real(script, value.text, allOf([a.defined, isInDomain])) : value;
    });

  return {
    name: 'SMT-LIB terms',
    rational: (numerator, denominator) => constant(fraction(numerator, denominator)),
    named: (name) => opaque.named(name),
    neg: minus(script),
    abs: unary((a) => real(script, `(ite (>= ${realText(a)} 0.0) ${realText(a)} (- ${realText(a)}))`, a.defined)),
    ...forEachFunction((_, name) => applied(name)),
    add: binary((a, b, defined) =>
      a.constant && b.constant
        ? constant(add(a.constant, b.constant), defined)
        : real(script, `(+ ${realText(a)} ${realText(b)})`, defined),
    ),
    sub: binary((a, b, defined) => {
      if (a.constant && b.constant) return constant(add(a.constant, negate(b.constant)), defined);
      const isNegation = b.sort === 'Bool' && a.constant !== null && a.text === '1.0';
      return isNegation
        ? bool(script, not(b.text), defined)
        : real(script, `(- ${realText(a)} ${realText(b)})`, defined);
    }),
    mul: binary((a, b, defined) => {
      if (a.constant && b.constant) return constant(multiply(a.constant, b.constant), defined);
      if (a.sort === 'Bool' && b.sort === 'Bool') return bool(script, allOf([a.text, b.text]), defined);
      return real(script, `(* ${realText(a)} ${realText(b)})`, defined);
    }),
    div: quotient(script),
    max: extremum(script, '>='),
    min: extremum(script, '<='),
    less: comparison(script, '<'),
    lessEqual: comparison(script, '<='),
    equal: comparison(script, '='),
    select: (condition, a, b) => select(script, condition, a, b),
    power: (a, exponent) => (isKnown(a) ? power(script, a, exponent) : a),
    standing: (a) => (isKnown(a) ? (a.defined === 'false' ? 'undefined' : 'value') : 'unknown'),
    isZero: (a) => isKnown(a) && a.defined === truth && a.constant?.numerator === 0n,
    // Elimination would divide by terms that may be 0: determinants are written out before.
    pivotQuality: () => 0,
  };
}
