import type { Mutant } from '../mutant';

const near = ['test/number/real.test.ts'] as const;
const arithmetic = { near, file: 'src/number/real-arithmetic.ts' } as const;
const separation = { near: ['test/number/separation.test.ts', ...near], file: 'src/number/separation.ts' } as const;
const functions = { near, file: 'src/number/real-functions.ts' } as const;
const point = { near, file: 'src/number/fixed-point.ts' } as const;
const series = { near, file: 'src/number/fixed-series.ts' } as const;
const real = { near, file: 'src/number/real.ts' } as const;

/** Enclosures of any precision, in which algebraic numbers are told exactly. */
export const inRealNumbers: readonly Mutant[] = [
  {
    ...arithmetic,
    name: 'what is near to 0 is 0',
    find: 'spare > 0 && bitLength(hi > -lo ? hi : -lo) <= spare',
    replace: 'spare > 0',
  },
  {
    ...arithmetic,
    name: 'what may be positive is 0 by its lower bound',
    find: 'bitLength(hi > -lo ? hi : -lo) <= spare',
    replace: 'bitLength(-lo) <= spare',
  },
  {
    ...arithmetic,
    name: 'what is not algebraic may be 0',
    find: 'if (a.algebraic === null) return null;',
    replace: 'if (a.algebraic === null) return 0;',
  },
  {
    ...arithmetic,
    name: 'multiples of different numbers cancel',
    find: 'a.multiple !== null && a.multiple.of === b.multiple?.of;',
    replace: 'a.multiple !== null && b.multiple !== null;',
  },
  {
    ...arithmetic,
    name: 'a product of numbers is one of their multiples',
    find: 'multiple: scaled(a, b.exact) ?? scaled(b, a.exact) }',
    replace: 'multiple: a.multiple ?? scaled(b, a.exact) }',
  },
  {
    ...arithmetic,
    name: 'a product is rounded downwards at both ends',
    find: 'hi: -(-hi >> shift) }',
    replace: 'hi: hi >> shift }',
  },
  {
    ...arithmetic,
    name: 'negative quotients are rounded upwards at both ends',
    find: 'lo: isExact || !isNegative ? quotient : quotient - 1n,',
    replace: 'lo: quotient,',
  },
  {
    ...arithmetic,
    name: 'a quotient by what may be 0 has a value',
    find: "if (order === null) return 'unknown';\n    // A fraction",
    replace: '// A fraction',
  },
  {
    ...arithmetic,
    name: 'a quotient by bounds that hold 0',
    find: 'if (b.exact !== null && touchesZero(b.fixed))',
    replace: 'if (b.exact !== null && b.fixed.lo > 0n && b.fixed.hi === 0n)',
  },
  { ...separation, name: 'a field of degree 2', find: '(degreeOf(x) - 1) * x.u;', replace: 'x.u;' },
  {
    ...separation,
    name: 'a field without the roots of the other',
    find: 'radicals: a.radicals.size === 0 ? b.radicals : new Map([...a.radicals, ...b.radicals]),',
    replace: 'radicals: a.radicals.size === 0 ? b.radicals : a.radicals,',
  },
  {
    ...separation,
    name: 'a sum without the denominators',
    find: 'u: Math.max(a.u + b.l, b.u + a.l) + 1, l: a.l + b.l,',
    replace: 'u: Math.max(a.u, b.u) + 1, l: 0,',
  },
  {
    ...separation,
    name: 'a product of the size of one',
    find: 'u: a.u + b.u, l: a.l + b.l,',
    replace: 'u: a.u, l: a.l,',
  },
  {
    ...separation,
    name: 'a quotient with the size of a product',
    find: 'u: a.u + b.l, l: a.l + b.u,',
    replace: 'u: a.u + b.u, l: a.l + b.l,',
  },
  {
    ...separation,
    name: 'a root without its denominator',
    find: 'Math.ceil((a.u + (k - 1) * a.l) / k)',
    replace: 'Math.ceil(a.u / k)',
  },
  {
    ...separation,
    name: 'a root of no degree',
    find: 'new Map([...a.radicals, [{}, k]])',
    replace: 'a.radicals',
  },
  {
    ...separation,
    name: 'a power of the size of its base',
    find: '{ ...a, u: n * a.u, l: n * a.l }',
    replace: 'a',
  },
  {
    ...separation,
    name: 'a cosine that is rational',
    find: 'radicals: none, cosines: denominator }',
    replace: 'radicals: none, cosines: 1 }',
  },
  {
    ...functions,
    name: 'roots and logarithms of anything',
    find: "if (asked !== 'nothing' && !meets[asked](order as -1 | 0 | 1)) return 'undefined';\n",
    replace: '',
  },
  {
    ...functions,
    name: 'a logarithm of the real number 0',
    find: 'positive: (sign) => sign > 0,',
    replace: 'positive: (sign) => sign >= 0,',
  },
  {
    ...functions,
    name: 'a whole part is that of the upper bound',
    find: 'if (order === 1 || order === 0) return upper;',
    replace: 'return upper;',
  },
  {
    ...functions,
    name: 'a whole part below the next number',
    find: 'return order === -1 && hi - lo === unit ? ofRational(lo, unit) : of({ lo, hi });',
    replace: 'return ofRational(lo, unit);',
  },
  {
    ...functions,
    name: 'a cosine at any quarter turn is 1',
    find: 'place === 0n ? 1n : place === 2n ? -1n : 0n',
    replace: 'place === 0n ? 1n : place === 2n ? -1n : 1n',
  },
  {
    ...functions,
    name: 'an algebraic sine of all angles',
    find: "isKnown(a) && a.multiple?.of === 'pi' ? a.multiple.c : null",
    replace: 'isKnown(a) && a.multiple ? a.multiple.c : null',
  },
  {
    ...functions,
    name: 'powers of what is not algebraic',
    find: 'multiple: x.algebraic === null ? null : { c: fraction(1n), of: x }',
    replace: 'multiple: { c: fraction(1n), of: { ...x, algebraic: separation.ofFraction(1, 1) } }',
  },
  {
    ...functions,
    name: 'a rational power without its root',
    find: 'power === null || q === 1n ? power : separation.ofRoot(power, Number(q))',
    replace: 'power',
  },
  {
    ...functions,
    name: 'a logarithm of what is below a unit is that of its inverse',
    find: '? arithmetic.neg(functions.log(arithmetic.div(ofRational(1n, 1n), a)))',
    replace: '? functions.log(arithmetic.div(ofRational(1n, 1n), a))',
  },
  {
    ...point,
    name: 'a value is rounded downwards at both ends',
    find: '{ lo: lo >> shift, hi: -(-hi >> shift) }',
    replace: '{ lo: lo >> shift, hi: hi >> shift }',
  },
  {
    ...point,
    name: 'an angle off by less than its bounds',
    find: 'up(hi - lo) / 2n + slack;',
    replace: 'slack;',
  },
  {
    ...point,
    name: 'sine and cosine changed',
    find: 'place % 2n === 0n ? sine(angle) : cosine(angle)',
    replace: 'place % 2n === 0n ? cosine(angle) : sine(angle)',
  },
  {
    ...point,
    name: 'a root is rounded downwards at both ends',
    find: 'hi: root * root === a << kept ? root : root + 1n',
    replace: 'hi: root',
  },
  {
    ...point,
    name: 'large arguments of e^x',
    find: 'if (k > mostDoublings || -k > mostDoublings) return null;\n',
    replace: '',
  },
  {
    ...series,
    name: 'a series without its last digits',
    find: 'term !== 0n && term !== -1n; n++) {\n      total',
    replace: 'term > 1n << 100n; n++) {\n      total',
  },
  { ...series, name: 'a half of the arctangent', find: 'return 8n * sum', replace: 'return 4n * sum' },
  {
    ...real,
    name: 'the lesser of two numbers',
    find: '(order, a, b) => (order > 0 ? a : b)',
    replace: '(order, a, b) => (order < 0 ? a : b)',
  },
  {
    ...real,
    name: 'less or equal',
    find: 'less: truth((order) => order < 0)',
    replace: 'less: truth((order) => order <= 0)',
  },
  {
    ...real,
    name: 'an order that is not known',
    find: "      () => 'unknown',\n",
    replace: '      () => ofRational(1n, 1n),\n',
  },
  {
    ...real,
    name: 'a branch of an open condition',
    find: "sign(sub(condition, ofRational(1n, 1n))) === 0 ? a : 'unknown'",
    replace: 'a',
  },
  {
    ...real,
    name: 'bounds of |x| by the upper one alone',
    find: '{ lo: 0n, hi: larger(-lo, hi) }',
    replace: '{ lo: 0n, hi: larger(lo, hi) }',
  },
];
