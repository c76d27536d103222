import type { Mutant } from '../mutant';

const joint = {
  near: [
    'test/integral/joint.test.ts',
    'test/engine/enclosure/enclose-integral.test.ts',
    'test/engine/enclosure/engine.test.ts',
    'test/soundness/joint-sums.test.ts',
  ],
  file: 'src/integral/joint.ts',
} as const;
const ratios = { near: ['test/engine/sampling'], file: 'src/integral/density-ratios.ts' } as const;
const parts = {
  near: ['test/engine/enclosure', 'test/engine/sampling'],
  file: 'src/integral/additive-parts.ts',
} as const;
const flat = {
  near: ['test/engine/enclosure/flat-intervals.test.ts'],
  file: 'src/engine/enclosure/flat-intervals.ts',
} as const;
const roots = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/enclose-roots.ts' } as const;

/** Expectations that are taken to the front, apart, and as means of ratios. */
export const inJointIntegrals: readonly Mutant[] = [
  {
    ...joint,
    name: 'a square of a mean is the mean of the square',
    find: 'Array.from({ length: node.exponent - 1 }, () => renamed(lifting, x))',
    replace: 'Array.from({ length: node.exponent - 1 }, () => x)',
  },
  {
    ...joint,
    name: 'a product of means is the mean of the product',
    find: 'const apart = a === b || x.variables.some((variable) => y.variables.includes(variable)) ? renamed(lifting, y) : y;',
    replace: 'const apart = y;',
  },
  {
    ...joint,
    name: 'a mean times itself is the mean of the square',
    find: 'a === b || x.variables.some((variable) => y.variables.includes(variable)) ? renamed',
    replace: 'a !== b && x.variables.some((variable) => y.variables.includes(variable)) ? renamed',
  },
  {
    ...joint,
    name: 'a quotient by a mean is the mean of the quotient',
    find: 'lifting.averaged.has(b.id) ? null : within(of(a), (body) => lifting.graph.div(body, b))',
    replace: 'within(of(a), (body) => lifting.graph.div(body, of(b).body))',
  },
  {
    ...joint,
    name: 'what is no probability is spread over an integral',
    find: 'if (!variables.every((variable) => isProbability(variable) || isCommon(variable))) return null;\n',
    replace: '',
  },
  {
    ...joint,
    name: 'the largest of means is the mean of the largest',
    find: "return node.reduction === 'sum' ? within(of(node.args[0]), (body) => lifting.graph.sum(body, node.over)) : null;",
    replace: 'return within(of(node.args[0]), (body) => lifting.graph.reduce(node.reduction, body, node.over));',
  },
  {
    ...ratios,
    name: 'ratios to the sum of densities',
    find: 'graph.div(graph.mul(count, density), total)',
    replace: 'graph.div(density, total)',
  },
  {
    ...ratios,
    name: 'every integrand is homogeneous',
    find: 'degreeIn(body, new Set(ratioOf.keys())) === 1',
    replace: 'degreeIn(body, new Set(ratioOf.keys())) !== 0',
  },
  {
    ...ratios,
    name: 'the degree of a product is that of a factor',
    find: "return typeof a === 'number' && typeof b === 'number' ? a + b : null;",
    replace: "return typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) : null;",
  },
  {
    ...ratios,
    name: 'the mean over one density',
    find: 'means.reduce((sum, mean) => graph.add(sum, mean)),\n      count,',
    replace: 'means.slice(0, 1).reduce((sum, mean) => graph.add(sum, mean)),\n      graph.constant(1),',
  },
  {
    ...parts,
    name: 'a difference of parts is their sum',
    find: 'waiting.push({ place: instruction.b, factor: negate(factor) }, { place: instruction.a, factor });',
    replace: 'waiting.push({ place: instruction.b, factor }, { place: instruction.a, factor });',
  },
  {
    ...parts,
    name: 'a multiple of a multiple is that of the inner one',
    find: 'factor: multiply(factor, scale.value)',
    replace: 'factor: scale.value',
  },
  {
    ...parts,
    name: 'a part depends on its first operand alone',
    find: 'operandsOf(instruction).flatMap((operand)',
    replace: 'operandsOf(instruction).slice(0, 1).flatMap((operand)',
  },
  {
    ...flat,
    name: 'sums of arrays are rounded to nearest',
    find: 'sumError(ah, bh, most) <= 0 ? most : most + (spread * Math.abs(most) + tiny);',
    replace: 'most;',
  },
  {
    ...flat,
    name: 'products of arrays are rounded to nearest',
    find: 'low[r * stride] = least - (spread * Math.abs(least) + tiny);\n        high[r * stride] = most + (spread * Math.abs(most) + tiny);\n      } else if (isMixed)',
    replace: 'low[r * stride] = least;\n        high[r * stride] = most;\n      } else if (isMixed)',
  },
  {
    ...flat,
    name: 'a square of both signs is away from 0',
    find: 'const x = al >= 0 ? al : ah <= 0 ? ah : 0;',
    replace: 'const x = al >= 0 ? al : ah;',
  },
  {
    ...flat,
    name: 'quotients of arrays by the nearer end',
    find: 'divDown(al, al >= 0 ? bh : bl)',
    replace: 'divDown(al, al >= 0 ? bl : bh)',
  },
  {
    ...flat,
    name: 'doubts of arrays are lost in sums',
    find: 'doubtful[r] = (doubtful[a] as number) | (doubtful[b] as number);\n      if (!(most',
    replace: 'doubtful[r] = doubtful[a] as number;\n      if (!(most',
  },
  {
    ...roots,
    name: 'what is not enclosed is 0',
    find: "return outcome?.kind === 'undefined' ? undefinedInterval : unknownInterval;",
    replace: "return outcome?.kind === 'undefined' ? undefinedInterval : { lo: 0, hi: 0, maybeUndefined: false };",
  },
];
