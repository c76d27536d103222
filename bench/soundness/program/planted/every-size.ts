import type { Mutant } from '../mutant';
import { nearEverySize } from './near-every-size';

const near = nearEverySize;
const support = { near, file: 'src/kernel/every-size/needed-support.ts' } as const;
const fractions = { near, file: 'src/kernel/every-size/fractions-of.ts' } as const;
const indices = { near, file: 'src/kernel/every-size/indices.ts' } as const;
const divisors = { near, file: 'src/kernel/every-size/fractions-in-weights.ts' } as const;

/** In how many points of support are counted. */
export const inPointsOfSupport: readonly Mutant[] = [
  {
    ...support,
    name: 'one point of support too few',
    find: 'free + combined([of(left), of(right)]).degree);',
    replace: 'free + combined([of(left), of(right)]).degree - 1);',
  },
  {
    ...support,
    name: 'free indices need no points',
    find: 'Math.max(needed, free + combined(',
    replace: 'Math.max(needed, combined(',
  },
  {
    ...support,
    name: 'indices of the right side alone are not free',
    find: 'indicesIn(unionAxes([left, right]), size)',
    replace: 'indicesIn(left.axes, size)',
  },
  {
    ...support,
    name: 'the degree of the left side alone counts',
    find: 'combined([of(left), of(right)])',
    replace: 'combined([of(left)])',
  },
  {
    ...support,
    name: 'a pattern of indices is seen at one point',
    find: 'return Math.max(1, ...patterns);',
    replace: 'return Math.max(1, patterns.length * 0);',
  },
  {
    ...support,
    name: 'arguments that differ need no points',
    find: 'Math.ceil(Math.max(needed, apart) + ofSums + ofProducts)',
    replace: 'Math.ceil(needed + ofSums + ofProducts)',
  },
  {
    ...support,
    name: 'arguments of functions have no degree',
    find: 'most(none, (a) => a.degree) + most(none',
    replace: 'most(none',
  },
  {
    ...support,
    name: 'arguments of functions have no divisors',
    find: ' + most(none, (a) => a.divided);',
    replace: ';',
  },
  {
    ...support,
    name: 'arguments of functions have the same indices',
    find: '2 * most(none, ({ indices }) => indices)',
    replace: 'most(none, ({ indices }) => indices)',
  },
  {
    ...support,
    name: 'exponents have no degree',
    find: '        most(sums, (a) => a.degree) +\n',
    replace: '',
  },
  {
    ...support,
    name: 'exponents have no divisors',
    find: 'total(sums, (a) => choicesIn(a.axes, size, needed) * a.divided);',
    replace: '0 * total(sums, (a) => choicesIn(a.axes, size, needed) * a.divided);',
  },
  {
    ...support,
    name: 'arguments of logarithms have no degree',
    find: '(a.degree + a.divided + 1))',
    replace: '(a.divided * 0))',
  },
];

/** In the degree in the weights that is counted on nodes. */
export const inDegreesInWeights: readonly Mutant[] = [
  {
    ...fractions,
    name: 'a number of elements has no degree',
    find: '{ ...withoutWeights, degree: 1 } : shareOf(node, size)',
    replace: '{ ...withoutWeights, degree: 0 } : shareOf(node, size)',
  },
  {
    ...fractions,
    name: 'a sum over any number of elements has no weight',
    find: 'summed(of(node.args[0]), over, indicesIn(over, size))',
    replace: 'summed(of(node.args[0]), over, 0)',
  },
  {
    ...fractions,
    name: 'a sum over pairs of elements has one weight',
    find: 'summed(of(node.args[0]), over, indicesIn(over, size))',
    replace: 'summed(of(node.args[0]), over, Math.min(1, indicesIn(over, size)))',
  },
  {
    ...indices,
    name: 'an element of a row of segments has no index',
    find: 'return Math.max(...extent.parts.map((part) => indicesAlong(part, size)));',
    replace: 'return 0;',
  },
  {
    ...indices,
    name: 'an element of a row of segments has an index of the first',
    find: 'return Math.max(...extent.parts.map((part) => indicesAlong(part, size)));',
    replace: 'return Math.min(...extent.parts.map((part) => indicesAlong(part, size)));',
  },
  {
    ...indices,
    name: 'a pair has one index',
    find: 'return extent.parts.reduce((n, part) => n + indicesAlong(part, size), 0);',
    replace: 'return Math.max(...extent.parts.map((part) => indicesAlong(part, size)));',
  },
  {
    ...indices,
    name: 'the arguments along a row of segments are as many as those along one',
    find: 'return extent.parts.reduce((n, part) => n + choicesAlong(part, size, points), 0);',
    replace: 'return Math.max(...extent.parts.map((part) => choicesAlong(part, size, points)));',
  },
  {
    ...indices,
    name: 'arguments along an axis of given length are one',
    find: "return count;\n    case 'size'",
    replace: "return 1;\n    case 'size'",
  },
  {
    ...fractions,
    name: 'a negative power is one of the base',
    find: 'raised(quotient(withoutWeights, of(node.args[0]), node.args[0]), -node.exponent)',
    replace: 'quotient(withoutWeights, of(node.args[0]), node.args[0])',
  },
  {
    ...fractions,
    name: 'a power has the degree of its base',
    find: '? raised(of(node.args[0]), node.exponent)',
    replace: '? of(node.args[0])',
  },
  {
    ...fractions,
    name: 'what is joined has the degree of its first part',
    find: "return combined(node.args.map(of));\n    case 'apply'",
    replace: "return of(node.args[0] as Node);\n    case 'apply'",
  },
  {
    ...fractions,
    name: 'a product has the degree of one factor',
    find: 'return product(a, b);',
    replace: 'return combined([a, b]);',
  },
  {
    ...fractions,
    name: 'a choice is no product with its condition',
    find: 'combined([product(a, b), product(a, c), c])',
    replace: 'combined([b, c])',
  },
  {
    ...fractions,
    name: 'an absolute value is not squared',
    find: 'raised(whole, 2)',
    replace: 'whole',
  },
  {
    ...fractions,
    name: 'the larger of two has no degree of its own',
    find: "return node.operation === 'abs' ? withoutWeights : whole;",
    replace: 'return withoutWeights;',
  },
  {
    ...fractions,
    name: 'a root has half the degree, and no divisors',
    find: 'degree: (degree + degreeOf(divisors)) / 2,\n  divisors,',
    replace: 'degree: degree / 2,\n  divisors: new Map(),',
  },
  {
    ...fractions,
    name: 'a root has no degree',
    find: "return node.operation === 'sqrt' ? rootOf(a) : value;",
    replace: 'return value;',
  },
  {
    ...fractions,
    name: 'probabilities are no shares of a sum',
    find: 'return { degree: 0, divisors: new Map([[`${node.id} `, divisor]]) };',
    replace:
      'return divisor.degree < 0 ? { degree: 0, divisors: new Map([[`${node.id} `, divisor]]) } : withoutWeights;',
  },
  {
    ...fractions,
    name: 'functions of variables with few values are as those of others',
    find: 'if (node.args.some(({ id }) => finite.has(id)))',
    replace: 'if (finite.size < 0)',
  },
  {
    ...fractions,
    name: 'vectors are equal where their first elements are',
    find: 'takesVectors(reading, node);\n    reading',
    replace: 'reading',
  },
  {
    ...fractions,
    name: 'exponentials of logarithms are exponentials of sums',
    find: "if (related === 'sums' && node.args.some(({ id }) => reading.rooted.has(id)))",
    replace: "if (related === 'sums' && reading.rooted.size < 0)",
  },
  {
    ...fractions,
    name: 'products of sums over any number are as sums',
    find: "if (node.reduction === 'sum') return summed",
    replace: 'if (over.length >= 0) return summed',
  },
  {
    ...fractions,
    name: 'an expectation may have any divisors',
    find: 'if ([...a.divisors.values()].some((divisor) => divisor.node.free.has(variable)))',
    replace: 'if (a.divisors.size < 0 && variable.axes.length < 0)',
  },
  {
    ...divisors,
    name: 'a divisor has no degree',
    find: 'degree: b.degree, power: 1, axes }',
    replace: 'degree: 0, power: 1, axes }',
  },
  {
    ...divisors,
    name: 'terms of a sum need no common divisor',
    find: 'each.degree + whole - degreeOf(each.divisors)',
    replace: 'each.degree + 0 * whole',
  },
  {
    ...divisors,
    name: 'divisors that differ are one',
    find: "`${node.id} ${[...axes].map((pair) => pair.join('=')).join()}`;",
    replace: '`${node.id} ${axes.size}`;',
  },
  {
    ...divisors,
    name: 'the common divisor is the last one',
    find: 'power: Math.max(divisor.power, common.get(key)?.power ?? 0)',
    replace: 'power: divisor.power',
  },
  {
    ...divisors,
    name: 'a product divides by the last of its divisors',
    find: 'divisors.set(key, { ...divisor, power: divisor.power + (divisors.get(key)?.power ?? 0) });\n  return { degree: a.degree + b.degree, divisors };',
    replace: 'divisors.set(key, divisor);\n  return { degree: a.degree + b.degree, divisors };',
  },
  {
    ...divisors,
    name: 'what divides a divisor is no factor',
    find: 'degree += divisor.degree * (divisor.power - shared);',
    replace: 'degree += 0 * (divisor.power - shared);',
  },
  {
    ...divisors,
    name: 'a power of a fraction divides once',
    find: 'power: each.power * exponent',
    replace: 'power: each.power',
  },
  {
    ...divisors,
    name: 'other divisors of other elements are forgotten in sums over them',
    find: "if (along.some(isAny)) throw new EverySizeRefusal('a sum of fractions whose denominators are other sums');",
    replace: '',
  },
  {
    ...divisors,
    name: 'a sum over three elements has one of their divisors',
    find: 'power: divisor.power * count });\n    degree += divisor.degree * divisor.power * (count - 1);',
    replace: 'power: divisor.power + 0 * count });',
  },
  {
    ...divisors,
    name: 'axes that are merged give one divisor',
    find: '`${movement.into}<${name}${text}`',
    replace: '`${movement.into}${text}`',
  },
  {
    ...divisors,
    name: 'on a diagonal one of two divisors is left',
    find: 'power: divisor.power + (all.get(key)?.power ?? 0) });',
    replace: 'power: divisor.power });',
  },
  {
    ...divisors,
    name: 'elements have the divisor of all of them',
    find: 'return name === movement.axis ? `#${text}` : now;',
    replace: 'return now;',
  },
];
