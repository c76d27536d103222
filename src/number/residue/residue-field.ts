import { forEachFunction } from '../../operation/axiomatised';
import { addMod, inverseMod, mulMod, powerMod, subMod } from '../modular';
import type { NumberSystem } from '../number-system';
import { isOneResidue, isZeroResidue, noResidue, oneResidue, type Primes, Residue, zeroResidue } from './residue';
import { residueDot } from './residue-dot';

/** Whole numbers up to this are residues as they stand: every prime is larger. */
const smallEnough = 2n ** 20n;

/**
 * The product of the fields of residues modulo different primes 2^20 < p < 2^31: for claims that use only
 * + − × ÷ and function symbols. Everything that needs an order or a transcendental function, and
 * every undefined value, is `noResidue`: nothing follows from it. What is 0 modulo some of the primes only has no inverse.
 */
export function residueField(primes: Primes): NumberSystem<Residue> {
  const [p, q, r, s] = primes;
  const [ip, iq, ir, is] = [1 / p, 1 / q, 1 / r, 1 / s];
  const none = noResidue;
  const outside = (): Residue => none;
  const either = (x: Residue, y: Residue): boolean => x === none || y === none;

  const add = (x: Residue, y: Residue): Residue =>
    either(x, y)
      ? none
      : new Residue(addMod(x.a, y.a, p), addMod(x.b, y.b, q), addMod(x.c, y.c, r), addMod(x.d, y.d, s));
  const sub = (x: Residue, y: Residue): Residue =>
    either(x, y)
      ? none
      : new Residue(subMod(x.a, y.a, p), subMod(x.b, y.b, q), subMod(x.c, y.c, r), subMod(x.d, y.d, s));
  const mul = (x: Residue, y: Residue): Residue =>
    either(x, y)
      ? none
      : new Residue(mulMod(x.a, y.a, p, ip), mulMod(x.b, y.b, q, iq), mulMod(x.c, y.c, r, ir), mulMod(x.d, y.d, s, is));
  const isUnit = (x: Residue): boolean => x !== none && x.a !== 0 && x.b !== 0 && x.c !== 0 && x.d !== 0;
  const invert = onceEach((x) =>
    isUnit(x) ? new Residue(inverseMod(x.a, p), inverseMod(x.b, q), inverseMod(x.c, r), inverseMod(x.d, s)) : none,
  );

  function rational(n: bigint, d: bigint): Residue {
    if (d === 1n && n >= 0n && n < smallEnough) {
      const small = Number(n);
      return small === 0 ? zeroResidue : small === 1 ? oneResidue : new Residue(small, small, small, small);
    }
    const of = (m: bigint): Residue => new Residue(remainder(m, p), remainder(m, q), remainder(m, r), remainder(m, s));
    return d === 1n ? of(n) : mul(of(n), invert(of(d)));
  }

  function power(x: Residue, n: number): Residue {
    if (n < 0) return power(invert(x), -n);
    return x === none
      ? none
      : new Residue(powerMod(x.a, n, p, ip), powerMod(x.b, n, q, iq), powerMod(x.c, n, r, ir), powerMod(x.d, n, s, is));
  }

  return {
    name: `residues mod ${primes.join(', ')}`,
    rational,
    named: outside,
    add,
    mul,
    sub,
    div: (x, y) => (x === oneResidue ? invert(y) : mul(x, invert(y))),
    neg: (x) => sub(zeroResidue, x),
    power,
    abs: outside,
    ...forEachFunction(() => outside),
    max: outside,
    min: outside,
    less: outside,
    lessEqual: outside,
    equal: outside,
    select: (condition, x, y) => (isOneResidue(condition) ? x : isZeroResidue(condition) ? y : none),
    standing: (x) => (x === none ? 'unknown' : 'value'),
    isZero: isZeroResidue,
    pivotQuality: (x) => (isUnit(x) ? 1 : 0),
    dot: residueDot(primes),
  };
}

/** As it is, but that a divisor, which mostly stands under many elements, is inverted once. */
function onceEach(invert: (x: Residue) => Residue): (x: Residue) => Residue {
  const known = new Map<Residue, Residue>();
  return (x) => {
    const inverse = known.get(x) ?? invert(x);
    known.set(x, inverse);
    return inverse;
  };
}

function remainder(n: bigint, p: number): number {
  const modulus = BigInt(p);
  return Number(((n % modulus) + modulus) % modulus);
}
