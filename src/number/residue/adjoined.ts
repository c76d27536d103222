import type { Radical } from './radical';

/** What was adjoined: R^degree = power, and the bits of a key that hold the power of R in a monomial. */
export interface Root {
  readonly degree: number;
  readonly power: Radical;
  readonly shift: number;
  readonly bits: number;
}

/** At most this many bits of a key, of which a square root takes one. */
const bitLimit = 30;

/** The power of a root in a monomial. */
export const powerIn = (mask: number, { shift, bits }: Root): number => (mask & bits) >>> shift;

/** The monomials of the roots that are adjoined to a field. */
export interface Adjoined {
  /** Null when there are too many. */
  adjoin(degree: number, power: Radical): Root | null;
  /** Whether no power of a root is as high as its degree in the product of two monomials. */
  isReduced(m: number, n: number): boolean;
  /** The product of two monomials: a monomial, times what powers of roots come to. */
  product(m: number, n: number): { readonly mask: number; readonly factors: readonly Radical[] };
  /** The last root of which some bits are set. */
  last(bits: number): Root;
  /** In how many ways other roots can be taken for those of which some bits are set. */
  conjugates(bits: number): number;
}

export function adjoinedRoots(): Adjoined {
  const roots: Root[] = [];
  /** The bits of roots of a higher degree than 2. */
  let high = 0;
  return {
    adjoin: (degree, power) => {
      const shift = 32 - Math.clz32(roots.at(-1)?.bits ?? 0);
      const width = 32 - Math.clz32(degree - 1);
      if (shift + width > bitLimit) return null;
      const made: Root = { degree, power, shift, bits: ((1 << width) - 1) << shift };
      roots.push(made);
      if (degree > 2) high |= made.bits;
      return made;
    },
    isReduced: (m, n) => (m & n) === 0 && ((m & high) === 0 || (n & high) === 0),
    product: (m, n) => {
      let mask = 0;
      const factors: Radical[] = [];
      for (const root of roots) {
        const power = powerIn(m, root) + powerIn(n, root);
        if (power >= root.degree) factors.push(root.power);
        mask |= (power % root.degree) << root.shift;
      }
      return { mask, factors };
    },
    last: (bits) => {
      const highest = 1 << (31 - Math.clz32(bits));
      return roots.find((root) => (root.bits & highest) !== 0) as Root;
    },
    conjugates: (bits) => roots.reduce((count, root) => (bits & root.bits ? count * root.degree : count), 1),
  };
}
