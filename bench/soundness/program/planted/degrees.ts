import type { Mutant } from '../mutant';

const degree = { file: 'src/number/residue/degree.ts', near: ['test/number/residue-degree.test.ts'] } as const;
const node = {
  file: 'src/kernel/residues/node-degree.ts',
  near: ['test/kernel/residues/node-degree.test.ts'],
} as const;
const bound = { near: ['test/statement/error-bound.test.ts', 'test/engine/counted.test.ts'] } as const;
const vanishing = { ...bound, file: 'src/number/residue/vanishing.ts' } as const;
const keyed = { ...bound, file: 'src/number/residue/keyed-quantities.ts' } as const;
const trial = { ...bound, file: 'src/engine/identity/trial.ts' } as const;
const identity = { ...bound, file: 'src/engine/identity.ts' } as const;

/** Degrees, and the bound on the probability of a false proof that is made of them. */
export const inDegrees: readonly Mutant[] = [
  {
    ...degree,
    name: 'degree of a sum without its cross terms',
    find: 'Math.max(a.numerator + b.denominator, b.numerator + a.denominator)',
    replace: 'Math.max(a.numerator, b.numerator)',
  },
  {
    ...degree,
    name: 'degree of a sum with the larger denominator only',
    find: `b.numerator + a.denominator),
  denominator: a.denominator + b.denominator`,
    replace: `b.numerator + a.denominator),
  denominator: Math.max(a.denominator, b.denominator)`,
  },
  {
    ...degree,
    name: 'coefficients of a sum do not grow',
    find: 'b.numeratorBits + a.denominatorBits) + 1,',
    replace: 'b.numeratorBits + a.denominatorBits),',
  },
  {
    ...degree,
    name: 'degree of a product as the larger one',
    find: 'numerator: a.numerator + b.numerator,',
    replace: 'numerator: Math.max(a.numerator, b.numerator),',
  },
  {
    ...degree,
    name: 'coefficients of a product as those of one factor',
    find: 'numeratorBits: a.numeratorBits + b.numeratorBits,',
    replace: 'numeratorBits: a.numeratorBits,',
  },
  {
    ...degree,
    name: 'degree of a reciprocal not turned round',
    find: `  numerator: a.denominator,
  denominator: a.numerator,`,
    replace: `  numerator: a.numerator,
  denominator: a.denominator,`,
  },
  {
    ...degree,
    name: 'degree of a power as that of its base',
    find: 'numerator: a.numerator * size',
    replace: 'numerator: a.numerator',
  },
  {
    ...degree,
    name: 'degree of many terms without their other denominators',
    find: 'numerator: a.numerator + (count - 1) * a.denominator',
    replace: 'numerator: a.numerator',
  },
  {
    ...degree,
    name: 'coefficients of many terms do not grow',
    find: ' + Math.ceil(Math.log2(count))',
    replace: '',
  },
  {
    ...degree,
    name: 'the better of two degrees for the worse',
    find: 'numerator: Math.max(a.numerator, b.numerator),',
    replace: 'numerator: Math.min(a.numerator, b.numerator),',
  },
  {
    ...degree,
    name: 'bits of a constant counted too low',
    find: 'toString(16).length * 4',
    replace: 'toString(16).length * 2',
  },
  {
    ...node,
    name: 'a quotient has the degree of a product',
    find: 'return productDegree(a, reciprocalDegree(b));',
    replace: 'return productDegree(a, b);',
  },
  {
    ...node,
    name: 'a product along an axis has the degree of a sum',
    find: "node.reduction === 'prod' ? powerDegree(a, count) : manyDegree(a, count)",
    replace: 'manyDegree(a, count)',
  },
  {
    ...node,
    name: 'a sum along an axis has the degree of one term',
    find: "node.reduction === 'prod' ? powerDegree(a, count) : manyDegree(a, count)",
    replace: "node.reduction === 'prod' ? powerDegree(a, count) : a",
  },
  {
    ...node,
    name: 'a determinant has the degree of an entry',
    find: 'numerator: n * entry.numerator + entries * entry.denominator',
    replace: 'numerator: entry.numerator',
  },
  {
    ...node,
    name: 'a determinant of quotients without their denominators',
    find: 'numerator: n * entry.numerator + entries * entry.denominator',
    replace: 'numerator: n * entry.numerator',
  },
  {
    ...node,
    name: 'an inverse without the determinant below',
    find: 'productDegree(determinantDegree(a, n - 1), reciprocalDegree(determinant))',
    replace: 'determinantDegree(a, n - 1)',
  },
  {
    ...node,
    name: 'parts of a concatenation counted by the first',
    find: "case 'concat':\n      return node.args.map(of).reduce(worstDegree);",
    replace: "case 'concat':\n      return a;",
  },
  {
    ...node,
    name: 'elements of a literal counted by the first',
    find: '.map((value) => constantDegree(value.numerator, value.denominator)).reduce(worstDegree)',
    replace: '.slice(0, 1).map((value) => constantDegree(value.numerator, value.denominator)).reduce(worstDegree)',
  },
  {
    ...vanishing,
    name: 'primes that divide all coefficients forgotten',
    find: ' + numeratorBits / 30 / leastChoice',
    replace: '',
  },
  { ...vanishing, name: 'as many points as there are pairs', find: '2 ** 30 - 1', replace: '2 ** 60 - 1' },
  { ...vanishing, name: 'eight primes for four', find: 'square ** (primeCount / 2)', replace: 'square ** primeCount' },
  {
    ...keyed,
    name: 'pairs of keyed quantities not counted',
    find: '8 * Math.max(0, count - 1) * sum + zeros',
    replace: 'sum + zeros',
  },
  {
    ...keyed,
    name: 'pairs that may look alike as those of one degree',
    find: '8 * Math.max(0, count - 1)',
    replace: 'Math.max(0, count - 1)',
  },
  { ...keyed, name: 'zero tests not counted', find: ' * sum + zeros;', replace: ' * sum;' },
  {
    ...keyed,
    name: 'keyed quotients without their denominators',
    find: 'numerator: degree.numerator + degree.denominator,',
    replace: 'numerator: degree.numerator,',
  },
  {
    ...bound,
    file: 'src/kernel/residues/trial-bound.ts',
    name: 'attempts not counted',
    find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken)',
    replace: 'vanishingEverywhere(difference) + keyed.mistaken',
  },
  {
    ...bound,
    file: 'src/kernel/residues/trial-bound.ts',
    name: 'what was mistaken not counted',
    find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken)',
    replace: 'attempts * vanishingEverywhere(difference)',
  },
  {
    ...bound,
    file: 'src/kernel/residues/model.ts',
    name: 'degree of weights taken as 1, formally',
    find: 'const degree = weightDegree(facts);',
    replace: 'const degree = variableDegree;',
  },
  {
    ...bound,
    file: 'src/kernel/residues/model.ts',
    name: 'degree of weights taken as 1',
    find: 'return { numerator: n * each + 1, denominator: n * each,',
    replace: 'return { numerator: 1, denominator: 0,',
  },
  {
    ...bound,
    file: 'src/kernel/residues/model.ts',
    name: 'moments of a high degree counted as of degree 1',
    find: "fact.kind === 'mass' ? 1 : fact.powers.reduce((a, b) => a + b, 0)",
    replace: '1',
  },
  {
    ...trial,
    file: 'src/kernel/residues/plain-trial.ts',
    name: 'weights of functionals taken for free variables',
    find: '[functional.weights, weightDegree(functional.facts)]',
    replace: '[functional.weights, variableDegree]',
  },
  {
    ...trial,
    file: 'src/kernel/residues/plain-trial.ts',
    name: 'probabilities taken for free variables',
    find: `numerator: 1,
        denominator: 1,`,
    replace: `numerator: 1,
        denominator: 0,`,
    equivalent:
      'a polynomial of probabilities is one of the same degree of the numbers that they are made of, over a power of the sum of these',
  },
  {
    ...trial,
    file: 'src/kernel/residues/plain-trial.ts',
    name: 'arguments of functions not counted',
    find: 'reduce(worstDegree), count);',
    replace: 'reduce(worstDegree), 0);',
  },
  {
    ...trial,
    name: 'arguments of functions not counted, formally',
    find: 'reduce(worstDegree, variableDegree), elements(node).length);',
    replace: 'reduce(worstDegree, variableDegree), 0);',
  },
  {
    ...trial,
    file: 'src/kernel/residues/plain-trial.ts',
    name: 'zeros among minors not counted',
    find: 'side * elementCount((node.args[0] as Node).axes)',
    replace: '0',
  },
  {
    near: ['test/number/keyed.test.ts'],
    file: 'src/number/residue/formal-system.ts',
    name: 'shared signs looked up by uncounted residues',
    find: 'atoms.note(degree);\n    facts.set(key, anySign);',
    replace: 'facts.set(key, anySign);',
  },
  {
    ...trial,
    near: ['test/engine/signs-of-subjects.test.ts'],
    name: 'signs of subjects not counted',
    find: 'alone.reduce((sum, each) => sum + each.bound, bound)',
    replace: 'bound',
  },
  {
    ...trial,
    name: 'only the first difference counted',
    find: 'values.map((value) => value.degree).reduce(worstDegree, variableDegree)',
    replace: 'variableDegree',
    equivalent:
      'every value of the formal system is counted as one that may be taken for 0 when it is made, the differences among them',
  },
  {
    ...identity,
    file: 'src/engine/identity/trials.ts',
    name: 'sign cases not united',
    find: '{ bits: bits - count, outcomes }',
    replace: '{ bits, outcomes }',
    equivalent:
      'a false statement is false in one of the cases, which passes with the probability of the worst at most: that they are added up is more than is needed',
  },
  {
    ...identity,
    file: 'src/engine/identity/by-laws.ts',
    name: 'cases of equalities not united',
    find: ' - Math.log2(passed.length),',
    replace: ',',
    equivalent:
      'a false statement is false in one of the cases, which passes with the probability of the worst at most: that they are added up is more than is needed',
  },
  {
    ...identity,
    file: 'src/engine/identity/by-laws.ts',
    name: 'the best case of equalities for the worst',
    find: 'bits: Math.min(...passed.map(({ bits }) => bits))',
    replace: 'bits: Math.max(...passed.map(({ bits }) => bits))',
  },
  {
    ...identity,
    file: 'src/engine/identity/by-laws.ts',
    near: ['test/engine/worst-bound.test.ts'],
    name: 'the best size for the worst',
    find: 'const bits = Math.min(...proofs.map((proof) => proof.bits));',
    replace: 'const bits = Math.max(...proofs.map((proof) => proof.bits));',
  },
  {
    ...identity,
    file: 'src/engine/identity/trials.ts',
    name: 'points are drawn again without being counted',
    find: 'const attempts = setting.total ? 1 : attemptLimit;',
    replace: 'const attempts = 1;',
    equivalent: 'fewer points are drawn, and each of them is counted',
  },
  {
    ...identity,
    file: 'src/kernel/residues/enough-trials.ts',
    name: 'one trial is enough for any bound',
    find: 'const targetBits = 70;',
    replace: 'const targetBits = 7;',
  },
];
