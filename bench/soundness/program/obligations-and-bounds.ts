import type { Plantation } from './planted-bug';

export const obligationsAndBounds: Plantation = {
  part: 'obligations and bounds',
  tests: [
    'test/engine/node-bounds',
    'test/engine/identity',
    'test/soundness/near-misses',
    'test/soundness/domains',
    'test/soundness/bounds',
  ],
  bugs: {
    'engine/obligations.ts': [
      {
        name: 'a quotient owes nothing',
        find: "return [{ subject: b, condition: 'nonzero' }];",
        replace: 'return [];',
      },
      {
        name: 'a logarithm owes a number that is not 0',
        find: "return [{ subject: a, condition: 'positive' }];",
        replace: "return [{ subject: a, condition: 'nonzero' }];",
      },
      {
        name: 'a root owes nothing',
        find: "return [{ subject: a, condition: 'nonnegative' }];",
        replace: 'return [];',
      },
      {
        name: 'a negative power owes nothing',
        find: 'node.exponent < 0) return',
        replace: 'node.exponent < -1) return',
      },
      {
        name: 'a singular inverse owes no condition',
        find: "return [{ subject: node, condition: 'nonzero' }];",
        replace: 'return [];',
      },
      {
        name: 'positive is granted by not negative',
        find: "condition === 'positive' ? isPositive(known) : isNonNegative(known)",
        replace: 'isNonNegative(known)',
      },
      {
        name: 'nonzero is granted by not negative',
        find: "if (condition === 'nonzero') return isNonzero(known);",
        replace: "if (condition === 'nonzero') return isNonNegative(known) || isNonzero(known);",
      },
    ],
    'engine/identity.ts': [
      { name: 'trials grant zero', find: "condition === 'nonzero' ? zero :", replace: "condition === 'nonzero' ? 0 :" },
      {
        name: 'trials grant negative roots',
        find: "condition === 'positive' ? zero | negative : negative;",
        replace: "condition === 'positive' ? zero | negative : 0;",
      },
      { name: 'trials grant zero logarithms', find: 'zero | negative : negative;', replace: 'negative : negative;' },
      {
        name: 'one trial is enough for a sign',
        find: 'signs.every((possible) => (possible & forbidden) === 0)',
        replace: 'signs.some((possible) => (possible & forbidden) === 0)',
      },
      {
        name: 'open conditions are not told',
        find: 'conditions: open.map(showObligation) };',
        replace: 'conditions: open.slice(open.length).map(showObligation) };',
      },
      { name: 'matrices are granted by trials', find: "subject.kind !== 'matrix' && signs", replace: 'signs' },
    ],
    'tensor/bounds.ts': [
      {
        name: 'not negative is positive',
        find: 'compare(b.low, zero) === 0 && (b.lowOpen || b.nonzero)',
        replace: 'compare(b.low, zero) === 0',
      },
      {
        name: 'holes of a domain exclude 0',
        find: 'domain.excluded.some((value) => value.numerator === 0n)',
        replace: 'domain.excluded.length > 0',
      },
      {
        name: 'finite values without 0 if the first is',
        find: 'domain.values.every((value) => value.numerator !== 0n)',
        replace: 'domain.values.some((value) => value.numerator !== 0n)',
      },
      {
        name: 'an interval closed at both ends',
        find: 'return { low, lowOpen, high, highOpen, nonzero: domain',
        replace: 'return { low, lowOpen: true, high, highOpen, nonzero: domain',
      },
      { name: 'a negated bound keeps its open end', find: '  lowOpen: b.highOpen,', replace: '  lowOpen: b.lowOpen,' },
    ],
    'tensor/bounds-arithmetic.ts': [
      {
        name: 'a sum of bounds is not 0',
        find: '  highOpen: a.highOpen || b.highOpen,\n  nonzero: false,',
        replace: '  highOpen: a.highOpen || b.highOpen,\n  nonzero: a.nonzero || b.nonzero,',
      },
      {
        name: 'a sum with one lower bound',
        find: 'low: a.low && b.low && add(a.low, b.low),',
        replace: 'low: a.low && add(a.low, b.low ?? zero),',
      },
      {
        name: 'a hull is not 0 if one is not',
        find: 'nonzero: isNonzero(a) && isNonzero(b),\n  };\n}\n\nexport function product',
        replace: 'nonzero: isNonzero(a) || isNonzero(b),\n  };\n}\n\nexport function product',
      },
      {
        name: 'a product is not 0 if one is not',
        find: 'const nonzero = isNonzero(a) && isNonzero(b);\n  const sign',
        replace: 'const nonzero = isNonzero(a) || isNonzero(b);\n  const sign',
      },
      { name: 'a product of mixed signs is positive', find: '? -1\n', replace: '? 1\n' },
      {
        name: 'bounded factors by two of four ends',
        find: '    multiply(a.low, b.high),\n    multiply(a.high, b.low),\n',
        replace: '',
      },
      {
        name: 'a reciprocal is above its argument',
        find: 'low: b.high === null ? zero : divide(one, b.high),',
        replace: 'low: b.high,',
      },
      {
        name: 'an even power of what may be 0 is positive',
        find: '      lowOpen: isNonzero(a),\n      high: largest,',
        replace: '      lowOpen: true,\n      high: largest,',
      },
      {
        name: 'a square is bounded by one end',
        find: '[multiply(a.low, a.low), multiply(a.high, a.high)].sort(compare)[1]',
        replace: '[multiply(a.low, a.low), multiply(a.high, a.high)].sort(compare)[0]',
      },
      {
        name: 'odd powers count as even',
        find: 'if (n % 2 === 0 && !isNonNegative(a)',
        replace: 'if (!isNonNegative(a)',
      },
      {
        name: 'the larger of two by the smaller bound',
        find: 'compare(a.low, b.low) >= 0);',
        replace: 'compare(a.low, b.low) <= 0);',
      },
      {
        name: 'the larger of two is not 0 if one is not',
        find: '(a.highOpen && b.highOpen)),\n    nonzero: isNonzero(a) && isNonzero(b),',
        replace: '(a.highOpen && b.highOpen)),\n    nonzero: isNonzero(a) || isNonzero(b),',
      },
    ],
    'tensor/node-bounds.ts': [
      {
        name: 'padding keeps bounds',
        find: "node.movement.move === 'pad' ? hull(a, within(zero, zero)) : a",
        replace: 'a',
      },
      {
        name: 'a concatenation has the bounds of its first part',
        find: 'return node.args.map(of).reduce(hull);',
        replace: 'return a;',
      },
      {
        name: 'an integral over the line is bounded like a mean',
        find: "if (node.variable.measure?.kind !== 'lebesgue') return",
        replace: 'return',
      },
      {
        name: 'a mean of what is not 0 is not 0',
        find: 'return { ...a, nonzero: isPositive(a) || isNegative(a) };',
        replace: 'return a;',
      },
      {
        name: 'a sum over an axis is not multiplied',
        find: 'high: a.high && multiply(a.high, times),',
        replace: 'high: a.high,',
      },
      {
        name: 'a sum of what is not 0 is not 0',
        find: 'nonzero: isPositive(a) || isNegative(a),\n      };',
        replace: 'nonzero: a.nonzero,\n      };',
      },
      {
        name: 'a product of what is not negative is positive',
        find: ': isNonNegative(a) ? nonNegative : { ...anything',
        replace: ': isNonNegative(a) ? positive : { ...anything',
      },
      { name: 'a difference is a sum', find: 'return sum(a, negated(b));', replace: 'return sum(a, b);' },
      {
        name: 'an absolute value is positive',
        find: 'low: zero, lowOpen: isNonzero(a), nonzero: isNonzero(a) }',
        replace: 'low: zero, lowOpen: true, nonzero: true }',
      },
      {
        name: 'exp is at least 1',
        find: ': isNonPositive(a)\n            ?',
        replace: ': !isNonPositive(a)\n            ?',
      },
      {
        name: 'log above 1 from 0 on',
        find: 'const above = a.low !== null && compare(a.low, one) >= 0;',
        replace: 'const above = a.low !== null && compare(a.low, zero) >= 0;',
      },
      { name: 'log below 1 is positive', find: '? negated({ ...nonNegative', replace: '? ({ ...nonNegative' },
      {
        name: 'a root is positive',
        find: 'lowOpen: isPositive(a), nonzero: isNonzero(a) };\n    case',
        replace: 'lowOpen: true, nonzero: true };\n    case',
      },
      {
        name: 'sin is not negative',
        find: 'return within(fraction(-1n, 1n), one);',
        replace: 'return within(zero, one);',
      },
      { name: 'erf is not negative', find: 'low: isNonNegative(a) ? zero : fraction(-1n, 1n),', replace: 'low: zero,' },
      {
        name: 'min is max',
        find: 'return negated(extremeBounds(negated(a), negated(b)));',
        replace: 'return extremeBounds(a, b);',
      },
      { name: 'a choice has the bounds of its first branch', find: 'return hull(b, c);', replace: 'return b;' },
      { name: 'every derivative of a bijection is invertible', find: 'node.symbol.differentiable &&\n', replace: '' },
      {
        name: 'second derivatives of a bijection are not 0',
        find: 'node.derivatives.length === 1;',
        replace: 'node.derivatives.length >= 1;',
      },
    ],
  },
};
