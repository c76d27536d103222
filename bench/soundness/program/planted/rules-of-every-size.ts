import type { Mutant } from '../mutant';
import { nearEverySize } from './near-every-size';

const near = nearEverySize;
const contraction = { near, file: 'src/kernel/every-size/contracted.ts' } as const;
const identities = { near, file: 'src/kernel/every-size/identity-factors.ts' } as const;
const insides = { near, file: 'src/kernel/every-size/moved-inside.ts' } as const;
const weights = { near, file: 'src/kernel/every-size/weighted.ts' } as const;
const elements = { near, file: 'src/kernel/every-size/pointwise.ts' } as const;
const patterns = { near, file: 'src/kernel/every-size/constant-pattern.ts' } as const;
const unknown = { near, file: 'src/kernel/every-size/opaquely.ts' } as const;
const bundles = { near, file: 'src/kernel/every-size/bundles.ts' } as const;
const rule = { near, file: 'src/kernel/rules/every-size.ts' } as const;

/** In how sums get weights, identity matrices vanish, and elements are compared one by one. */
export const inRulesOfEverySize: readonly Mutant[] = [
  {
    ...identities,
    name: 'an identity matrix may have one point',
    find: ' || !isConstantPattern(node)) return null;',
    replace: ') return null;',
  },
  {
    ...identities,
    name: 'a multiple of an identity matrix is one',
    find: 'const scale = graph.literal([], [node.values[0] ?? zero]);',
    replace: 'const scale = graph.constant(1);',
  },
  {
    ...contraction,
    name: 'a sum over an index of the identity matrix drops the index',
    find: ': graph.rename(rest, { [axis]: other });',
    replace: ': graph.sum(rest, [axis]);',
  },
  {
    ...contraction,
    name: 'a sum of what does not have the index is one of it',
    find: 'return graph.mul(lengthOf(graph, along), node);',
    replace: 'return node;',
  },
  {
    ...contraction,
    name: 'a divisor with the index is taken out of the sum',
    find: 'return has(b) ? (productSum(graph, [node], along) ?? plain()) : graph',
    replace: 'return graph',
  },
  {
    ...contraction,
    name: 'an identity is left out of the sum that it is constant in',
    find: 'return outside.reduce(graph.mul, graph.sum(inside, [along.name]));',
    replace: 'return graph.sum(inside, [along.name]);',
  },
  {
    ...insides,
    name: 'a repetition keeps its name on a diagonal',
    find: 'axes.includes(name) ? into : name',
    replace: 'axes.includes(into) ? name : name',
  },
  {
    ...identities,
    name: 'what is chosen where indices are the same is a product whatever else',
    find: 'isIdentity(condition) && isLiteral(otherwise, 0n)',
    replace: 'isIdentity(condition) && otherwise !== undefined',
  },
  {
    ...contraction,
    name: 'differences are multiplied out as sums',
    find: 'graph.map(sum.operation, a, b)',
    replace: "graph.binary('add', a, b)",
  },
  {
    ...weights,
    name: 'sums have no weights',
    find: 'graph.sum(along.map(weights).reduce(graph.mul, now(node.args[0])), node.over)',
    replace: 'graph.sum(along.slice(1).map(weights).reduce(graph.mul, now(node.args[0])), node.over)',
  },
  {
    ...weights,
    name: 'all sizes have the same weights',
    find: 'symbols.set(size, symbol);',
    replace: "symbols.set(size, symbol);\n    symbols.set('m', symbol);",
  },
  {
    ...weights,
    name: 'weights of parts that are joined are forgotten',
    find: 'extent.parts.map((part) => weights({ ...part, name: axis.name })),',
    replace:
      "extent.parts.map((part) => graph.move(graph.constant(1), { move: 'expand', axis: { ...part, name: axis.name } })),",
  },
  {
    ...weights,
    name: 'pairs have the weights of their first elements',
    find: 'graph.inOrder(parts.map(weights).reduce(graph.mul), names)',
    replace:
      "graph.inOrder(parts.map((part, i) => i === 0 ? weights(part) : graph.move(graph.constant(1), { move: 'expand', axis: part })).reduce(graph.mul), names)",
  },
  {
    ...weights,
    name: 'the number of elements is that of points',
    find: 'return graph.sum(weightsOf(sizeOf, name, supports[sizeOf] ?? 1), [name]);',
    replace: "return name === '' ? null : graph.constant(supports[sizeOf] ?? 1);",
  },
  {
    ...weights,
    name: 'any array is a pattern of indices',
    find: "if (!isConstantPattern(node)) throw new EverySizeRefusal('an array whose elements are numbered');",
    replace: 'isConstantPattern(node);',
  },
  {
    ...weights,
    name: 'probabilities sum up to one without weights',
    find: 'graph.sum(axes.map(weights).reduce(graph.mul, shares), names)',
    replace: 'graph.sum(shares, names)',
  },
  {
    ...weights,
    name: 'the largest of any number is one of the points',
    find: "if (node.reduction !== 'sum') throw",
    replace: "if (node.reduction !== 'sum') return null;\n        if (along.length < 0) throw",
  },
  {
    ...elements,
    name: 'elements with two indices are seen at one point',
    find: 'return Math.max(1, ...[...statements, ...assumptions].map(indices));',
    replace: 'return Math.min(1, ...[...statements, ...assumptions].map(indices));',
  },
  {
    ...elements,
    name: 'sums are compared as elements are',
    find: 'return node.args.some(({ axes }) => axes.some((axis) => isOwn(axis) && node.over.includes(axis.name)));',
    replace: 'return false;',
  },
  {
    ...elements,
    name: 'numbers of elements are compared as elements are',
    find: "|| (node.kind === 'input' && node.symbol.sizeOf === size))",
    replace: "|| (node.kind === 'input' && node.symbol.sizeOf === ''))",
  },
  {
    ...elements,
    name: 'functions of vectors are compared as elements are',
    find: 'return node.args.some(({ axes }) => axes.some((axis) => isOwn(axis) && !node.batch.includes(axis.name)));',
    replace: 'return false;',
  },
  {
    ...elements,
    name: 'determinants are compared as elements are',
    find: 'return node.args.some(({ axes }) => axes.some((axis) => isOwn(axis) && square.includes(axis.name)));',
    replace: 'return square.length < 0;',
  },
  {
    ...patterns,
    name: 'a pattern is seen by one exchange',
    find: 'keeps(isOwn, swapped) && keeps(isOwn, turned)',
    replace: 'keeps(isOwn, swapped)',
  },
  {
    ...patterns,
    name: 'a pattern is seen by turning',
    find: 'keeps(isOwn, swapped) && keeps(isOwn, turned)',
    replace: 'keeps(isOwn, turned)',
  },
  {
    ...patterns,
    name: 'a pattern is seen at any number of points',
    find: 'points >= own.length && keeps',
    replace: 'points >= 0 && keeps',
  },
  {
    ...patterns,
    name: 'along axes made of several sizes an array may be anything',
    find: 'constantWhereMade &&\n',
    replace: '(constantWhereMade || sizes.size > 0) &&\n',
  },
  {
    ...unknown,
    name: 'an unknown size of a number is one of itself',
    find: 'x, [graph.power(x, 2)])',
    replace: 'x, [x])',
    equivalent:
      'an unknown function of the number says of its size what one of the square does, and less: |x| = |−x| is lost',
  },
  {
    ...unknown,
    name: 'all unknown functions are one',
    find: "return unknownOf(graph, named(node.operation, 'arbitrary'), node, args);",
    replace: "return unknownOf(graph, named('f', 'arbitrary'), node, args);",
  },
  {
    ...unknown,
    name: 'the smaller of two is the larger',
    find: "const operation = node.operation === 'max' ? 'add' : 'sub';",
    replace: "const operation = node.operation === 'abs' ? 'sub' : 'add';",
  },
  {
    ...unknown,
    name: 'a choice is its second part where the condition holds',
    find: 'graph.mul(graph.sub(graph.constant(1), condition), otherwise)',
    replace: 'graph.mul(condition, otherwise)',
  },
  {
    ...bundles,
    name: 'sizes that occur alone are one with others',
    find: 'return named.length === 2 && named.includes(a) && named.includes(b);',
    replace: 'return true;',
  },
  {
    ...bundles,
    name: 'numbers of elements of parts are those of the whole',
    find: 'group.length > 1 && isOneNumber(nodes, group)',
    replace: 'group.length > 1',
  },
  {
    ...rule,
    name: 'one point is enough of all sizes that occur together',
    find: 'all[first] = Math.max(...[first, ...others].map((size) => needed[size] ?? 1));',
    replace: 'all[first] = 1;',
  },
  {
    ...rule,
    name: 'comparisons of sums are as those of equations',
    find: "if (statements.some(({ relation }) => relation !== '==')) return 'a comparison other than == of sums';",
    replace: '',
  },
  {
    ...rule,
    name: 'sides of sums need no values',
    find: 'const [open] = isInWeights ? openConditions(template) : premise.conditions;',
    replace: 'const [open] = isInWeights ? [] : premise.conditions;',
  },
  {
    ...rule,
    name: 'an image is shown at its smallest alone',
    find: 'if (!isThere) return',
    replace: 'if (!isThere && cases.length < 1) return',
  },
  {
    ...rule,
    name: 'as many points as there are is enough',
    find: 'if ((template.supports[size] ?? 0) < points) return',
    replace: 'if ((template.supports[size] ?? 0) < Math.min(1, points)) return',
  },
];
