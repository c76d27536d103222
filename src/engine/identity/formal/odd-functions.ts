import { fraction } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isZero } from '../../../number/residue/radical';
import { anySign } from '../../../number/residue/signs';
import { type Axiomatised, forEachFunction } from '../../../operation/axiomatised';
import type { ScalarFunction } from '../../../operation/operation';
import { arctangent, onCircle } from './circle';
import { formOf } from './factorisation';
import { negate, value } from './field-operations';
import { atomForm, type Form, scaleForm, singleTerm, splitContent } from './form';
import { type Formal, type FormalValue, lift1 } from './formal';
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

  return {
    ...forEachFunction((facts, name) => {
      const plain = opaque(facts, name);
      return facts.isAngleOfTangent ? lift1((a) => arctangent(context, a, plain)) : plain;
    }),
    sin: lift1((a) => onCircle(context, a).y),
    cos: lift1((a) => onCircle(context, a).x),
  };
}
