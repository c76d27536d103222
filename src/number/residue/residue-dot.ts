import { reduceMod } from '../modular';
import type { NumberSystem } from '../number-system';
import { noResidue, type Primes, Residue } from './residue';

/**
 * Sums of products of residues. Second factors are split into high and low bits; 2^31 + 64·(2^31 − 1)(2^16 − 1) < 2^53,
 * so 64 terms need one reduction.
 */
export function residueDot([p, q, r, s]: Primes): NonNullable<NumberSystem<Residue>['dot']> {
  const [ip, iq, ir, is] = [1 / p, 1 / q, 1 / r, 1 / s];
  return (xs, xIndex, xStart, ys, yIndex, yStart, count) => {
    let [highA, lowA, highB, lowB, highC, lowC, highD, lowD] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let from = 0; from < count; from += 64) {
      const to = Math.min(from + 64, count);
      for (let i = from; i < to; i++) {
        const x = xs[xStart + (xIndex[i] as number)] as Residue;
        const y = ys[yStart + (yIndex[i] as number)] as Residue;
        if (x === noResidue || y === noResidue) return noResidue;
        highA += x.a * (y.a >>> 16);
        lowA += x.a * (y.a & 0xffff);
        highB += x.b * (y.b >>> 16);
        lowB += x.b * (y.b & 0xffff);
        highC += x.c * (y.c >>> 16);
        lowC += x.c * (y.c & 0xffff);
        highD += x.d * (y.d >>> 16);
        lowD += x.d * (y.d & 0xffff);
      }
      highA = reduceMod(highA, p, ip);
      lowA = reduceMod(lowA, p, ip);
      highB = reduceMod(highB, q, iq);
      lowB = reduceMod(lowB, q, iq);
      highC = reduceMod(highC, r, ir);
      lowC = reduceMod(lowC, r, ir);
      highD = reduceMod(highD, s, is);
      lowD = reduceMod(lowD, s, is);
    }
    return new Residue(
      reduceMod(highA * 65536 + lowA, p, ip),
      reduceMod(highB * 65536 + lowB, q, iq),
      reduceMod(highC * 65536 + lowC, r, ir),
      reduceMod(highD * 65536 + lowD, s, is),
    );
  };
}
