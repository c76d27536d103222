import { fraction } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isOne, isZero } from '../../../number/residue/radical';
import { positive, zero } from '../../../number/residue/signs';
import { singleTerm } from './form';
import { type Formal, type FormalValue, isValue, lift1, lift2, worseBottom } from './formal';
import type { FormalContext } from './formal-context';

type OrderFunctions = Pick<NumberSystem<Formal>, 'max' | 'min' | 'less' | 'lessEqual' | 'equal' | 'select'>;

const one = fraction(1n, 1n);
const withoutForm = { form: () => null };

/** Comparisons as (1 + s)/2 for signs s that may be unknown, and what is made of them. */
export function orderFunctions(context: FormalContext, abs: (a: Formal) => Formal): OrderFunctions {
  const { atoms, formOf, signsOf, constant, add, sub, mul, div } = context;
  const two = constant(fraction(2n, 1n));

  /** 1 where a > 0 (or where a = 0), else 0: decided by known signs, else (1 + s)/2 with an unknown sign s. */
  function indicator(a: FormalValue, of: typeof positive | typeof zero): Formal {
    const signs = signsOf(a);
    if ((signs & of) === 0) return constant(fraction(0n, 1n));
    if ((signs & ~of) === 0) return constant(one);
    const label = of === positive ? `sign ${positiveMultiple(a)}` : `zero ${atoms.expression(a.residue, signs, a)}`;
    const symbol = context.signSymbol(label);
    return symbol === null ? 'unknown' : opaque(div(add(constant(one), context.value(symbol, withoutForm)), two));
  }

  /** A value that is an atom of its own. */
  const opaque = lift1((a) => (a.constant === undefined ? context.value(a.residue, withoutForm) : a));

  /** The atom that a is a positive multiple of: the sign of |atom| and that of a > 0 are then one. */
  function positiveMultiple(a: FormalValue): number {
    const term = singleTerm(formOf(a));
    const [only] = term?.powers ?? [];
    const lone =
      term !== null &&
      term.exponent === null &&
      term.powers.size === 1 &&
      only?.[1] === 1 &&
      term.coefficient.numerator > 0n;
    if (lone) context.record(formOf(a));
    return lone && only !== undefined ? only[0] : atoms.expression(a.residue, signsOf(a), a);
  }

  const difference = (a: Formal, b: Formal, of: typeof positive | typeof zero): Formal => {
    const d = sub(a, b);
    if (!isValue(d)) return d;
    return isZero(d.residue) ? constant(of === zero ? one : fraction(0n, 1n)) : indicator(d, of);
  };
  const less = lift2((a, b) => difference(b, a, positive));

  /** max, min = (a + b ± |a − b|)/2. */
  const extremum = (sign: 1 | -1) =>
    lift2((a, b) => {
      const gap = abs(sub(a, b));
      return div(add(add(a, b), sign === 1 ? gap : context.negate(gap)), two);
    });

  return {
    max: extremum(1),
    min: extremum(-1),
    less,
    lessEqual: lift2((a, b) => opaque(sub(constant(one), less(b, a)))),
    equal: lift2((a, b) => difference(a, b, zero)),
    select: (condition, a, b) => {
      if (!isValue(condition)) return condition;
      if (isOne(condition.residue)) return a;
      if (isZero(condition.residue)) return b;
      return isValue(a) && isValue(b)
        ? add(mul(condition, a), mul(sub(constant(one), condition), b))
        : worseBottom(a, b);
    },
  };
}
