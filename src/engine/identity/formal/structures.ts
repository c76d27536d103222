import { minusOne } from '../../../number/fraction';
import { Expression, type Structure } from './expression';
import { inverseForm, operandForm, powerForm, reciprocalTerm, termOf, unit } from './factorisation';
import { type Form, multiplyForms, multiplyTerms, powerTerm, scaleForm, sumForms } from './form';
import type { FormalValue, Part } from './formal';
import type { FormalContext } from './formal-context';

// How the results of field operations are made of their operands.

export const sum: Structure = {
  form: (context, a, b) => sumForms(summands(context, a, b)),
  parts: (_, a, b) => [part([a, 1]), part([b, 1])],
};

/** The forms of all summands of a chain of additions. */
function* summands(context: FormalContext, a: FormalValue, b: FormalValue): Generator<Form> {
  const waiting = [b, a];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts = next instanceof Expression ? next.operands(sum) : null;
    if (parts === null) yield operandForm(context, next);
    else waiting.push(parts[1], parts[0]);
  }
}

export const product: Structure = {
  form: (context, a, b) => multiplyForms(operandForm(context, a), operandForm(context, b)),
  term: (context, a, b) => multiplyTerms(termOf(context, a), termOf(context, b)),
  parts: (_, a, b) => [part([a, 1], [b, 1])],
};

export const quotient: Structure = {
  form: (context, a, b) => multiplyForms(operandForm(context, a), inverseForm(context, operandForm(context, b), b)),
  term: (context, a, b) => multiplyTerms(termOf(context, a), reciprocalTerm(termOf(context, b))),
  parts: (_, a, b) => [part([a, 1], [b, -1])],
};

export const opposite: Structure = {
  form: (context, a) => scaleForm(operandForm(context, a), minusOne),
  term: (context, a) => multiplyTerms(termOf(context, a), { ...unit, coefficient: minusOne }),
  parts: (_, a) => [{ c: -1, powers: [[a, 1]] }],
};

export const powerOf = (n: number): Structure => ({
  form: (context, a) => powerForm(context, a, n),
  term: (context, a) => powerTerm(termOf(context, a), n),
  parts: (_, a) => [part([a, n])],
});

const part = (...powers: Part['powers']): Part => ({ c: 1, powers });
