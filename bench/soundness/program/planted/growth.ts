import type { Mutant } from '../mutant';

const growth = {
  near: ['test/engine/enclosure/growth.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/growth.ts',
} as const;
const products = {
  near: ['test/engine/enclosure/growth.test.ts', 'test/engine/enclosure'],
  file: 'src/engine/enclosure/growth-products.ts',
} as const;
const rays = { near: ['test/engine/enclosure'], file: 'src/engine/enclosure/growth-integral.ts' } as const;

/** Growth of integrands and integrals over rays. */
export const inGrowth: readonly Mutant[] = [
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
    find: '.find((bound) => infimum(space, bound) >= 0);',
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
];
