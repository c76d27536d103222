import { fraction, negate as negateFraction, wholePart } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isZero } from '../../../number/residue/radical';
import { anySign } from '../../../number/residue/signs';
import { type Axiomatised, forEachFunction } from '../../../operation/axiomatised';
import type { ScalarFunction } from '../../../operation/operation';
import { isStepping } from '../../../operation/smoothness';
import { arctangent, onCircle } from './circle';
import { formOf } from './factorisation';
import { add, constant, negate, record, value } from './field-operations';
import { addForms, atomForm, constantForm, type Form, scaleForm, singleTerm, splitContent } from './form';
import { type Formal, type FormalValue, isValue, lift1 } from './formal';
import type { FormalContext } from './formal-context';

/** sin and cos by the addition theorems; any other function as an unknown one, which is odd or even if it is said to be. */
export function oddFunctions(context: FormalContext): Pick<NumberSystem<Formal>, Axiomatised> {
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

  /** By f(a + n) = f(a) + n, without the whole part of what is constant in the argument. */
  const stepping = (name: string) =>
    lift1((a) => {
      const form = formOf(context, a);
      record(context, form);
      const [constants = fraction(0n)] = [...form.values()].flatMap(({ coefficient, powers, exponent }) =>
        powers.size === 0 && exponent === null ? [coefficient] : [],
      );
      const whole = wholePart(constants);
      const n = constant(context, whole);
      const others = addForms(form, constantForm(negateFraction(whole)));
      if (form.size === 0 || (form.size === 1 && constants.numerator !== 0n)) return n;
      const evaluated = others && context.atoms.evaluate(others);
      if (!evaluated || !isValue(n)) return 'unknown';
      const residue = context.oracle(name, context.ring.key(evaluated));
      const image: Formal = value(context, residue, {
        form: () => atomForm(context.atoms.expression(residue, anySign, image as FormalValue)),
        parts: () => [
          { c: 1, powers: [[result as FormalValue, 1]] },
          { c: -1, powers: [[n, 1]] },
        ],
      });
      const result = add(context, image, n);
      return result;
    });

  return {
    ...forEachFunction((facts, name) => {
      const plain = opaque(facts, name);
      if (isStepping(name)) return stepping(name);
      return facts.isAngleOfTangent ? lift1((a) => arctangent(context, a, plain)) : plain;
    }),
    sin: lift1((a) => onCircle(context, a).y),
    cos: lift1((a) => onCircle(context, a).x),
  };
}
