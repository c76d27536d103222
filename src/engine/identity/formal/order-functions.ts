import { fraction, one } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isOne, isZero } from '../../../number/residue/radical';
import { positive, zero } from '../../../number/residue/signs';
import { formOf } from './factorisation';
import { add, constant, div, mul, negate, record, sub, value } from './field-operations';
import { singleTerm } from './form';
import { type Formal, type FormalValue, isValue, lift1, lift2, worseBottom } from './formal';
import type { FormalContext } from './formal-context';
import { signSymbol, signsOf } from './known-signs';
import { abs } from './roots-and-signs';

type OrderFunctions = Pick<NumberSystem<Formal>, 'max' | 'min' | 'less' | 'lessEqual' | 'equal' | 'select'>;

const withoutForm = { form: () => null };

/** Comparisons as (1 + s)/2 for signs s that may be unknown, and what is made of them. */
export function orderFunctions(context: FormalContext): OrderFunctions {
  const two = constant(context, fraction(2n, 1n));

  /** 1 where a > 0 (or where a = 0), else 0: decided by known signs, else (1 + s)/2 with an unknown sign s. */
  function indicator(a: FormalValue, of: typeof positive | typeof zero): Formal {
    const signs = signsOf(context, a);
    if ((signs & of) === 0) return constant(context, fraction(0n, 1n));
    if ((signs & ~of) === 0) return constant(context, one);
    const label =
      of === positive ? `sign ${positiveMultiple(a)}` : `zero ${context.atoms.expression(a.residue, signs, a)}`;
    const symbol = signSymbol(context, label);
    return symbol === null
      ? 'unknown'
      : opaque(div(context, add(context, constant(context, one), value(context, symbol, withoutForm)), two));
  }

  /** A value that is an atom of its own. */
  const opaque = lift1((a) => (a.constant === undefined ? value(context, a.residue, withoutForm) : a));

  /** The atom that a is a positive multiple of: the sign of |atom| and that of a > 0 are then one. */
  function positiveMultiple(a: FormalValue): number {
    const term = singleTerm(formOf(context, a));
    const [only] = term?.powers ?? [];
    const lone =
      term !== null &&
      term.exponent === null &&
      term.powers.size === 1 &&
      only?.[1] === 1 &&
      term.coefficient.numerator > 0n;
    if (lone) record(context, formOf(context, a));
    return lone && only !== undefined ? only[0] : context.atoms.expression(a.residue, signsOf(context, a), a);
  }

  const difference = (a: Formal, b: Formal, of: typeof positive | typeof zero): Formal => {
    const d = sub(context, a, b);
    if (!isValue(d)) return d;
    return isZero(d.residue) ? constant(context, of === zero ? one : fraction(0n, 1n)) : indicator(d, of);
  };
  const less = lift2((a, b) => difference(b, a, positive));

  /** max, min = (a + b ± |a − b|)/2. */
  const extremum = (sign: 1 | -1) =>
    lift2((a, b) => {
      const gap = abs(context, sub(context, a, b));
      return div(context, add(context, add(context, a, b), sign === 1 ? gap : negate(context, gap)), two);
    });

  return {
    max: extremum(1),
    min: extremum(-1),
    less,
    lessEqual: lift2((a, b) => opaque(sub(context, constant(context, one), less(b, a)))),
    equal: lift2((a, b) => difference(a, b, zero)),
    select: (condition, a, b) => {
      if (!isValue(condition)) return condition;
      if (isOne(condition.residue)) return a;
      if (isZero(condition.residue)) return b;
      return isValue(a) && isValue(b)
        ? add(context, mul(context, condition, a), mul(context, sub(context, constant(context, one), condition), b))
        : worseBottom(a, b);
    },
  };
}
