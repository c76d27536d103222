import type { Mutant } from '../mutant';

const box = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/box-integral.ts' } as const;
const tail = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/tail-bound.ts' } as const;
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
  file: 'src/engine/enclosure/side-rule.ts',
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
    find: 'addProducts(a, r, k, 1, k, 0, 1);\n    series.sum.put(r, k, k);',
    replace: 'addProducts(a, r, k, 1, k, 0, 1);\n    series.sum.put(r, k, 1);',
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
    find: 'low[r * series.width + k] = k === 1 && slopes !== null ? slopes.lo : -Infinity;\n    series.high[r * series.width + k] = k === 1 && slopes !== null ? slopes.hi : Infinity;',
    replace:
      'low[r * series.width + k] = k === 1 && slopes !== null ? slopes.lo : 0;\n    series.high[r * series.width + k] = k === 1 && slopes !== null ? slopes.hi : 0;',
  },
  {
    ...series,
    name: 'minus keeps the ends of coefficients',
    find: 'high[r * series.width + k] = 0 - lo;',
    replace: 'high[r * series.width + k] = lo;',
  },
  {
    ...taylor,
    name: 'comparisons are constant',
    find: 'if (isCertain || isUndefined(value) || isConstant(store, from)) series.constant(store, r, value);',
    replace: 'if (true) series.constant(store, r, value);',
  },
  {
    ...taylor,
    name: '|a| is smooth',
    find: 'series.kinked(store, r, interval.abs(value), series.slopesOf(store, a, r));',
    replace: 'series.copy(store, r, a);',
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
  {
    ...engine,
    name: 'what holds on instances is proved',
    find: '  if (!isWhole) return',
    replace: '  if (false) return',
  },
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
];
