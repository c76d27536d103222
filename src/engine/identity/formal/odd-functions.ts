import { fraction, one } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isZero } from '../../../number/residue/radical';
import { anySign } from '../../../number/residue/signs';
import { type Axiomatised, forEachFunction } from '../../../operation/axiomatised';
import type { ScalarFunction } from '../../../operation/operation';
import { formOf } from './factorisation';
import { add, constant, div, mul, negate, record, sub, value } from './field-operations';
import { atomForm, type Form, scaleForm, singleTerm, splitContent } from './form';
import { type Formal, type FormalValue, lift1 } from './formal';
import type { FormalContext } from './formal-context';

/** sin and cos by the addition theorems; any other function as an unknown one, which is odd or even if it is said to be. */
export function oddFunctions(context: FormalContext): Pick<NumberSystem<Formal>, Axiomatised> {
  const two = constant(context, fraction(2n, 1n));

  /** The argument up to sign as a canonical multi-term form: for odd and even functions. */
  function oriented(a: FormalValue): { readonly argument: Form; readonly sign: 1 | -1 } {
    const form = formOf(context, a);
    const leading = form.size > 1 ? splitContent(form)?.content.coefficient : singleTerm(form)?.coefficient;
    const backwards = leading !== undefined && leading.numerator < 0n;
    return { argument: backwards ? scaleForm(form, fraction(-1n, 1n)) : form, sign: backwards ? -1 : 1 };
  }

  const orient: { readonly [P in ScalarFunction['parity']]: typeof oriented } = {
    odd: oriented,
    even: (a) => ({ argument: oriented(a).argument, sign: 1 }),
    none: (a) => ({ argument: formOf(context, a), sign: 1 }),
  };

  const opaque = ({ parity }: ScalarFunction, name: string) =>
    lift1((a) => {
      if (parity === 'odd' && isZero(a.residue)) return a;
      const { argument, sign } = orient[parity](a);
      const evaluated = context.atoms.evaluate(argument);
      if (evaluated === null) return 'unknown';
      const residue = context.oracle(name, context.ring.key(evaluated));
      const image: Formal = value(context, residue, {
        form: () => atomForm(context.atoms.expression(residue, anySign, image as FormalValue)),
        parts: () => [{ c: -1, powers: [[result as FormalValue, 1]] }],
      });
      const result = sign === 1 ? image : negate(context, image);
      return result;
    });

  /**
   * cos and sin of Σ c·m from a point on the unit circle for each monomial m, by the addition
   * theorem; whole multiples only, other coefficients make the monomial with its denominator new.
   */
  function circular(a: FormalValue): { readonly cos: Formal; readonly sin: Formal } {
    let [cos, sin]: [Formal, Formal] = [constant(context, one), constant(context, fraction(0n, 1n))];
    record(context, formOf(context, a));
    for (const [key, { coefficient: c, ...monomial }] of formOf(context, a)) {
      const evaluated = context.atoms.evaluate(new Map([[key, { ...monomial, coefficient: one }]]));
      const turns = Number(c.numerator);
      if (evaluated === null || Math.abs(turns) > 64) return { cos: 'unknown', sin: 'unknown' };
      const t = context.oracle('angle', `${context.ring.key(evaluated)} over ${c.denominator}`);
      const angle: Form = new Map([[key, { ...monomial, coefficient: fraction(1n, c.denominator) }]]);
      const parameter = value(context, t, {
        form: () => atomForm(context.atoms.expression(t, anySign, { angle })),
      });
      const square = mul(context, parameter, parameter);
      const norm = add(context, constant(context, one), square);
      const unit = {
        cos: div(context, sub(context, constant(context, one), square), norm),
        sin: div(context, mul(context, two, parameter), norm),
      };
      for (let k = 0; k < Math.abs(turns); k++) {
        const rotated: Formal = turns > 0 ? unit.sin : negate(context, unit.sin);
        [cos, sin] = [
          sub(context, mul(context, cos, unit.cos), mul(context, sin, rotated)),
          add(context, mul(context, sin, unit.cos), mul(context, cos, rotated)),
        ];
      }
    }
    return { cos, sin };
  }

  return {
    ...forEachFunction(opaque),
    sin: lift1((a) => circular(a).sin),
    cos: lift1((a) => circular(a).cos),
  };
}
