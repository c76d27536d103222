import { fraction } from '../../../number/fraction';
import { Expression, type Structure } from './expression';
import { type Factorisation, reciprocalTerm, unit } from './factorisation';
import { type Form, multiplyForms, multiplyTerms, powerTerm, scaleForm, sumForms } from './form';
import type { FormalValue, Part } from './formal';

/** How the results of field operations are made of their operands. */
export function structures({ operandForm, termOf, inverseForm, powerForm }: Factorisation) {
  const sum: Structure = {
    form: (a, b) => sumForms(summands(a, b)),
    parts: (a, b) => [part([a, 1]), part([b, 1])],
  };

  /** The forms of all summands of a chain of additions. */
  function* summands(a: FormalValue, b: FormalValue): Generator<Form> {
    const waiting = [b, a];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const parts = next instanceof Expression ? next.operands(sum) : null;
      if (parts === null) yield operandForm(next);
      else waiting.push(parts[1], parts[0]);
    }
  }

  const product: Structure = {
    form: (a, b) => multiplyForms(operandForm(a), operandForm(b)),
    term: (a, b) => multiplyTerms(termOf(a), termOf(b)),
    parts: (a, b) => [part([a, 1], [b, 1])],
  };
  const quotient: Structure = {
    form: (a, b) => multiplyForms(operandForm(a), inverseForm(operandForm(b), b)),
    term: (a, b) => multiplyTerms(termOf(a), reciprocalTerm(termOf(b))),
    parts: (a, b) => [part([a, 1], [b, -1])],
  };
  const opposite: Structure = {
    form: (a) => scaleForm(operandForm(a), minusOne),
    term: (a) => multiplyTerms(termOf(a), { ...unit, coefficient: minusOne }),
    parts: (a) => [{ c: -1, powers: [[a, 1]] }],
  };
  const powerOf = (n: number): Structure => ({
    form: (a) => powerForm(a, n),
    term: (a) => powerTerm(termOf(a), n),
    parts: (a) => [part([a, n])],
  });

  return { sum, product, quotient, opposite, powerOf };
}

const part = (...powers: Part['powers']): Part => ({ c: 1, powers });

const minusOne = fraction(-1n, 1n);
