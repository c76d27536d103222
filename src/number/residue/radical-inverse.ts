import type { Root } from './adjoined';
import type { Radical, RadicalRing } from './radical';
import { isZeroResidue, noResidue, oneResidue, Residue, zeroResidue } from './residue';

type Ring = Pick<RadicalRing, 'add' | 'sub' | 'mul' | 'invert'>;
type Polynomial = readonly Radical[];

/** 1/Σ aᵢRⁱ for a root R, of which the coefficients have other roots at most; none for zero and zero divisors. */
export const inverseAlong = (ring: Ring, root: Root, a: Polynomial): Radical =>
  root.degree === 2 ? byConjugate(ring, root, a as readonly [Radical, Radical]) : byDivision(ring, root, a);

const powerOf = (k: number, { shift }: Root): Radical => (k === 0 ? oneResidue : new Map([[k << shift, oneResidue]]));

/** 1/(u + vR) = (u − vR)/(u² − v²b). */
function byConjugate({ sub, mul, invert }: Ring, root: Root, [u, v]: readonly [Radical, Radical]): Radical {
  const norm = sub(mul(u, u), mul(mul(v, v), root.power));
  return mul(sub(u, mul(v, powerOf(1, root))), invert(norm));
}

/** By Euclid's algorithm with R^q − b, of which r = s·a is kept for two pairs of r and s. */
function byDivision(ring: Ring, root: Root, a: Polynomial): Radical {
  const modulus = Array.from({ length: root.degree + 1 }, (): Radical => zeroResidue);
  modulus[0] = ring.sub(zeroResidue, root.power);
  modulus[root.degree] = oneResidue;
  let [r, s]: [Polynomial, Polynomial] = [modulus, []];
  let [nextR, nextS]: [Polynomial, Polynomial] = [trimmed(a), [oneResidue]];
  while (nextR.length > 1) {
    const lead = ring.invert(nextR.at(-1) as Radical);
    while (r.length >= nextR.length) {
      const factor = ring.mul(r.at(-1) as Radical, lead);
      if (factor === noResidue) return noResidue;
      const by = r.length - nextR.length;
      // The leading coefficients cancel.
      r = trimmed(less(ring, r, nextR, factor, by).slice(0, -1));
      s = less(ring, s, nextS, factor, by);
    }
    [r, nextR, s, nextS] = [nextR, r, nextS, s];
  }
  const scale = ring.invert(nextR[0] ?? zeroResidue);
  return nextS.map((c, k) => ring.mul(ring.mul(c, scale), powerOf(k, root))).reduce(ring.add, zeroResidue);
}

const isZero = (c: Radical): boolean => c instanceof Residue && isZeroResidue(c);

const trimmed = (a: Polynomial): Polynomial => a.slice(0, a.findLastIndex((c) => !isZero(c)) + 1);

/** a − c·R^by·b. */
const less = ({ sub, mul }: Ring, a: Polynomial, b: Polynomial, c: Radical, by: number): Radical[] =>
  Array.from({ length: Math.max(a.length, b.length + by) }, (_, k) =>
    sub(a[k] ?? zeroResidue, mul(c, b[k - by] ?? zeroResidue)),
  );
