import { addUp, divUp, mulDown, mulUp } from '../../number/directed-rounding';
import { point } from '../../number/enclosure';
import { expUp } from '../../number/exponential-bounds';
import { interval } from '../../number/interval';
import { type Quadratic, type Ray, type Region, squareTerm } from './growth';

/** A number ≥ ∫ e^q over the region; Infinity where q does not fall off. */
export function exponentialIntegral(q: Quadratic, region: Region): number {
  const rays = region.map((ray, i) => rayIntegral(q[2 * i + 1] as number, q[2 * i + 2] as number, ray));
  if (rays.some(({ factor }) => factor === Infinity)) return Infinity;
  // The factors e^(c₀ + exponents) are multiplied by adding up, so that none overflows by itself.
  const exponent = rays.reduce((sum, { exponent }) => addUp(sum, exponent), q[0] as number);
  const factor = rays.reduce((product, { factor }) => mulUp(product, factor), 1);
  return mulUp(expUp(exponent), factor);
}

interface Product {
  readonly exponent: number;
  readonly factor: number;
}

/** A bound of ∫ e^(bt + ct²) dt, as e^exponent·factor. */
function rayIntegral(b: number, c: number, { from, to }: Ray): Product {
  const candidates: Product[] = [];
  const start = addUp(mulUp(b, from), squareTerm(c, from));
  const slope = addUp(b, mulUp(mulUp(2, c), from));
  // Concave and falling: below its tangent at the start.
  if (c <= 0 && slope < 0) candidates.push({ exponent: start, factor: divUp(1, -slope) });
  // The whole Gaussian: √(π/−c)·e^(b²/−4c).
  if (c < 0) {
    const root = interval.sqrt(interval.div(interval.named('pi'), point(-c)));
    candidates.push({ exponent: divUp(mulUp(b, b), mulDown(-4, c)), factor: root.hi });
  }
  if (to < Infinity) {
    const length = addUp(to, -from);
    const highest = addUp(Math.max(mulUp(b, from), mulUp(b, to)), Math.max(squareTerm(c, from), squareTerm(c, to)));
    candidates.push({ exponent: highest, factor: length });
  }
  const size = ({ exponent, factor }: Product): number => exponent + Math.log(factor);
  return candidates.reduce((best, other) => (size(other) < size(best) ? other : best), {
    exponent: 0,
    factor: Infinity,
  });
}
