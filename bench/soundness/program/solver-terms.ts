import type { Plantation } from './planted-bug';

export const solverTerms: Plantation = {
  part: 'translation for the solver',
  tests: ['test/engine/smt', 'test/soundness/solver'],
  bugs: {
    'engine/smt/smt-system.ts': [
      {
        name: 'a quotient is always defined',
        find: 'allOf([defined, not(`(= ${realText(b)} 0.0)`)])',
        replace: 'defined',
      },
      {
        name: 'division by the constant 0',
        find: "if (b.constant.numerator === 0n) return constant(fraction(0n), 'false');",
        replace: 'if (b.constant.numerator === 0n) return constant(fraction(0n), defined);',
      },
      {
        name: 'definedness of a conjunction is lost',
        find: 'isKnown(a) && isKnown(b) ? apply(a, b, allOf([a.defined, b.defined]))',
        replace: 'isKnown(a) && isKnown(b) ? apply(a, b, a.defined)',
      },
      { name: 'max is min', find: "max: extremum('>='),", replace: "max: extremum('<=')," },
      { name: 'less is at most', find: "less: comparison('<'),", replace: "less: comparison('<=')," },
      { name: 'at most is less', find: "lessEqual: comparison('<='),", replace: "lessEqual: comparison('<')," },
      {
        name: 'a negative power is the power',
        find: 'quotient(constant(fraction(1n)), power(a, -exponent))',
        replace: 'power(a, -exponent)',
      },
      {
        name: 'a power has one factor less',
        find: 'Array(exponent).fill(base)',
        replace: 'Array(exponent - 1).fill(base)',
      },
      {
        name: 'the power 0 is defined everywhere',
        find: 'if (exponent === 0) return constant(fraction(1n), a.defined);',
        replace: 'if (exponent === 0) return constant(fraction(1n));',
      },
      { name: 'log is defined at 0', find: '`(> ${argument} 0.0)`', replace: '`(>= ${argument} 0.0)`' },
      {
        name: 'a root is defined everywhere',
        find: '`(>= ${argument} 0.0)`),',
        replace: '`(>= 0.0 0.0 ${argument.slice(argument.length)})`),',
      },
      {
        name: 'an absolute value of the wrong sign',
        find: '(ite (>= ${realText(a)} 0.0) ${realText(a)} (- ${realText(a)}))',
        replace: '(ite (<= ${realText(a)} 0.0) ${realText(a)} (- ${realText(a)}))',
      },
      {
        name: 'a choice is defined where its first branch is',
        find: '`(ite ${taken} ${a.defined} ${b.defined})`',
        replace: 'a.defined',
      },
      {
        name: 'a choice by any number',
        find: "condition.sort === 'Bool' ? truth : `(or",
        replace: "condition.sort !== 'Bool' ? truth : `(or",
      },
      {
        name: 'a product of truths is their disjunction',
        find: 'bool(allOf([a.text, b.text]), defined)',
        replace: 'bool(`(or ${a.text} ${b.text})`, defined)',
      },
      {
        name: 'a difference of constants is their sum',
        find: 'constant(add(a.constant, negate(b.constant)), defined)',
        replace: 'constant(add(a.constant, b.constant), defined)',
      },
    ],
    'engine/smt/domain-conditions.ts': [
      {
        name: 'open ends are closed',
        find: "`(${lowOpen ? '<' : '<='} ${fractionText(low)} ${element})`",
        replace: "`(${lowOpen ? '<' : '<'} ${fractionText(low)} ${element})`",
      },
      { name: 'upper ends are open', find: "highOpen ? '<' : '<='", replace: "highOpen ? '<' : '<'" },
      {
        name: 'a finite set is its first value',
        find: 'anyOf(domain.values.map(',
        replace: 'anyOf(domain.values.slice(0, 1).map(',
      },
    ],
    'engine/smt/comparison-text.ts': [
      {
        name: 'unequal is equal',
        find: 'return not(`(= ${left} ${right})`);',
        replace: 'return `(= ${left} ${right})`;',
      },
      {
        name: 'a statement fails where all its elements do',
        find: 'fails: anyOf(fails)',
        replace: 'fails: allOf(fails)',
      },
      {
        name: 'a violation is no violation',
        find: 'fails.push(allOf([value, not(relation)]));',
        replace: "fails.push(allOf([value, not(relation), 'false']));",
      },
      {
        name: 'an assumption holds where it has no value',
        find: 'holds.push(allOf([value, relation]));',
        replace: 'holds.push(relation);',
        equivalent:
          'SMT-LIB chooses a value for 1/0, so this could assume too little at most where assumptions fail to have a value; sampled premises must be satisfiable there anyway.',
      },
    ],
    'engine/smt/translate.ts': [
      {
        name: 'functions are injective',
        find: 'script.assert(`(=> ${allOf(same)} (= ${value} ${other.value}))`);',
        replace: 'script.assert(`(= ${allOf(same)} (= ${value} ${other.value}))`);',
      },
      {
        name: 'functions with some equal arguments are equal',
        find: '(=> ${allOf(same)} (= ${value}',
        replace: '(=> ${same[0]} (= ${value}',
      },
      {
        name: 'all functions are one',
        find: 'if (other.symbol !== symbol || other.key !== key) continue;',
        replace: 'if (other.key !== key) continue;',
      },
      {
        name: 'a model with functions is a point',
        find: 'used.size === 0 && applied.count() === 0',
        replace: 'used.size === 0',
      },
    ],
    'engine/smt/term.ts': [
      {
        name: 'conjunctions drop their last part',
        find: "`(and ${distinct.join(' ')})`",
        replace: "`(and ${distinct.slice(0, -1).join(' ')})`",
      },
      {
        name: 'negative fractions are positive',
        find: 'return numerator < 0n ? `(- ${quotient})` : quotient;',
        replace: 'return quotient;',
      },
      { name: 'a number is true unless it is 1', find: '`(= ${text} 1.0)`', replace: '`(not (= ${text} 1.0))`' },
    ],
    'engine/smt/axioms/exponential.ts': [
      {
        name: 'e^x >= 1 + 2x',
        find: 's.lessEqual(s.add(whole(s, 1n), argument), value)',
        replace: 's.lessEqual(s.add(whole(s, 1n), s.add(argument, argument)), value)',
      },
      {
        name: 'e^x e^(-x) = 1 at equal arguments',
        find: 's.equal(a.argument, s.neg(b.argument))',
        replace: 's.equal(a.argument, b.argument)',
      },
      {
        name: 'the tangent lies above',
        find: 's.add(whole(s, 1n), s.sub(a.argument, b.argument))), a.value)',
        replace: 's.add(whole(s, 1n), s.sub(b.argument, a.argument))), a.value)',
      },
    ],
    'engine/smt/axioms/logarithm.ts': [
      {
        name: 'log x <= x - 2',
        find: 's.lessEqual(value, s.sub(argument, whole(s, 1n)))',
        replace: 's.lessEqual(value, s.sub(argument, whole(s, 2n)))',
      },
      {
        name: 'log is decreasing',
        find: 's.less(a.argument, b.argument)), s.less(a.value, b.value)',
        replace: 's.less(a.argument, b.argument)), s.less(b.value, a.value)',
      },
    ],
    'engine/smt/axioms/trigonometric.ts': [
      {
        name: 'cos x >= 1 - x^2/4',
        find: 's.lessEqual(s.sub(whole(s, 2n), s.mul(argument, argument)), s.mul(whole(s, 2n), value))',
        replace: 's.lessEqual(s.sub(whole(s, 4n), s.mul(argument, argument)), s.mul(whole(s, 4n), value))',
      },
    ],
    'engine/smt/axioms/square-root.ts': [
      {
        name: 'roots of negative numbers square too',
        find: 'implies(s, s.lessEqual(whole(s, 0n), argument), s.equal(s.mul(value, value), argument))',
        replace: 's.equal(s.mul(value, value), argument)',
      },
    ],
  },
};
