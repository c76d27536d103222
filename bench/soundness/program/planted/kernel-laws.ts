import type { Mutant } from '../mutant';

const near = [
  'test/kernel/laws/functions.test.ts',
  'test/kernel/laws/malformed.test.ts',
  'test/kernel/laws/forged.test.ts',
] as const;
const forms = { near, file: 'src/kernel/laws/forms.ts' } as const;
const circle = { near, file: 'src/kernel/laws/circle.ts' } as const;
const functions = { near, file: 'src/kernel/laws/functions.ts' } as const;
const point = { near, file: 'src/kernel/laws/point.ts' } as const;
const ways = { near, file: 'src/kernel/laws/ways.ts' } as const;
const wellFormed = { near, file: 'src/kernel/laws/well-formed.ts' } as const;

/** The laws of functions as the kernel applies them. */
export const inKernelLaws: readonly Mutant[] = [
  {
    ...point,
    near: ['test/kernel/laws/free-sizes.test.ts'],
    name: 'all sizes that are free are one',
    find: 'size ${own < turned ? own : turned}',
    replace: 'size',
  },
  { ...forms, name: 'a factor that may be 0 is inverted', find: '|| (n < 0 && mayBe(point, a, zero))', replace: '' },
  {
    ...forms,
    name: 'an exponent has a value where its logarithms have none',
    find: 'return base === null || !mayBe(point, base, zero);',
    replace: 'return true;',
  },
  { ...forms, name: 'a power of an imaginary size', find: 'isReal(signsOf(point, base)) && (c.', replace: '(c.' },
  {
    ...forms,
    name: 'a logarithm of 0 divides',
    find: '(c.numerator > 0n || !mayBe(point, base, zero))',
    replace: 'true',
  },
  {
    ...forms,
    name: 'e^m is positive whatever m is',
    find: 'turns.denominator === 1n && isReal(monomial.signs)',
    replace: 'turns.denominator === 1n',
  },
  {
    ...forms,
    name: 'half an angle is straight',
    find: 'ofSum(point, atom.angle, number), unreal)',
    replace: 'ofSum(point, atom.angle, number))',
  },
  {
    ...forms,
    name: 'all powers of e have one name',
    find: '`exponential/${point.trace.denominator}`',
    replace: '`exponential`',
  },
  {
    ...functions,
    name: 'a logarithm of another number',
    find: 'areEqual(point, exponential(point, w, 2), times(point.ring, v, v))',
    replace: 'true',
  },
  {
    ...functions,
    name: 'e to another power',
    find: 'areEqual(point, ofSum(point, terms), v) ? exponential',
    replace: 'true ? exponential',
  },
  { ...functions, name: 'a negative root', find: '(w.signs & negative) === 0 && areEqual', replace: 'areEqual' },
  { ...functions, name: 'two imaginary roots', find: 'realRoots: roots.length === 1', replace: 'realRoots: true' },
  {
    ...circle,
    name: 'an angle of other parts',
    find: 'terms !== undefined && !areEqual(point, ofSum(point, terms), v)',
    replace: 'false',
  },
  {
    ...circle,
    name: 'every angle is a multiple of π',
    find: '&& areEqual(point, m, piAt(point))',
    replace: '',
  },
  { ...circle, name: 'a wrong quarter', find: '((3n * n) % 4n)', replace: '(n % 4n)' },
  { ...circle, name: 'the opposite angle', find: 'n < 0n ? opposite(ring, y) : y', replace: 'y' },
  {
    ...functions,
    name: 'the sign of a negative multiple',
    find: 'fractionOf(product.c).numerator > 0n &&',
    replace: '',
  },
  {
    ...point,
    name: 'what is not known is real',
    find: '(point.facts.get(recognised(point, x)) ?? unreal)',
    replace: '(point.facts.get(recognised(point, x)) ?? anySign)',
  },
  {
    ...ways,
    name: 'a case that another object has',
    find: 'Object.hasOwn(traces, decided)',
    replace: 'decided in traces',
  },
  { ...wellFormed, name: 'roots of an odd degree', find: ' && roots % 2 === 0', replace: '' },
  { ...wellFormed, name: 'exponents without a denominator', find: 'trace.denominator > 0 &&', replace: '' },
  { ...wellFormed, name: 'division by 0 in a certificate', find: '(\\/0*[1-9]\\d*)?$/', replace: '(\\/\\d+)?$/' },
  {
    ...wellFormed,
    name: 'atoms that are made of themselves',
    find: '(depths[atom] ?? Number.POSITIVE_INFINITY)',
    replace: '(depths[atom] ?? 0)',
  },
];
