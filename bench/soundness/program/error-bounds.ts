import type { Plantation } from './planted-bug';

export const errorBounds: Plantation = {
  part: 'error bounds',
  tests: ['test/number/residue', 'test/engine/identity', 'test/engine/error-bound'],
  bugs: {
    'engine/identity/trial.ts': [
      {
        name: 'simplex entries have degree 1 over 0',
        find: '        numerator: 1,\n        denominator: 1,',
        replace: '        numerator: 1,\n        denominator: 0,',
      },
      {
        name: 'elimination finds zeros for nothing',
        find: 'keyed.noteZero(degrees.get(node.id) as Degree, side * elementCount((node.args[0] as Node).axes));',
        replace:
          'keyed.noteZero(degrees.get(node.id) as Degree, 0 * side * elementCount((node.args[0] as Node).axes));',
      },
      {
        name: 'applications not counted (plain)',
        find: 'degrees.get(arg.id) as Degree).reduce(worstDegree), count);',
        replace: 'degrees.get(arg.id) as Degree).reduce(worstDegree), 0 * count);',
      },
      {
        name: 'applications not counted (formal)',
        find: 'keyed.note(args.reduce(worstDegree, variableDegree), elements(node).length);',
        replace: 'keyed.note(args.reduce(worstDegree, variableDegree), 0 * elements(node).length);',
      },
      {
        name: 'shared facts not noted',
        find: 'keyed.note(difference, formal.factCount());',
        replace: 'keyed.note(difference, 0 * formal.factCount());',
      },
      {
        name: 'facts of a subject alone not noted',
        find: 'keyed.note(variableDegree, formal.factCount());',
        replace: 'keyed.note(variableDegree, 0 * formal.factCount());',
      },
      {
        name: 'signs of subjects are free',
        find: 'bound: alone.reduce((sum, each) => sum + each.bound, bound),',
        replace: 'bound,',
      },
    ],
    'number/residue/keyed-quantities.ts': [
      {
        name: 'pairs of keyed quantities not counted',
        find: 'return 8 * Math.max(0, count - 1) * sum + zeros;',
        replace: 'return sum + zeros;',
      },
      {
        name: 'zero tests not counted',
        find: 'zeros += times * vanishingEverywhere(degree);',
        replace: 'zeros += times * 0 * vanishingEverywhere(degree);',
      },
      {
        name: 'keyed quantities without their denominators',
        find: 'numerator: degree.numerator + degree.denominator,',
        replace: 'numerator: degree.numerator,',
      },
      { name: 'keyed quantities counted once', find: '      count += times;', replace: '      count += 1;' },
    ],
    'number/residue/vanishing.ts': [
      {
        name: 'coefficients may vanish unseen',
        find: 'numerator / residueCount + numeratorBits / 30 / leastChoice',
        replace: 'numerator / residueCount + (0 * numeratorBits) / leastChoice',
      },
      {
        name: 'points are drawn among more residues than there are',
        find: 'export const residueCount = 2 ** 30 - 1;',
        replace: 'export const residueCount = 2 ** 31 - 1;',
      },
      {
        name: 'the primes are independent thrice',
        find: 'return square ** (primeCount / 2);',
        replace: 'return square ** (primeCount / 2 + 1);',
      },
    ],
    'engine/identity/error-bound.ts': [
      {
        name: 'attempts not counted',
        find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken);',
        replace: 'vanishingEverywhere(difference) + keyed.mistaken + 0 * attempts;',
      },
      {
        name: 'what was mistaken not counted',
        find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken);',
        replace: 'attempts * (vanishingEverywhere(difference) + 0 * keyed.mistaken);',
      },
      {
        name: 'the difference not counted',
        find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken);',
        replace: 'attempts * (0 * vanishingEverywhere(difference) + keyed.mistaken);',
      },
    ],
    'engine/identity.ts': [
      { name: 'sign cases not united', find: '{ bits: bits - count, outcomes }', replace: '{ bits, outcomes }' },
      {
        name: 'the strongest size counts',
        find: 'const bits = Math.min(...proofs.map((proof) => proof.bits));',
        replace: 'const bits = Math.max(...proofs.map((proof) => proof.bits));',
      },
      {
        name: 'the strongest part counts',
        find: '    bits = Math.min(bits, passed.bits);\n    trialCount',
        replace: '    bits = passed.bits;\n    trialCount',
      },
      { name: 'proved with too few bits', find: 'const targetBits = 70;', replace: 'const targetBits = 20;' },
    ],
    'engine/error-bound.ts': [
      {
        name: 'errors are rounded down',
        find: 'nextUp(2 ** -bits * (1 + 2 ** -40))',
        replace: '2 ** -bits * (1 - 2 ** -40)',
      },
      { name: 'the largest error instead of the sum', find: 'inexact.reduce(addUp)', replace: 'Math.max(...inexact)' },
      {
        name: 'an exponent shown too small',
        find: 'while (powerOfTwo(exponent) < bound) exponent++;',
        replace: 'while (powerOfTwo(exponent + 1) < bound) exponent++;',
      },
    ],
  },
};
