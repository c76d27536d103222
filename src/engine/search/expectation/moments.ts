import { fraction, type Fraction } from '../../../number/fraction';
import type { StandardFamily } from '../../../tensor/symbol';

/** E Xᵏ of one standard draw, exact. */
export function rawMoment(family: StandardFamily, k: number): Fraction {
  switch (family) {
    case 'normal': // (k − 1)!! for even k
      return fraction(k % 2 === 1 ? 0n : product(k - 1, 2));
    case 'uniform':
      return fraction(1n, BigInt(k + 1));
    case 'exponential':
      return fraction(product(k, 1));
    case 'laplace':
      return fraction(k % 2 === 1 ? 0n : product(k, 1));
  }
}

/** n·(n − step)·(n − 2·step)·… down to the last positive factor. */
function product(n: number, step: number): bigint {
  let value = 1n;
  for (let factor = n; factor > 1; factor -= step) value *= BigInt(factor);
  return value;
}
