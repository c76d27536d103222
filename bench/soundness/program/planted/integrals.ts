import type { Mutant } from '../mutant';

const box = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/box-integral.ts' } as const;
const tail = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/tail-bound.ts' } as const;
const growth = {
  near: ['test/engine/enclosure/growth.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/growth.ts',
} as const;
const products = {
  near: ['test/engine/enclosure/growth.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/growth-products.ts',
} as const;
const rays = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/growth-integral.ts' } as const;
const series = {
  near: ['test/engine/enclosure/taylor.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/series.ts',
} as const;
const taylor = {
  near: ['test/engine/enclosure/taylor.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/taylor-program.ts',
} as const;
const moments = {
  near: ['test/engine/enclosure/side-measure.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/side-moments.ts',
} as const;
const sides = {
  near: ['test/engine/enclosure/side-measure.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/side-measure.ts',
} as const;
const rule = {
  near: ['test/engine/enclosure/side-measure.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/moment-rule.ts',
} as const;
const line = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/line-integral.ts' } as const;
const engine = {
  near: [
    'test/engine/enclosure/engine.test.ts',
    'test/soundness/instances-of-their-kind.test.ts',
    'test/soundness/universal-statements.test.ts',
  ],
  file: 'src/engine/enclosure.ts',
} as const;
const sampling = { near: ['test/engine/sampling'], file: 'src/engine/sampling.ts' } as const;
const quasi = { near: ['test/engine/sampling'], file: 'src/engine/sampling/quasi-mean.ts' } as const;
const draws = { near: ['test/engine/sampling'], file: 'src/engine/sampling/sampled-mean.ts' } as const;
const threeWay = {
  near: ['test/engine/sampling/statistics.test.ts'],
  file: 'src/engine/sampling/three-way.ts',
} as const;

/** Enclosures of integrals, and sampled ones. */
export const inIntegrals: readonly Mutant[] = [
  {
    ...line,
    name: 'what is far out is added on one side',
    find: '{ lo: -tail.bound, hi: tail.bound, maybeUndefined: false }',
    replace: '{ lo: 0, hi: tail.bound, maybeUndefined: false }',
  },
  {
    ...line,
    name: 'what is far out is forgotten',
    find: '{ lo: -tail.bound, hi: tail.bound, maybeUndefined: false }',
    replace: '{ lo: 0, hi: 0, maybeUndefined: false }',
  },
  {
    ...line,
    name: 'the left half of the line is forgotten',
    find: '[side(-beyond, 0), side(0, beyond)]',
    replace: '[side(0, beyond)]',
  },
  {
    ...tail,
    name: 'one side far out for both',
    find: '              [...choice, 1],\n              [...choice, -1],',
    replace: '              [...choice, 1],',
  },
  {
    ...tail,
    name: 'the last tail is the only one',
    find: 'tails.reduce((sum, tail) => addUp(sum, beyondIntegral(tail, beyond)), 0)',
    replace: 'tails.reduce((_, tail) => beyondIntegral(tail, beyond), 0)',
  },
  {
    ...tail,
    name: 'a bound is taken from where it is not shown',
    find: 'region.with(far, { from: beyond, to: Infinity })',
    replace: 'region.with(far, { from: 2 * beyond, to: Infinity })',
  },
  {
    ...growth,
    name: 'at most the smaller of both',
    find: 'export const upperHull = (a: Quadratic, b: Quadratic): Quadratic => zipped(a, b, Math.max);',
    replace: 'export const upperHull = (a: Quadratic, b: Quadratic): Quadratic => zipped(a, b, Math.min);',
  },
  {
    ...growth,
    name: 'tangents of parabolas with the wrong offset',
    find: 'low[0] = addUp(low[0] as number, mulUp(p * p, gap));',
    replace: '',
  },
  {
    ...growth,
    name: 'the vertex of a parabola at half its height',
    find: 'const vertex = c < 0 ? divUp(mulUp(b, b), mulDown(-4, c))',
    replace: 'const vertex = c < 0 ? divUp(mulUp(b, b), mulDown(-8, c))',
  },
  {
    ...growth,
    name: 'the start is highest',
    find: 'if (c <= 0 && addUp(b, mulUp(mulUp(2, c), from)) <= 0) return atStart;',
    replace: 'if (c <= 0) return atStart;',
  },
  {
    ...products,
    name: 'mixed terms are at most 0',
    find: 'const mixed = Math.max(0, plus(',
    replace: 'const mixed = Math.min(0, plus(',
  },
  {
    ...products,
    name: 'products of negatives keep their sides',
    find: 'return hi <= 0 ? [below([high]), above([low])]',
    replace: 'return hi <= 0 ? [below([low]), above([high])]',
  },
  {
    ...products,
    name: 'squares of what may be negative',
    find: '.find((bound) => infimum(bound) >= 0);',
    replace: '.find((bound) => bound !== null);',
  },
  {
    ...rays,
    name: 'an integral of what falls off with half its slope',
    find: 'factor: divUp(1, -slope)',
    replace: 'factor: divUp(1, -2 * slope)',
  },
  { ...rays, name: 'what grows falls off', find: 'if (c <= 0 && slope < 0)', replace: 'if (slope < 0)' },
  {
    ...rays,
    name: 'a Gaussian without its exponent',
    find: 'exponent: divUp(mulUp(b, b), mulDown(-4, c)), factor: root.hi',
    replace: 'exponent: 0, factor: root.hi',
  },
  {
    ...rays,
    name: 'the constant of an exponent is forgotten',
    find: 'addUp(sum, exponent), q[0] as number)',
    replace: 'addUp(sum, exponent), 0)',
  },
  {
    ...series,
    name: 'a product without its last terms',
    find: 'addProducts(a, b, k, 0, k, 1, 0);',
    replace: 'addProducts(a, b, k, 0, k - 1, 1, 0);',
  },
  {
    ...series,
    name: 'a quotient with a plus',
    find: 'addProducts(b, r, k, 1, k, -1, 0);',
    replace: 'addProducts(b, r, k, 1, k, 1, 0);',
  },
  {
    ...series,
    name: 'coefficients of e^a are not divided',
    find: 'addProducts(a, r, k, 1, k, 0, 1);\n        put(r, k, k);',
    replace: 'addProducts(a, r, k, 1, k, 0, 1);\n        put(r, k, 1);',
  },
  {
    ...series,
    name: 'cos′ = sin in series',
    find: 'addProducts(a, s, k, 1, k, 0, -1);',
    replace: 'addProducts(a, s, k, 1, k, 0, 1);',
  },
  {
    ...series,
    name: 'functions with kinks are smooth',
    find: 'low[r * width + k] = k === 1 && slopes !== null ? slopes.lo : -Infinity;\n        high[r * width + k] = k === 1 && slopes !== null ? slopes.hi : Infinity;',
    replace:
      'low[r * width + k] = k === 1 && slopes !== null ? slopes.lo : 0;\n        high[r * width + k] = k === 1 && slopes !== null ? slopes.hi : 0;',
  },
  {
    ...series,
    name: 'minus keeps the ends of coefficients',
    find: 'high[r * width + k] = 0 - lo;',
    replace: 'high[r * width + k] = lo;',
  },
  {
    ...taylor,
    name: 'comparisons are constant',
    find: 'if (isCertain || isUndefined(value) || isConstant(store, from)) store.constant(r, value);',
    replace: 'if (true) store.constant(r, value);',
  },
  {
    ...taylor,
    name: '|a| is smooth',
    find: 'store.kinked(r, interval.abs(value), store.slopesOf(a, r));',
    replace: 'store.copy(r, a);',
  },
  {
    ...taylor,
    name: 'the larger of two is the first',
    find: 'if (isClear && x.lo >= y.hi)',
    replace: 'if (isClear && x.hi >= y.lo)',
  },
  {
    ...moments,
    name: 'the remainder of a density is forgotten',
    find: 'mul({ lo: -size, hi: size, maybeUndefined: false }, evenIntegral(order + k))',
    replace: 'mul({ lo: 0, hi: 0, maybeUndefined: false }, evenIntegral(order + k))',
  },
  {
    ...moments,
    name: 'odd moments are not mirrored',
    find: 'k % 2 === 0 ? moment : interval.neg(moment)',
    replace: 'moment',
  },
  { ...moments, name: 'binomials of a shift', find: 'binomial = (binomial * (k - j)) / (j + 1);', replace: '' },
  {
    ...sides,
    name: 'the spread of a side is half of what it is',
    find: 'interval.power(width, 2), point(0.25)',
    replace: 'interval.power(width, 2), point(0.125)',
  },
  {
    ...sides,
    name: 'the tilt of a side with the wrong centre',
    find: 'mul(point(half), sub(first, mul(t0, mass)))',
    replace: 'mul(point(half), first)',
  },
  {
    ...sides,
    name: 'the variance of a side without its shift',
    find: 'add(sub(second, mul(mul(point(2), t0), first)), mul(interval.power(t0, 2), mass))',
    replace: 'second',
    equivalent: 'the second moment about the middle is at least that about the mean',
  },
  {
    ...rule,
    name: 'the error of a rule is forgotten',
    find: 'error: mul(power(point(half), 2 * count), { ...square, lo: Math.max(square.lo, 0) })',
    replace: 'error: point(0)',
  },
  {
    ...rule,
    name: 'defects of nodes cancel',
    find: 'defects.reduce((sum, own) => sum + sizeOf(own), 0)',
    replace: '0 * defects.length',
  },
  {
    ...rule,
    name: 'rules with negative weights',
    find: ' && weights.every(({ lo }) => lo >= 0);',
    replace: ';',
    equivalent: 'the error of a rule is bounded whatever its weights are; they only make it wide',
  },
  {
    ...box,
    name: 'errors of a rule are forgotten',
    find: '.map(({ rule, first, last, weight }) => mul(add(mul(rule.defect, first), mul(rule.error, last)), weight))\n      .reduce(add, ruleValue(rules, at))',
    replace: '.slice(0, 0)\n      .map(({ weight }) => weight)\n      .reduce(add, ruleValue(rules, at))',
  },
  {
    ...box,
    name: 'slopes of a box are forgotten',
    find: 'mul(add(mul(slopes, tilt), mul(symmetric(radius), point(spread))), weights[i] as Interval)',
    replace: 'mul(mul(slopes, tilt), weights[i] as Interval)',
  },
  {
    ...box,
    name: 'boxes in which there may be no value',
    find: 'if (isUndefined(range) || range.maybeUndefined)',
    replace: 'if (isUndefined(range))',
  },
  {
    ...box,
    name: 'what may have no value has none',
    find: 'isUndefined: isUndefined(range), split };',
    replace: 'isUndefined: range.maybeUndefined, split };',
  },
  {
    ...engine,
    name: 'enclosures that overlap agree',
    find: 'gap <= tolerance * sizeOf(left)',
    replace: 'gap <= Infinity',
  },
  {
    ...engine,
    name: 'what agrees nearly is proved',
    find: 'const isCertainlySo = gap === 0 && cases',
    replace: 'const isCertainlySo = cases',
  },
  { ...engine, name: 'what holds on instances is proved', find: '  if (!isWhole)\n', replace: '  if (false)\n' },
  {
    ...engine,
    name: 'a formula of another mass is a density',
    find: 'else if (mass.lo > 1 || mass.hi < 1)',
    replace: 'else if (mass.lo > 2 || mass.hi < 0)',
  },
  {
    ...engine,
    name: 'an instance that need not be of its kind refutes',
    find: "if (outcome.kind === 'fails' && doubts.length === 0)",
    replace: "if (outcome.kind === 'fails')",
  },
  {
    ...engine,
    name: 'assumptions of instances are not looked at',
    find: "if (precision === used.at(-1)) return { kind: 'open', reason: `the instance does not certainly satisfy ${unmet}` };",
    replace: '',
  },
  {
    ...sampling,
    name: 'every output may err with the whole probability',
    find: 'const share = alpha / (2 * integrand.program.outputs.length);',
    replace: 'const share = alpha;',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...sampling,
    name: 'every case may err with the whole probability',
    find: 'const alpha = total / cases.length;',
    replace: 'const alpha = total;',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...sampling,
    name: 'heavy tails are trusted',
    find: 'if (means.some(({ isTrusted }) => !isTrusted)) {',
    replace: 'if (means.length === 0) {',
  },
  {
    ...sampling,
    name: 'assumptions of samples are ignored',
    find: "if (concrete.assumptions.length > 0) return { kind: 'open', reason: 'a sample says nothing of assumptions' };",
    replace: '',
  },
  {
    ...quasi,
    name: 'looks are not shared',
    find: 'alpha / looks.length',
    replace: 'alpha',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...quasi,
    name: 'the interval over scramblings is not widened',
    find: 'const widening = 1.25;',
    replace: 'const widening = 1;',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...quasi,
    name: 'the interval over scrambled points as over independent ones',
    find: 'factor * Math.sqrt(variance(moments) / replicates)',
    replace: 'factor * Math.sqrt(variance(moments) / n)',
  },
  {
    ...draws,
    name: 'draws whose tails are heavy are trusted',
    find: ': tailIndex(values, n) < tailLimit;',
    replace: ': true;',
  },
  {
    ...draws,
    name: 'no spread in a sample is no spread',
    find: '<= negligible ? isConstant :',
    replace: '<= negligible ? true :',
  },
  {
    ...draws,
    file: 'src/engine/sampling/far-out.ts',
    name: 'noise is not looked at far out',
    find: 'noise[i] = stretch * (noise[i] as number);',
    replace: 'noise[i] = noise[i] as number;',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts'],
    file: 'src/engine/sampling/confidence-sequence.ts',
    name: 'the radius of the sequence halved',
    find: 'return [mean - radius, mean + radius];',
    replace: 'return [mean - radius / 2, mean + radius / 2];',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts'],
    file: 'src/engine/sampling/empirical-bernstein.ts',
    name: 'the Bernstein sequence without its spread',
    find: 'const radius = (log2 + spread) / weights;',
    replace: 'const radius = log2 / weights;',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts'],
    file: 'src/engine/sampling/empirical-bernstein.ts',
    name: 'the Bernstein sequence on one side',
    find: 'const log2 = Math.log(2 / alpha);',
    replace: 'const log2 = Math.log(1 / alpha);',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts', 'test/engine/sampling'],
    file: 'src/engine/sampling/tail-index.ts',
    name: 'tails up to infinite variance',
    find: 'export const tailLimit = 1 / 3;',
    replace: 'export const tailLimit = 2;',
  },
  {
    ...threeWay,
    name: 'an interval that meets τ holds',
    find: "return low >= -inner && high <= inner ? 'holds' : 'open';",
    replace: "return low >= -inner || high <= inner ? 'holds' : 'open';",
  },
  {
    ...threeWay,
    name: 'what excludes 0 is refuted',
    find: 'const [isAbove, isBelow] = [low > outer, high < -outer];',
    replace: 'const [isAbove, isBelow] = [low > 0, high < 0];',
  },
  {
    ...threeWay,
    name: 'rounding makes no difference',
    find: 'const [inner, outer] = [tau - epsilon, tau + epsilon];',
    replace: 'const [inner, outer] = [tau, tau];',
  },
  {
    ...threeWay,
    name: '<= where the interval is below',
    find: "return isAbove ? 'fails' : high <= inner ? 'holds' : 'open';",
    replace: "return isAbove ? 'fails' : low <= inner ? 'holds' : 'open';",
  },
];
